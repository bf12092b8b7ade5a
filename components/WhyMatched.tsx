import type { ContextAnnotation, Reason } from '../core/annotation';
import { positionOf } from '../core/annotation';
import type { Span } from '../core/article';
import { type CardItem, entryFor, type Passage } from './card-item';
import { MARK_NAMES, Runs } from './Runs';
import { articleRuns, corpusRuns, type WordRelation } from './runs';
import { type StringKey, type Translate, useStrings } from './strings';

/** Shares of right matches from which a match is called strong or good; below it is a possible one. */
const STRONG = 0.9;
const GOOD = 0.75;

/** Characters shown on either side of a number. */
const NUMBER_CONTEXT = 60;

/** A claim is matched by its ideas, so that only agreement is marked; all other words differ anyway. */
const MARKED_IDEAS: WordRelation[] = ['related'];
const MARKED_WORDS: WordRelation[] = ['related', 'changed', 'added', 'missing'];

interface Props {
  item: CardItem;
  passage: Passage;
}

/** Show why a passage was matched: its words beside those of the library, and how sure the match is. */
export function WhyMatched({ item, passage }: Props) {
  const t = useStrings();
  const { annotation } = item;
  const { score, reasons, kind } = annotation.glossator;
  const marked = kind === 'claim' ? MARKED_IDEAS : MARKED_WORDS;
  const present = marked.filter(relation =>
    reasons.some(({ words }) => words.some(word => word.relation === relation)),
  );
  return (
    <details class="why">
      <summary>{t('whyMatched')}</summary>
      <p class="why-score">{t('scoreExplained', [t(scoreName(score)), String(Math.round(score * 100))])}</p>
      {reasons.map((reason, index) => (
        <Pair key={index} {...{ reason, passage, annotation, marked }} label={labelOf(item, reason, t)} />
      ))}
      {present.length > 0 && (
        <ul class="legend" aria-label={t('markLegend')}>
          {present.map(relation => (
            <li key={relation}>
              <mark class={`run run-${relation}`}>{t(MARK_NAMES[relation]!)}</mark>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface PairProps {
  reason: Reason;
  passage: Passage;
  annotation: ContextAnnotation;
  marked: readonly WordRelation[];
  /** Whose words stand on the other side. */
  label: string;
}

function Pair({ reason, passage, annotation, marked, label }: PairProps) {
  const t = useStrings();
  return (
    <dl class="pair">
      <div>
        <dt>{t('inTheArticle')}</dt>
        <dd class="words" dir="auto">
          <Runs runs={articleRuns(reason, passage, shownPart(annotation, passage))} marked={marked} />
        </dd>
      </div>
      <div>
        <dt dir="auto">{label}</dt>
        <dd class="words" dir="auto">
          <Runs runs={corpusRuns(reason)} marked={marked} />
        </dd>
      </div>
    </dl>
  );
}

function labelOf({ entries }: CardItem, reason: Reason, t: Translate): string {
  const entry = entryFor(entries, reason.body);
  switch (entry?.type) {
    case 'coverage':
      return entry.coverage.outlet;
    case 'statement':
      return t('theStatement');
    default:
      return t('inTheLibrary');
  }
}

/** A number alone says too little: show the words around it. */
function shownPart({ target, glossator }: ContextAnnotation, passage: Passage): Span {
  const span = positionOf(target) ?? { start: passage.start, end: passage.start };
  if (glossator.kind !== 'number') {
    return span;
  }
  const { start, text } = passage;
  const from = text.indexOf(' ', Math.max(0, span.start - start - NUMBER_CONTEXT));
  const to = text.indexOf(' ', span.end - start + NUMBER_CONTEXT);
  return {
    start: start + (span.start - start > NUMBER_CONTEXT ? from + 1 : 0),
    end: start + (to < 0 ? text.length : to),
  };
}

function scoreName(score: number): StringKey {
  if (score >= STRONG) {
    return 'scoreStrong';
  }
  return score >= GOOD ? 'scoreGood' : 'scorePossible';
}
