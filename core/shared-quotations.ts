/** Pair the quotations that two articles print, be it in other words here and there. */
import { pairKey } from './shingle';
import { tokenize } from './tokenize';

/** A quotation as each of two articles prints it. */
export interface QuotationPair {
  here: string;
  there: string;
}

/** Two quotations are of one saying when they share this many word pairs, and this much of the shorter. */
const MIN_PAIRS = 3;
const MIN_SHARE = 0.5;

/** Quotations of `here` of which `there` prints enough in one of its own, with the one that is closest. */
export function pairQuotations(here: readonly string[], there: readonly string[]): QuotationPair[] {
  const others = there.map(text => ({ text, pairs: wordPairs(text) }));
  return here.flatMap(text => {
    const pairs = wordPairs(text);
    let closest: { text: string; shared: number } | undefined;
    for (const other of others) {
      const shared = countShared(pairs, other.pairs);
      const isOne = shared >= MIN_PAIRS && shared >= Math.min(pairs.size, other.pairs.size) * MIN_SHARE;
      if (isOne && shared > (closest?.shared ?? 0)) {
        closest = { text: other.text, shared };
      }
    }
    return closest ? { here: text, there: closest.text } : [];
  });
}

function wordPairs(text: string): Set<number> {
  const tokens = tokenize(text);
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    pairs.add(pairKey(tokens.hash, at));
  }
  return pairs;
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of a) {
    shared += Number(b.has(pair));
  }
  return shared;
}
