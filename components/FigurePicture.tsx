import type { Work } from '../core/corpus';
import { BarList } from './BarList';
import { citeAsSeen, copyHost } from './cite';
import type { Point, Series } from './figure-series';
import { LeadFigure } from './LeadFigure';
import { NumberTable } from './NumberTable';
import { type Translate, useStrings } from './strings';
import { TrendLine } from './TrendLine';

interface Props {
  series: Series;
  works: readonly Work[];
}

/** Show figures that compare as one picture: years as a line below the newest number, others as bars. */
export function FigurePicture({ series: { shape, title, points, figures }, works }: Props) {
  const t = useStrings();
  const newest = points.at(-1);
  const isOfMany = shape === 'bars' && points.some(({ work }) => work !== undefined);
  const labels = points.map(point => (isOfMany ? labelOf(point, t) : point.label));
  const rows = points.map(({ printed }, index) => ({ printed, where: labels[index]!, date: '' }));
  const sources = works.filter(({ id }) => figures.some(({ source }) => source === id));
  const about = sources.map(work => `${citeAsSeen(work, t)} · ${work.genre}`).join('; ');
  return (
    <div class="figure-picture">
      {shape === 'line' && newest ? (
        <>
          <LeadFigure value={newest.printed} unit={title} about={[newest.label, about].filter(Boolean).join(' · ')} />
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
            bars={points.map(({ printed, low, high }, index) => ({
              key: `${labels[index]} ${printed}`,
              printed,
              range: [low, high],
              label: labels[index],
            }))}
          />
          {!isOfMany && about && (
            <small class="aside" dir="auto">
              {about}
            </small>
          )}
        </>
      )}
      <NumberTable rows={rows} />
    </div>
  );
}

/** Whose number it is, and from what sort of source, for a bar alone weighs all alike. */
function labelOf({ label, work }: Point, t: Translate): string {
  const host = work && copyHost(work);
  return [host ? t('citedCopy', [label, host]) : label, work?.genre].filter(Boolean).join(' · ');
}
