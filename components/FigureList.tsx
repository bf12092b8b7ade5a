import type { KeyFigure, Work } from '../core/corpus';
import { citeShortly } from './cite';
import { FigurePicture } from './FigurePicture';
import { seriesOf } from './figure-series';
import { LeadFigure } from './LeadFigure';
import { Section } from './Section';
import { useStrings } from './strings';

/** Values up to this length are set large; longer ones are sentences and read better small. */
const LARGE_VALUE = 18;

interface Props {
  figures: readonly KeyFigure[];
  works: readonly Work[];
}

/** Show the figure that is read first: what compares as a picture, else the first that is short enough to be large. */
export function KeyFigures({ figures, works }: Props) {
  const series = seriesOf(figures, works);
  const lead = series ? undefined : leadOf(figures);
  return (
    <>
      {series && <FigurePicture series={series} />}
      {lead && <LeadFigure value={lead.value} unit={lead.unit} about={aboutFigure(lead, works)} />}
    </>
  );
}

/** Show the other figures: the value, then what it counts, when, of whom, and who says so. */
export function FigureList({ figures, works }: Props) {
  const t = useStrings();
  const shown = seriesOf(figures, works)?.figures ?? [leadOf(figures)];
  const others = figures.filter(figure => !shown.includes(figure));
  if (others.length === 0) {
    return null;
  }
  return (
    <Section title={t(shown[0] ? 'moreFigures' : 'keyFigures')}>
      <ul class="figures" dir="auto">
        {others.map(figure => (
          <li key={`${figure.value} ${figure.unit}`} class="figure">
            <strong class="figure-value">{figure.value}</strong> <span class="figure-unit">{figure.unit}</span>
            <small class="figure-about">{aboutFigure(figure, works)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Entries name the most important figure first. */
function leadOf(figures: readonly KeyFigure[]): KeyFigure | undefined {
  return figures.find(({ value }) => value.length <= LARGE_VALUE);
}

function aboutFigure(figure: KeyFigure, works: readonly Work[]): string {
  const work = works.find(({ id }) => id === figure.source);
  return [figure.year, figure.population, work && citeShortly(work)].filter(Boolean).join(' · ');
}
