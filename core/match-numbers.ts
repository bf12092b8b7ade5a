/**
 * Find numbers of which other coverage or a source gives another value.
 *
 * What is counted decides, not the digits: the sentence must name the ideas of a
 * quantity of the corpus, and the number must have its unit and lie in its range.
 */
import type { ContextBody } from './annotation';
import type { Span } from './article';
import { numbersAgree } from './compare-numbers';
import { confidenceOfNumber } from './confidence';
import type { Quantity } from './corpus';
import { asOfYear } from './dates';
import { type ConceptMatch, matchIdeas } from './ideas';
import { joinRanges, printedRange, type RangedMention } from './number-range';
import { numbersOf } from './numbers';
import type { Scope } from './scope';
import { type Word, wordsOf } from './words';

/** A number for which the corpus knows another value. */
export interface NumberMatch extends Span {
  quantity: Quantity;
  mention: RangedMention;
  /** Values that differ, the coverage's first. */
  differing: Quantity['values'];
  bodies: ContextBody[];
  score: number;
}

/** Numbers of a sentence that differ from what the corpus knows, leaving out coverage for which `isOwn` holds. */
export function matchNumbers(text: string, sentence: Span, { corpus, limits, isOwn }: Scope): NumberMatch[] {
  const sentenceText = text.slice(sentence.start, sentence.end);
  const counting = numbersOf(sentenceText, sentence.start).filter(mention => mention.sort === 'quantity');
  const mentions = joinRanges(counting, sentenceText, sentence.start);
  if (mentions.length === 0) {
    return [];
  }
  const matches: NumberMatch[] = [];
  const year = asOfYear(sentenceText);
  const words = wordsOf(sentenceText, sentence.start);
  for (const found of matchIdeas(words, corpus.quantityIdeas).concepts) {
    const quantity = corpus.pack.quantities[corpus.conceptQuantity[found.concept]];
    for (const { mention, window } of countsOf(quantity, mentions, words, found)) {
      const differing = differingValues(mention, quantity, isOwn).filter(value => !isOfAnotherYear(value, year));
      if (differing.length > 0) {
        matches.push({
          start: mention.start,
          end: mention.end,
          quantity,
          mention,
          differing,
          bodies: bodiesOf(quantity, differing),
          score: confidenceOfNumber(window),
        });
      }
    }
  }
  return matches.filter(
    (match, i) => match.score >= limits.number && matches.findIndex(other => isSame(other, match)) === i,
  );
}

/**
 * The numbers of a sentence that count `quantity`, with the words that they and its ideas span: those that
 * agree with a known value, else the one closest to the ideas. "49 percent to 44 percent" counts two things.
 */
function countsOf(
  quantity: Quantity,
  mentions: readonly RangedMention[],
  words: readonly Word[],
  { ideas }: ConceptMatch,
): { mention: RangedMention; window: number }[] {
  const first = Math.min(...ideas.map(({ at }) => at));
  const last = Math.max(...ideas.map(({ at, length }) => at + length));
  const fitting = mentions
    .filter(mention => isInRange(mention, quantity))
    .map(mention => {
      const at = words.findIndex(word => word.end > mention.start);
      const distance = ideas.reduce((sum, idea) => sum + Math.abs(at - idea.at), 0);
      return { mention, window: Math.max(last, at + 1) - Math.min(first, at), distance };
    })
    .sort((a, b) => a.window - b.window || a.distance - b.distance || a.mention.start - b.mention.start);
  const agreeing = fitting.filter(({ mention }) => quantity.values.some(value => agrees(mention, value, quantity)));
  return agreeing.length > 0 ? agreeing : fitting.slice(0, 1);
}

function isInRange(mention: RangedMention, quantity: Quantity): boolean {
  const [low, high] = quantity.range;
  return mention.unit === quantity.unit && mention.value >= low && (mention.upTo ?? mention.value) <= high;
}

function differingValues(
  mention: RangedMention,
  quantity: Quantity,
  isOwn: (body: ContextBody) => boolean,
): Quantity['values'] {
  return quantity.values
    .filter(value => value.coverage === undefined || !isOwn({ type: 'coverage', id: value.coverage }))
    .filter(value => !agrees(mention, value, quantity))
    .sort((a, b) => Number(b.coverage !== undefined) - Number(a.coverage !== undefined));
}

function agrees(mention: RangedMention, value: Quantity['values'][number], { unit }: Quantity): boolean {
  // How exactly a single value is given the corpus says itself.
  const { value: from = value.value, upTo, step = 1 } = printedRange(value.printed, value.value) ?? {};
  return numbersAgree(mention, { value: from, upTo, step, unit, precision: value.precision });
}

/** A figure "as of" another year is an update, no contradiction. */
function isOfAnotherYear({ date }: Quantity['values'][number], year: number | undefined): boolean {
  return year !== undefined && date !== undefined && Number(date.slice(0, 4)) !== year;
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
