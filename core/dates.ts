/**
 * Read the dates of a text as far as they are given: day, month, year or decade.
 *
 * "June 12, 1875", "12 October 1875", "April of 1866", "in 2013", "the early 1970s".
 */
import { type Word, wordsOf } from './words';

export interface DateMention {
  day?: number;
  /** 1 to 12. */
  month?: number;
  year?: number;
  /** First year of a decade: "1970s". */
  decade?: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

const MONTH_NAMES =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  );
const MONTH_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12];
const MONTHS = new Map(MONTH_NAMES.map((name, i): [string, number] => [name, MONTH_NUMBERS[i]]));
/** Words besides months: after these alone "may" and "march" name a time. */
const BEFORE_MONTH = new Set([
  'in',
  'on',
  'of',
  'since',
  'until',
  'by',
  'last',
  'this',
  'next',
  'early',
  'late',
  'from',
  'to',
]);
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'sep', 'dec', 'jan', 'sept']);
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^((?:1[5-9]|20)\d0)s$/;

/** Give the dates of `text` in their order. */
export function datesOf(text: string): DateMention[] {
  const words = wordsOf(text);
  const dates: DateMention[] = [];
  for (let at = 0; at < words.length; ) {
    const read = dateAt(words, at, text);
    if (read) {
      const { length, ...date } = read;
      dates.push({ ...date, start: words[at].start, end: words[at + length - 1].end });
      at += length;
    } else {
      at += 1;
    }
  }
  return dates;
}

function dateAt(
  words: readonly Word[],
  at: number,
  text: string,
): (Omit<DateMention, 'start' | 'end'> & { length: number }) | undefined {
  // "2,016" is no year.
  const word = (i: number) => {
    const { text: folded = '', start = 0, end = 0 } = words[at + i] ?? {};
    return text.slice(start, end).includes(',') ? '' : folded;
  };
  const decade = DECADE.exec(word(0))?.[1] ?? (word(1) === 's' && YEAR.test(word(0)) ? word(0) : undefined);
  if (decade !== undefined) {
    return { decade: Number(decade), length: word(1) === 's' ? 2 : 1 };
  }
  if (YEAR.test(word(0))) {
    return { year: Number(word(0)), length: 1 };
  }
  const dayFirst = dayOf(word(0));
  if (dayFirst && MONTHS.has(word(1))) {
    return withYear({ day: dayFirst, month: MONTHS.get(word(1)), length: 2 }, word);
  }
  const month = MONTHS.get(word(0));
  if (month === undefined) {
    return undefined;
  }
  const day = dayOf(word(1));
  if (day) {
    return withYear({ day, month, length: 2 }, word);
  }
  const dated = withYear({ month, length: 1 }, word);
  const isTime = !AMBIGUOUS.has(word(0)) || dated.year !== undefined || BEFORE_MONTH.has(words[at - 1]?.text ?? '');
  return isTime ? dated : undefined;
}

function withYear<T extends { length: number }>(date: T, word: (i: number) => string): T & { year?: number } {
  const gap = word(date.length) === 'of' ? 1 : 0;
  const year = word(date.length + gap);
  return YEAR.test(year) ? { ...date, year: Number(year), length: date.length + gap + 1 } : date;
}

function dayOf(word: string): number | undefined {
  const day = Number(DAY.exec(word)?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** Whether two dates can be one: nothing that both give differs, and they share something. */
export function datesAgree(a: DateMention, b: DateMention): boolean {
  const parts = (['day', 'month', 'year', 'decade'] as const).filter(
    part => a[part] !== undefined && b[part] !== undefined,
  );
  const inDecade = (date: DateMention, other: DateMention) =>
    date.decade !== undefined && other.year !== undefined && Math.floor(other.year / 10) * 10 === date.decade;
  return parts.every(part => a[part] === b[part]) && (parts.length > 0 || inDecade(a, b) || inDecade(b, a));
}

/** The year that a text says its figures are of: "as of 2012", "as of March 2012". */
export function asOfYear(text: string): number | undefined {
  const year = /\bas of (?:\p{L}+ (?:\d{1,2}, )?)?((?:1[5-9]|20)\d\d)\b/iu.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}
