import type { KeyFigure, Work } from '../core/corpus';
import { citeAsSeen } from './cite';
import { FigurePicture } from './FigurePicture';
import { type Series, seriesOf } from './figure-series';
import { LeadFigure } from './LeadFigure';
import { Section } from './Section';
import { type Translate, useStrings } from './strings';

/** Values up to this length are set large; longer ones are sentences and read better small. */
const LARGE_VALUE = 18;

/** A few words of a study that was reviewed lead before a bare number that was not. */
const LARGE_WORDS = 40;

/** What was reviewed by peers, or is counted by a government: it leads where it can. */
const STRONG = /^(?:peer-reviewed|government|national academy)/;

interface Props {
  figures: readonly KeyFigure[];
  works: readonly Work[];
}

/** Show the figure that is read first: what compares as a picture, else the first that is short enough to be large. */
export function KeyFigures({ figures, works }: Props) {
  const t = useStrings();
  const { series, lead } = firstOf(figures, works);
  const work = lead && sourceOf(lead, works);
  return (
    <>
      {series && <FigurePicture series={series} works={works} />}
      {lead && (
        <LeadFigure value={lead.value} unit={lead.unit} kind={work?.genre} about={aboutFigure(lead, works, t)} />
      )}
    </>
  );
}

/** Show the other figures: the value, then what it counts, when, of whom, and who says so. */
export function FigureList({ figures, works }: Props) {
  const t = useStrings();
  const { series, lead } = firstOf(figures, works);
  const shown = series?.figures ?? [lead];
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
            <small class="figure-about">{aboutFigure(figure, works, t)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A picture is read first unless it rests on weaker sources than a figure that can be set large. */
function firstOf(figures: readonly KeyFigure[], works: readonly Work[]): { series?: Series; lead?: KeyFigure } {
  const strong = figures.filter(figure => STRONG.test(sourceOf(figure, works)?.genre ?? ''));
  const isLarge = (most: number) => (figure: KeyFigure) => figure.value.length <= most;
  const best = strong.find(isLarge(LARGE_VALUE)) ?? strong.find(isLarge(LARGE_WORDS));
  const series = seriesOf(figures, works);
  if (series && (!best || series.figures.some(figure => strong.includes(figure)))) {
    return { series };
  }
  return { lead: best ?? figures.find(isLarge(LARGE_VALUE)) };
}

function sourceOf({ source }: KeyFigure, works: readonly Work[]): Work | undefined {
  return works.find(({ id }) => id === source);
}

function aboutFigure(figure: KeyFigure, works: readonly Work[], t: Translate): string {
  const work = sourceOf(figure, works);
  return [figure.year, figure.population, work && citeAsSeen(work, t)].filter(Boolean).join(' · ');
}
