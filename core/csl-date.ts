/** Dates as CSL-JSON has them. */
import type { Work } from './corpus';

/** `2017`, `2017-09` or `2017-09-21`, perhaps with a time; anything else is kept as it is written. */
export function cslDate(date: string): NonNullable<Work['issued']> {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)?.slice(1).filter(Boolean).map(Number);
  return parts ? { 'date-parts': [parts] } : { literal: date };
}
