import type { ContextAnnotation, Reason } from '../core/annotation';
import { positionOf } from '../core/annotation';
import type { Span } from '../core/article';
import { type CardItem, entryFor, type Passage } from './card-item';
import { Imprint } from './Imprint';
import { joinList } from './join-list';
import { MARK_NAMES, Runs } from './Runs';
import { articleRuns, corpusRuns, type WordRelation } from './runs';
import { Section } from './Section';
import { type StringKey, type Translate, useStrings } from './strings';
import { variantOf } from './variant-of';
import { WordFlags } from './WordFlags';

/**
 * Steps of the score in words. A score is the share of such matches that are right, so "very likely" is right nine
 * times in ten; what is right less often than three times in four is only said to be possible.
 */
const STEPS: readonly [least: number, name: StringKey][] = [
  [0.97, 'scoreCertain'],
  [0.9, 'scoreVeryLikely'],
  [0.75, 'scoreLikely'],
  [0, 'scorePossible'],
];

/** Characters shown on either side of a number. */
const NUMBER_CONTEXT = 60;

/** A claim is matched by its ideas, so that only agreement is marked; all other words differ anyway. */
const MARKED_IDEAS: WordRelation[] = ['related'];
const MARKED_WORDS: WordRelation[] = ['related', 'changed', 'added', 'missing'];

interface Props {
  item: CardItem;
  passage: Passage;
}

/** Show why a passage was matched: how sure it is, what not to overlook, its words beside those of the library. */
export function WhyMatched({ item, passage }: Props) {
  const t = useStrings();
  const { annotation, entries } = item;
  const { score, reasons, kind, stance, isByMeaning } = annotation.glossator;
  const marked = kind === 'claim' ? MARKED_IDEAS : MARKED_WORDS;
  const [best] = entries;
  // The words around a number are the same for every other number, so they are shown once.
  const groups = kind === 'number' ? [] : byText(reasons);
  const present = marked.filter(relation =>
    reasons.some(({ words }) => words.some(word => word.relation === relation)),
  );
  return (
    <details class="why">
      <summary>{t('whyMatched')}</summary>
      <p class="why-score">{t('scoreExplained', [t(scoreName(score)), String(Math.round(score * 100))])}</p>
      {isByMeaning && <p class="flag">{t('whyByMeaning')}</p>}
      {stance === 'disputes' && <p class="flag">{t('flagDisputes')}</p>}
      {best?.type === 'claim' && (
        <Section title={t(stance === 'disputes' ? 'theClaimDisputed' : 'theClaim')}>
          <p class="words" dir="auto">
            {best.claim.claimReviewed}
          </p>
        </Section>
      )}
      {kind === 'number' && reasons[0] && (
        <div class="pair">
          <WordFlags reasons={reasons} passage={passage} />
          <Sides {...{ passage, annotation, marked }} reason={reasons[0]} label={namesOf([reasons[0]], item, t)} />
        </div>
      )}
      {groups.map(([reason, ...same]) => (
        <div class="pair" key={reason!.text}>
          {kind !== 'claim' && <WordFlags reasons={[reason!]} passage={passage} />}
          <Sides {...{ passage, annotation, marked }} reason={reason!} label={namesOf([reason!, ...same], item, t)} />
        </div>
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
      {best && <Imprint entry={best} />}
    </details>
  );
}

/** Reasons that print the very words of this page stand together: they would only repeat each other. */
function byText(reasons: readonly Reason[]): Reason[][] {
  const verbatim = reasons.filter(reason => variantOf(reason, []) === 'verbatim');
  const others = reasons.filter(reason => !verbatim.includes(reason)).map(reason => [reason]);
  return verbatim.length > 0 ? [verbatim, ...others] : others;
}

interface SidesProps {
  reason: Reason;
  passage: Passage;
  annotation: ContextAnnotation;
  marked: readonly WordRelation[];
  /** Whose words stand on the other side. */
  label: string;
}

function Sides({ reason, passage, annotation, marked, label }: SidesProps) {
  const t = useStrings();
  return (
    <dl class="pair-sides">
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

function namesOf(reasons: readonly Reason[], { entries }: CardItem, t: Translate): string {
  const names = reasons.map(({ body }) => {
    const entry = entryFor(entries, body);
    switch (entry?.type) {
      case 'coverage':
        return entry.coverage.outlet;
      case 'statement':
        return t('theStatement');
      default:
        return t('inTheLibrary');
    }
  });
  return joinList([...new Set(names)], t('languageTag'));
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
  return STEPS.find(([least]) => score >= least)?.[1] ?? 'scorePossible';
}
