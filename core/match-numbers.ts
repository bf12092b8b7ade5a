/**
 * Find numbers of which other coverage or a source gives another value.
 *
 * What is counted decides, not the digits: the sentence must name the ideas of a
 * quantity of the corpus, and the number must have its unit and lie in its range.
 */
import type { ContextBody } from './annotation';
import type { Span } from './article';
import { numbersAgree } from './compare-numbers';
import type { Quantity } from './corpus';
import { asOfYear } from './dates';
import { matchIdeas } from './ideas';
import { type NumberMention, numbersOf } from './numbers';
import type { Scope } from './scope';
import { wordsOf } from './words';

/** A number for which the corpus knows another value. */
export interface NumberMatch extends Span {
  quantity: Quantity;
  mention: NumberMention;
  /** Values that differ, the coverage's first. */
  differing: Quantity['values'];
  bodies: ContextBody[];
  score: number;
}

/** Ideas close to the number count it; each word further away takes from the confidence. */
const NUMBER_SCORE = 0.95;
const CLOSE_WINDOW = 14;
const WINDOW_COST = 0.01;

/** Numbers of a sentence that differ from what the corpus knows, leaving out coverage for which `isOwn` holds. */
export function matchNumbers(text: string, sentence: Span, { corpus, limits, isOwn }: Scope): NumberMatch[] {
  const sentenceText = text.slice(sentence.start, sentence.end);
  const mentions = numbersOf(sentenceText, sentence.start).filter(mention => mention.sort === 'quantity');
  if (mentions.length === 0) {
    return [];
  }
  const matches: NumberMatch[] = [];
  const year = asOfYear(sentenceText);
  for (const found of matchIdeas(wordsOf(sentenceText), corpus.quantityIdeas).concepts) {
    const quantity = corpus.pack.quantities[corpus.conceptQuantity[found.concept]];
    for (const mention of mentions.filter(each => counts(each, quantity))) {
      const differing = differingValues(mention, quantity, isOwn).filter(value => !isOfAnotherYear(value, year));
      if (differing.length > 0) {
        matches.push({
          start: mention.start,
          end: mention.end,
          quantity,
          mention,
          differing,
          bodies: bodiesOf(quantity, differing),
          score: NUMBER_SCORE - WINDOW_COST * Math.max(0, found.window - CLOSE_WINDOW),
        });
      }
    }
  }
  return matches.filter(
    (match, i) => match.score >= limits.numberScore && matches.findIndex(other => isSame(other, match)) === i,
  );
}

function counts(mention: NumberMention, quantity: Quantity): boolean {
  const [low, high] = quantity.range;
  return mention.unit === quantity.unit && mention.value >= low && mention.value <= high;
}

function differingValues(
  mention: NumberMention,
  quantity: Quantity,
  isOwn: (body: ContextBody) => boolean,
): Quantity['values'] {
  return quantity.values
    .filter(value => value.coverage === undefined || !isOwn({ type: 'coverage', id: value.coverage }))
    .filter(
      value => !numbersAgree(mention, { ...value, unit: quantity.unit, step: stepOf(value.printed, value.value) }),
    )
    .sort((a, b) => Number(b.coverage !== undefined) - Number(a.coverage !== undefined));
}

/** A figure "as of" another year is an update, no contradiction. */
function isOfAnotherYear({ date }: Quantity['values'][number], year: number | undefined): boolean {
  return year !== undefined && date !== undefined && Number(date.slice(0, 4)) !== year;
}

/** The precision with which a stored value is printed. */
function stepOf(printed: string, value: number): number {
  return numbersOf(printed).find(mention => mention.value === value)?.step ?? 1;
}

function bodiesOf(quantity: Quantity, differing: Quantity['values']): ContextBody[] {
  const coverage = differing.flatMap(value => (value.coverage ? [value.coverage] : []));
  return [
    { type: 'number', id: quantity.id },
    ...[...new Set(coverage)].map((id): ContextBody => ({ type: 'coverage', id })),
    ...(quantity.claim ? [{ type: 'claim' as const, id: quantity.claim }] : []),
  ];
}

function isSame(a: NumberMatch, b: NumberMatch): boolean {
  return a.start === b.start && a.quantity.id === b.quantity.id;
}
