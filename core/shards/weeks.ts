/** The weeks into which a publication is divided. */

/** The folder of what belongs to no time: claims, and statements that stay true. It is always read. */
export const STANDING = '0000';

/** Weeks that a reader asks for, whatever the date of the page: the newest, and what stands. */
export const NEWEST_WEEKS = 4;

const DAY = 86_400_000;
const THURSDAY = 4;

/** The ISO week of a date (`2026-11-28` -> `2026-W48`). Throws a `RangeError` for what is no date. */
export function weekOf(date: string): string {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) {
    throw new RangeError(`${JSON.stringify(date)} is no date`);
  }
  const weekday = new Date(time).getUTCDay() || 7;
  // A week belongs to the year of its Thursday.
  const thursday = new Date(time + (THURSDAY - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / DAY;
  return `${String(year).padStart(4, '0')}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The weeks of a manifest that are read: what stands, and the newest. */
export function weeksToRead<Row extends { week: string }>(rows: readonly Row[]): Row[] {
  const dated = rows.filter(({ week }) => week !== STANDING).sort((a, b) => (a.week < b.week ? 1 : -1));
  return [...rows.filter(({ week }) => week === STANDING), ...dated.slice(0, NEWEST_WEEKS)];
}
