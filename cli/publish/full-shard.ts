/**
 * What a shard leaves out once it is full.
 *
 * A subject that all papers write about has a hundredth of a week's articles under its key, more than a page could use and
 * a reader should fetch. What a page has in common with one of them it most likely has with several, since all print what
 * was said. So the passages go first that no other article under the key prints, and then whole articles:
 *
 *     those that share nothing  <  those that have the subject third  <  second  <  first
 *                                  (and of these the ones first that share with the fewest)
 */
import { type RankedFiling, shortenArticle } from './filings';

/** Characters of the lines in a shard of a week: some 80 kB as gzip, with the fingerprints. */
const MOST_CHARACTERS = 300_000;
/** So many fingerprints of a passage stand in another article that prints it too; one alone may be chance. */
const LEAST_ALIKE = 2;

/** Whether a shard has no room for all of these. */
export function isTooMuch(filings: readonly RankedFiling[]): boolean {
  return filings.reduce((sum, { line }) => sum + line.length, 0) > MOST_CHARACTERS;
}

/** Keep of `filings` under one key what a shard has room for; the same in whatever order they come. */
export function withinLimit(filings: readonly RankedFiling[]): readonly RankedFiling[] {
  if (!isTooMuch(filings)) {
    return filings;
  }
  let room = MOST_CHARACTERS;
  const kept = shortened(filings)
    .sort(byUse)
    .filter(({ filing }) => {
      room -= filing.line.length;
      return room >= 0;
    });
  return kept.map(({ filing }) => filing);
}

interface Shortened {
  filing: RankedFiling;
  /** How many others print some of the same. */
  others: number;
}

function byUse(a: Shortened, b: Shortened): number {
  return (
    Number(a.others === 0) - Number(b.others === 0) ||
    a.filing.rank - b.filing.rank ||
    b.others - a.others ||
    (a.filing.line < b.filing.line ? -1 : 1)
  );
}

/** Each without the passages that no other prints; one that shares none stays as it is. */
function shortened(filings: readonly RankedFiling[]): Shortened[] {
  const holders = holdersOf(filings);
  return filings.map((filing, place) => {
    const others = passagesOf(filing).map(own => printedBy(own, holders).filter(other => other !== place));
    const isShared = others.map(({ length }) => length > 0);
    const isWhole = filing.counts === undefined || !isShared.includes(true);
    return {
      filing: isWhole ? filing : { ...shortenArticle(filing, isShared), rank: filing.rank },
      others: new Set(others.flat()).size,
    };
  });
}

/** The places of the filings that have a fingerprint. */
function holdersOf(filings: readonly RankedFiling[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [place, { fingerprints }] of filings.entries()) {
    for (const fingerprint of fingerprints) {
      const places = holders.get(fingerprint);
      if (places) {
        places.push(place);
      } else {
        holders.set(fingerprint, [place]);
      }
    }
  }
  return holders;
}

/** The fingerprints of each passage. */
function passagesOf({ fingerprints, counts = [fingerprints.length] }: RankedFiling): number[][] {
  let end = 0;
  return counts.map(count => {
    end += count;
    return fingerprints.slice(end - count, end);
  });
}

/** The places of the filings that print a passage with these fingerprints. */
function printedBy(own: readonly number[], holders: ReadonlyMap<number, readonly number[]>): number[] {
  const alike = new Map<number, number>();
  for (const place of own.flatMap(fingerprint => holders.get(fingerprint) ?? [])) {
    alike.set(place, (alike.get(place) ?? 0) + 1);
  }
  const least = Math.min(LEAST_ALIKE, own.length);
  return [...alike].filter(([, count]) => count >= least).map(([place]) => place);
}
