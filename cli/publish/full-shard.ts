/**
 * What a shard leaves out once it is full.
 *
 * A subject that all papers write about has a hundredth of a week's articles under its key, more than a page could use and
 * a reader should fetch. Of those only so many are kept: the ones that have it first among their subjects before those that
 * have it second, and those before the third.
 */
import type { RankedFiling } from './filings';

/** Characters of the lines in a shard of a week: 64 to 100 kB as gzip, with the fingerprints. */
const MOST_CHARACTERS = 200_000;

/** Keep of `filings` under one key what a shard has room for; the same ones in whatever order they come. */
export function withinLimit(filings: readonly RankedFiling[]): RankedFiling[] {
  let room = MOST_CHARACTERS;
  return [...filings].sort(byRank).filter(({ line }) => {
    room -= line.length;
    return room >= 0;
  });
}

function byRank(a: RankedFiling, b: RankedFiling): number {
  return a.rank - b.rank || (a.line < b.line ? -1 : 1);
}
