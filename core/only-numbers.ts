/** Numbers that one of two articles gives and the other does not, with what they count. */
import { numbersAgree } from './compare-numbers';
import type { ReportedNumber } from './corpus';
import { numbersOf } from './numbers';
import type { Exclusive } from './related-coverage';
import { sentencesOf } from './sentences';
import { fold } from './tokenize';

const MAX_NUMBERS = 6;
/** Bare numbers below this are told in passing: thirty years, a dozen chairs. */
const LEAST_NUMBER = 100;
/** Words that say what a number counts. */
const MAX_COUNTS = 4;
/** Two numbers that agree count one thing where this many words near them are the same. */
const MIN_SHARED_COUNTS = 1;
/** Numbers of this size are hardly ever given twice for different things. */
const DISTINCTIVE = 1000;
/** Who says so is not what is counted. */
const SAYING = new Set(['say', 'says', 'said', 'saying', 'tell', 'tells', 'told']);
/** Words shown to either side of a number, and the characters in which they are looked for. */
const CONTEXT_WORDS = 8;
const CONTEXT_LENGTH = 120;
/** What makes digits the end, or the beginning, of a longer number or word. */
const WORD_BEFORE = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const WORD_AFTER = /^[\p{L}\p{N}]|^[.,]\p{N}/u;

type OnlyNumber = Exclusive['numbers'][number];
type WithStep = ReportedNumber & { step: number };

export interface OnlyNumbersOptions {
  /** Words for stems. */
  names: ReadonlyMap<string, string>;
  /** Numbers, as printed, that are shown elsewhere. */
  known: readonly string[];
}

/** Give the numbers of `own` that `others` lack. */
export function onlyNumbers(
  own: readonly ReportedNumber[],
  others: readonly ReportedNumber[],
  { names, known }: OnlyNumbersOptions,
): OnlyNumber[] {
  const given = others.map(withStep);
  return own
    .filter(({ printed, value, unit }) => !known.includes(printed) && (unit !== '' || value >= LEAST_NUMBER))
    .map(withStep)
    .filter(number => !given.some(other => isSameNumber(number, other)))
    .flatMap(number => named(number, names))
    .slice(0, MAX_NUMBERS);
}

/**
 * Add the words around a number of `text`, which say better what it counts than any list of words. A text that has
 * changed a little since it was reduced may have it no more.
 */
export function withContext(number: OnlyNumber, text: string): OnlyNumber {
  const at = placeOf(number.printed, text);
  if (at < 0) {
    return number;
  }
  const end = at + number.printed.length;
  const from = Math.max(0, at - CONTEXT_LENGTH, text.lastIndexOf('\n', at) + 1);
  const around = text.slice(from, end + CONTEXT_LENGTH).split('\n')[0] ?? '';
  const sentence = sentencesOf(around).find(span => span.end >= end - from) ?? { start: 0, end: around.length };
  const before = around.slice(sentence.start, at - from).split(/(?<=\s)/);
  const after = around.slice(end - from, sentence.end).split(/(?=\s)/);
  const isCutBefore = before.length > CONTEXT_WORDS || (sentence.start === 0 && isInside(text, from));
  const isCutAfter =
    after.length > CONTEXT_WORDS || (sentence.end === around.length && isInside(text, from + around.length));
  return {
    ...number,
    before: (isCutBefore ? '…\u00a0' : '') + before.slice(-CONTEXT_WORDS).join(''),
    after: after.slice(0, CONTEXT_WORDS).join('') + (isCutAfter ? '\u00a0…' : ''),
  };
}

/** Where `printed` begins in `text`, not within a longer number or word, or -1. */
function placeOf(printed: string, text: string): number {
  const isPartOf = (at: number) => WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at));
  const goesOn = (at: number) => WORD_AFTER.test(text.slice(at, at + 2));
  let at = text.indexOf(printed);
  while (at >= 0 && (isPartOf(at) || goesOn(at + printed.length))) {
    at = text.indexOf(printed, at + 1);
  }
  return at;
}

/** Whether `place` is inside of a line of `text`. */
function isInside(text: string, place: number): boolean {
  return place > 0 && place < text.length && text[place - 1] !== '\n' && text[place] !== '\n';
}

function withStep(number: ReportedNumber): WithStep {
  const step = numbersOf(number.printed).find(({ value }) => value === number.value)?.step ?? 1;
  return { ...number, step };
}

function isSameNumber(a: WithStep, b: WithStep): boolean {
  if (!numbersAgree(a, b)) {
    return false;
  }
  const shared = a.counts.filter(stem => b.counts.includes(stem)).length;
  return shared >= MIN_SHARED_COUNTS || (a.value === b.value && a.value >= DISTINCTIVE);
}

/** A number of which no word says what it counts says nothing. */
function named({ printed, counts }: ReportedNumber, names: ReadonlyMap<string, string>): OnlyNumber[] {
  const words = counts.flatMap(stem => names.get(stem) ?? []).filter(word => !SAYING.has(fold(word)));
  return words.length > 0 ? [{ printed, counts: words.slice(0, MAX_COUNTS) }] : [];
}
