/**
 * Read the numbers of a text as quantities: value, unit, how exactly they are given.
 *
 * "1.25 million", "1,248,185", "a quarter", "25 percent", "$5.4 million", "nearly
 * 70,000", "more than two dozen", "7 of 10". Years, clock times, dates, ordinals
 * ages and names with digits ("MS-13", "9/11") are kept apart, since they
 * count nothing.
 */
import { type NumberSequence, sequence } from './number-words';
import { type Word, wordsOf } from './words';

export type NumberSort = 'quantity' | 'year' | 'time' | 'day' | 'ordinal' | 'name';

export type Precision = 'exact' | 'about' | 'over' | 'under';

export interface NumberMention {
  sort: NumberSort;
  value: number;
  /** Normal form: "percent", "usd", "per 100000", or empty. */
  unit: string;
  precision: Precision;
  /** Size of the last digit given: 10,000 for "1.25 million". Rounding errs by half of it. */
  step: number;
  /** UTF-16 offsets, with currency sign, unit and the words for its precision. */
  start: number;
  end: number;
}

const PRECISION_WORDS: [precision: Precision, phrases: string[]][] = [
  [
    'over',
    [
      'more than',
      'over',
      'at least',
      'upwards of',
      'above',
      'exceeding',
      'no fewer than',
      'no less than',
      'as many as',
      'topped',
      'exceeded',
    ],
  ],
  ['under', ['less than', 'under', 'fewer than', 'below', 'up to', 'no more than', 'at most']],
  [
    'about',
    [
      'about',
      'around',
      'roughly',
      'approximately',
      'some',
      'nearly',
      'almost',
      'close to',
      'an estimated',
      'estimated',
      'just over',
      'just under',
      'slightly more than',
      'slightly less than',
    ],
  ],
];

const MONTHS = new Set(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const CURRENCIES: Record<string, string> = { dollars: 'usd', dollar: 'usd', euros: 'eur', euro: 'eur', pounds: 'gbp' };
const SIGNS: Record<string, string> = { $: 'usd', '€': 'eur', '£': 'gbp' };
/** After these a number is a label, not a count. */
const LABELS = new Set(
  'section sections chapter title article page pages no number route highway interstate room channel flight amendment rule bill order proposition prop district precinct apollo boeing part volume version figure table level type group grade act hb sb hr'.split(
    ' ',
  ),
);

/** "The 42-year-old congressman": an age names somebody. */
const AGE = /^[-‐‑ ]years?[-‐‑ ]olds?\b/;

/** Give the numbers of `text` in their order; offsets count from `base`. */
export function numbersOf(text: string, base = 0): NumberMention[] {
  const words = wordsOf(text);
  const mentions: NumberMention[] = [];
  for (let i = 0; i < words.length; ) {
    const read = sequence(words, i, text);
    if (read) {
      mentions.push(mentionOf(words, i, read, text, base));
      i += read.words;
    } else {
      i += 1;
    }
  }
  return mentions;
}

function mentionOf(
  words: readonly Word[],
  at: number,
  read: NumberSequence,
  text: string,
  base: number,
): NumberMention {
  const first = words[at];
  const sign = SIGNS[text[first.start - 1] ?? ''];
  const next = words[at + read.words];
  const isPercent = next !== undefined && isPercentWord(words, at + read.words);
  const currency = next === undefined ? undefined : CURRENCIES[next.text];
  const unit = sign ?? (isPercent ? 'percent' : (currency ?? ''));
  const asPercent = read.isFraction && unit === '';
  const extra = isPercent ? (next.text === 'per' ? 2 : 1) : currency && !sign ? 1 : 0;
  const last = words[at + read.words + extra - 1];
  const { precision, length } = precisionBefore(words, at, text);
  return {
    sort: unit === '' && !read.isFraction ? sortOf(words, at, read, text) : 'quantity',
    value: asPercent ? read.value * 100 : read.value,
    unit: asPercent ? 'percent' : unit,
    precision,
    step: asPercent ? read.step * 100 : read.step,
    start: base + (length > 0 ? words[at - length].start : first.start - (sign ? 1 : 0)),
    end: base + last.end,
  };
}

function isPercentWord(words: readonly Word[], at: number): boolean {
  const word = words[at].text;
  return word === 'percent' || word === 'pct' || (word === 'per' && words[at + 1]?.text === 'cent');
}

function sortOf(words: readonly Word[], at: number, read: NumberSequence, text: string): NumberSort {
  const before = words[at - 1]?.text ?? '';
  const after = words[at + read.words]?.text ?? '';
  const first = words[at];
  if (read.isOrdinal) {
    return 'ordinal';
  }
  if (read.words === 1 && /^(a\.?m|p\.?m|oclock)$/.test(after) && read.value <= 12) {
    return 'time';
  }
  if (text[first.end] === ':' && /\d/.test(text[first.end + 1] ?? '')) {
    return 'time';
  }
  if (
    MONTHS.has(before) ||
    (MONTHS.has(after) && read.value <= 31) ||
    (before === 'may' && read.value <= 31 && read.isDigits)
  ) {
    return read.value <= 31 ? 'day' : 'year';
  }
  if (read.isDigits && read.words === 1 && isYear(first, read, text)) {
    return 'year';
  }
  const isJoined = text[first.start - 1] === '-' && /\p{L}/u.test(text[first.start - 2] ?? '');
  if (isSlashed(first, text) || AGE.test(text.slice(first.end))) {
    return 'name';
  }
  return LABELS.has(before) || isJoined || after === 'usc' || after === 'u' ? 'name' : 'quantity';
}

/** "9/11" and "24/7" count nothing; what is less than one ("2/3") is read as a fraction before. */
function isSlashed({ start, end }: Word, text: string): boolean {
  return (
    (text[end] === '/' && /\d/.test(text[end + 1] ?? '')) ||
    (text[start - 1] === '/' && /\d/.test(text[start - 2] ?? ''))
  );
}

function isYear(word: Word, read: NumberSequence, text: string): boolean {
  const isBare = word.end - word.start === 4 && !text.slice(word.start, word.end).includes(',');
  return isBare && read.value >= 1500 && read.value <= 2100;
}

/** How exactly a number is given, and how many words before it say so. */
function precisionBefore(words: readonly Word[], at: number, text: string): { precision: Precision; length: number } {
  const before = words[at - 1];
  if (!before || !/^[\s$€£]*$/.test(text.slice(before.end, words[at].start))) {
    return { precision: 'exact', length: 0 };
  }
  for (const length of [3, 2, 1]) {
    if (at - length < 0) {
      continue;
    }
    const phrase = words
      .slice(at - length, at)
      .map(word => word.text)
      .join(' ');
    for (const [precision, phrases] of PRECISION_WORDS) {
      if (phrases.includes(phrase)) {
        return { precision, length };
      }
    }
  }
  return { precision: 'exact', length: 0 };
}
