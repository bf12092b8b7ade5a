import { BarList } from './BarList';
import type { Series } from './figure-series';
import { LeadFigure } from './LeadFigure';
import { NumberTable } from './NumberTable';
import { TrendLine } from './TrendLine';

/** Show figures that compare as one picture: years as a line below the newest number, others as bars. */
export function FigurePicture({ series: { shape, title, points } }: { series: Series }) {
  const newest = points.at(-1);
  const rows = points.map(({ printed, label }) => ({ printed, where: label, date: '' }));
  return (
    <div class="figure-picture">
      {shape === 'line' && newest ? (
        <>
          <LeadFigure value={newest.printed} unit={title} about={newest.label} />
          <TrendLine points={points} />
        </>
      ) : (
        <>
          {title && (
            <p class="number-label" dir="auto">
              {title}
            </p>
          )}
          <BarList
            longest={Math.max(...points.map(({ high }) => high))}
            bars={points.map(({ printed, low, high, label }) => ({
              key: `${label} ${printed}`,
              printed,
              range: [low, high],
              label,
            }))}
          />
        </>
      )}
      <NumberTable rows={rows} />
    </div>
  );
}
