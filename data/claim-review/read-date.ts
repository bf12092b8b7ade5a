/** Read the dates that reviews carry: ISO in all its lengths, and the ways in which English writes a day. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "2026-11-19", with a time, with slashes, or only a month or year. */
const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/;

/** "20261119". */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** "November 3, 2025", "Nov. 3rd 2025". */
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i;

/** "3 November 2025", "Mon, 03 Nov 2025 10:00:00 GMT". */
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})\b/i;

/** "November 2025". */
const MONTH_ONLY = /^([a-z]{3,9})\.? (\d{4})$/i;

/** "25/11/2025" or "11/25/2025": only where one of the two can be no month. */
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** No review is older, and what is later than its century was mistyped. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Give `text` as an ISO day, month or year, or `undefined` where it is none that can be read without guessing. */
export function readDate(text: string): string | undefined {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) {
    return dateOf(iso[1], iso[2], iso[3]);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  }
  const monthOnly = MONTH_ONLY.exec(text);
  if (monthOnly) {
    return named(monthOnly[2], monthOnly[1]);
  }
  const [, first, second, year] = NUMBERS.exec(text) ?? [];
  if (first === undefined || Number(first) > 12 === Number(second) > 12) {
    return undefined;
  }
  return Number(first) > 12 ? dateOf(year, second, first) : dateOf(year, first, second);
}

/** "novembre" begins like a month of English and is none: it is not guessed at. */
function named(year: string, month: string, day?: string): string | undefined {
  const written = month.toLowerCase() === 'sept' ? 'sep' : month.toLowerCase();
  const at = MONTHS.findIndex(name => name.startsWith(written));
  return at < 0 ? undefined : dateOf(year, String(at + 1), day);
}

function dateOf(year: string, month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter(part => part !== undefined).map(part => part.padStart(2, '0'));
  const date = parts.join('-');
  const time = new Date(`${date}${'-01'.repeat(3 - parts.length)}T00:00:00Z`);
  const isDate = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
  return isDate && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR ? date : undefined;
}
