import type { KeyFigure, Work } from '../core/corpus';
import { citeShortly } from './cite';
import { Section } from './Section';
import { useStrings } from './strings';

/** Values up to this length are set large; longer ones are sentences and read better small. */
const LARGE_VALUE = 18;

interface Props {
  figures: readonly KeyFigure[];
  works: readonly Work[];
}

/** Show key figures: the value large, then what it counts, when, of whom, and who says so. */
export function FigureList({ figures, works }: Props) {
  const t = useStrings();
  if (figures.length === 0) {
    return null;
  }
  return (
    <Section title={t('keyFigures')}>
      <ul class="figures" dir="auto">
        {figures.map(figure => (
          <li key={`${figure.value} ${figure.unit}`} class="figure">
            <strong class={valueClass(figure.value)}>{figure.value}</strong>{' '}
            <span class="figure-unit">{figure.unit}</span>
            <small class="figure-about">{aboutFigure(figure, works)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function aboutFigure(figure: KeyFigure, works: readonly Work[]): string {
  const work = works.find(({ id }) => id === figure.source);
  return [figure.year, figure.population, work && citeShortly(work)].filter(Boolean).join(' · ');
}

/** The class of a value: large where it is short enough to be read at a glance. */
export function valueClass(value: string): string {
  return value.length <= LARGE_VALUE ? 'figure-value' : 'figure-value is-long';
}
