/**
 * Find seeds: places where two or three neighbouring words of a text also stand in a passage.
 *
 * Every pair and triple of the text is looked up (`passage-index.ts` says what is
 * kept on the other side). Keys are told apart by some of their bits only, so one
 * seed in some dozens is a mistake that the words themselves will show.
 */
import { grown } from './grow';
import type { PassageIndex } from './passage-index';
import { pairKey, tripleKey } from './shingle';

/** Keys with more entries than this say nothing; skipping them bounds the work on hostile pages. */
const MAX_ENTRIES = 64;

/** Places in `PassageIndex.code` and the words of the text that stand there, in the order of the text. */
export interface Seeds {
  length: number;
  place: Uint32Array;
  textWord: Uint32Array;
}

const found: Seeds = { length: 0, place: new Uint32Array(4096), textWord: new Uint32Array(4096) };

/** Seeds of the first `length` words of a text; valid until the next call. */
export function seed(hash: Uint32Array, length: number, index: PassageIndex): Seeds {
  found.length = 0;
  for (let at = 0; at + 1 < length; at++) {
    lookUp(pairKey(hash, at), at, index);
    if (at + 2 < length) {
      lookUp(tripleKey(hash, at), at, index);
    }
  }
  return found;
}

function lookUp(key: number, at: number, { bucketStart, entry, placeBits, bucketBits }: PassageIndex): void {
  const bucket = key >>> (32 - bucketBits);
  const begin = bucketStart[bucket];
  const end = bucketStart[bucket + 1];
  const wanted = (key << bucketBits) >>> placeBits;
  // Keys are evenly spread, so the wanted one lies about as far into its bucket as it is into its range.
  let first = begin + ((((key << bucketBits) >>> 24) * (end - begin)) >>> 8);
  while (first > begin && entry[first - 1] >>> placeBits >= wanted) {
    first -= 1;
  }
  while (first < end && entry[first] >>> placeBits < wanted) {
    first += 1;
  }
  let last = first;
  while (last < end && entry[last] >>> placeBits === wanted) {
    last += 1;
  }
  if (last > first && last - first <= MAX_ENTRIES) {
    take(first, last, at, entry, placeBits);
  }
}

function take(first: number, last: number, at: number, entry: Uint32Array, placeBits: number): void {
  const needed = found.length + last - first;
  found.place = grown(found.place, needed);
  found.textWord = grown(found.textWord, needed);
  const mask = 2 ** placeBits - 1;
  for (let each = first; each < last; each++) {
    found.place[found.length] = entry[each] & mask;
    found.textWord[found.length] = at;
    found.length += 1;
  }
}
