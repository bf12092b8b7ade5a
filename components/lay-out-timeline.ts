/**
 * Place dates on a line in proportion to time, so that reports of one week stay apart when another is years older.
 *
 *     dates    Mar 4  Mar 5  Mar 7                           (2019)
 *     line      |------|---------|-----------//--------------|
 *
 * A gap far longer than is usual between these dates is cut, and the cut is marked; a very short one is widened.
 */

/** A gap of so many usual ones is cut, to so many: short enough for the others to be seen, long enough to look long. */
const LONG_GAP = 8;
const CUT_GAP = 4;

/** Least share of the line between two dates, about a mark's width, so that one day apart is seen to be apart. */
const LEAST_GAP = 0.06;

const DAY = 86_400_000;

export interface TimelineLayout {
  /** From 0 (the first date) to 1 (the last), in the order of the dates; `undefined` for what is no date. */
  places: (number | undefined)[];
  /** Where time was cut out. */
  cuts: number[];
}

/** Place `dates` (ISO, by day); all on one day stand in the middle. */
export function layOutTimeline(dates: readonly (string | undefined)[]): TimelineLayout {
  const days = dates.map(dayOf);
  const marks = [...new Set(days)].filter(day => day !== undefined).sort((a, b) => a - b);
  const gaps = marks.slice(1).map((day, index) => day - marks[index]!);
  const usual = gaps.toSorted((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0;
  const inTime = gaps.map(gap => (gap > LONG_GAP * usual ? CUT_GAP * usual : gap));
  const least = LEAST_GAP * sum(inTime);
  const widths = inTime.map(width => Math.max(width, least));
  const length = sum(widths);
  const placeOf = new Map<number, number>();
  const cuts: number[] = [];
  let reached = 0;
  for (const [index, day] of marks.entries()) {
    placeOf.set(day, length > 0 ? reached / length : 0.5);
    const width = widths[index] ?? 0;
    if (inTime[index] !== gaps[index]) {
      cuts.push((reached + width / 2) / length);
    }
    reached += width;
  }
  return { places: days.map(day => (day === undefined ? undefined : placeOf.get(day))), cuts };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Days since 1970, `undefined` for what is no ISO date. */
export function dayOf(date: string | undefined): number | undefined {
  const [iso] = /^\d{4}(?:-\d{2}){0,2}/.exec(date ?? '') ?? [];
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : time / DAY;
}
