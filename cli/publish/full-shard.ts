/**
 * What a shard leaves out once it is full.
 *
 * A subject that all papers write about has a hundredth of a week's articles under its key, more than a page could use and
 * a reader should fetch. What a page has in common with one of them it most likely has with several, since all print what
 * was said. So there go, one after the other, until the rest has room:
 *
 *     articles that share nothing with another  ->  passages that one article alone prints  ->  whole articles
 *
 * each time first of those that have the subject third, then second, then before all; and of these of the ones that share
 * with the fewest.
 */
import { type RankedFiling, shortenArticle } from './filings';

/** Characters of the lines in a shard of a week: 60 to 122 kB as gzip, with the fingerprints. */
const MOST_CHARACTERS = 200_000;
/** So many fingerprints of a passage stand in another article that prints it too; one alone may be chance. */
const LEAST_ALIKE = 2;

/** Whether a shard has no room for all of these. */
export function isTooMuch(filings: readonly RankedFiling[]): boolean {
  return charactersOf(filings) > MOST_CHARACTERS;
}

/** An article in the light of the others. */
interface Weighed {
  whole: RankedFiling;
  /** Without the passages that no other prints. */
  short: RankedFiling;
  /** How many others print some of the same. */
  others: number;
}

/** What stays of one article, if anything, step by step. */
const STEPS: ((weighed: Weighed) => RankedFiling | undefined)[] = [
  ({ whole, others }) => (others > 0 ? whole : undefined),
  ({ short }) => short,
  () => undefined,
];

/** Keep of `filings` under one key what a shard has room for; the same in whatever order they come. */
export function withinLimit(filings: readonly RankedFiling[]): readonly RankedFiling[] {
  let excess = charactersOf(filings) - MOST_CHARACTERS;
  if (excess <= 0) {
    return filings;
  }
  const weighed = weigh(filings).sort(leastUsefulFirst);
  const kept = new Map(weighed.map(each => [each, each.whole]));
  for (const step of STEPS) {
    for (const each of kept.keys()) {
      if (excess <= 0) {
        return [...kept.values()];
      }
      const rest = step(each);
      excess -= kept.get(each)!.line.length - (rest?.line.length ?? 0);
      if (rest) {
        kept.set(each, rest);
      } else {
        kept.delete(each);
      }
    }
  }
  return [...kept.values()];
}

function charactersOf(filings: readonly RankedFiling[]): number {
  return filings.reduce((sum, { line }) => sum + line.length, 0);
}

function leastUsefulFirst({ whole: a, others: ofA }: Weighed, { whole: b, others: ofB }: Weighed): number {
  return b.rank - a.rank || ofA - ofB || (a.line < b.line ? 1 : -1);
}

function weigh(filings: readonly RankedFiling[]): Weighed[] {
  const holders = holdersOf(filings);
  return filings.map((whole, place) => {
    const others = passagesOf(whole).map(own => printedBy(own, holders).filter(other => other !== place));
    const isShared = others.map(({ length }) => length > 0);
    const short = whole.counts === undefined ? whole : { ...shortenArticle(whole, isShared), rank: whole.rank };
    return { whole, short, others: new Set(others.flat()).size };
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
