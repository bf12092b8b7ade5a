/**
 * Find seeds: places where two or three neighbouring words of a text also stand in a passage.
 *
 * Every pair and triple of the text is looked up (`passage-index.ts` says what is
 * kept on the other side). A seed is one number, passage first, so that sorting
 * the numbers groups seeds by passage, in the order of the text:
 *
 *     passage (24 bits) | word of the text (20) | word of the passage (8)
 */
import { type PassageIndex, remainderOf } from './passage-index';
import { pairKey, tripleKey } from './shingle';

/** Keys with more entries than this say nothing; skipping them bounds the work on hostile pages. */
const MAX_ENTRIES = 64;
/** A longer text is cut; at five letters a word that is a page of six megabytes. */
const MAX_TEXT_WORDS = 1 << 20;
const TEXT_UNIT = 1 << 8;
const PASSAGE_UNIT = TEXT_UNIT * MAX_TEXT_WORDS;

/** Kept between calls and grown as needed: allocating it anew would cost more than filling it. */
let found = new Float64Array(4096);

/** Seeds of a text with the passages of `index`, sorted; valid until the next call. */
export function seed(hash: Uint32Array, length: number, index: PassageIndex): Float64Array {
  const words = Math.min(length, MAX_TEXT_WORDS);
  let count = 0;
  for (let at = 0; at + 1 < words; at++) {
    count = lookUp(pairKey(hash, at), at, index, count);
    if (at + 2 < words) {
      count = lookUp(tripleKey(hash, at), at, index, count);
    }
  }
  return found.subarray(0, count).sort();
}

/** The passage of a seed. */
export function passageOf(seed: number): number {
  return Math.floor(seed / PASSAGE_UNIT);
}

/** The word of the text at which a seed stands. */
export function textWordOf(seed: number): number {
  return Math.floor((seed % PASSAGE_UNIT) / TEXT_UNIT);
}

/** The word of the passage at which a seed stands. */
export function passageWordOf(seed: number): number {
  return seed % TEXT_UNIT;
}

function lookUp(key: number, at: number, index: PassageIndex, from: number): number {
  const { bucketStart, remainder, payload, shift } = index;
  const bucket = key >>> shift;
  const end = bucketStart[bucket + 1];
  let entry = bucketStart[bucket];
  if (entry === end) {
    return from;
  }
  const wanted = remainderOf(key, shift);
  while (entry < end && remainder[entry] < wanted) {
    entry += 1;
  }
  let last = entry;
  while (last < end && remainder[last] === wanted) {
    last += 1;
  }
  if (last - entry > MAX_ENTRIES) {
    return from;
  }
  if (from + MAX_ENTRIES > found.length) {
    const larger = new Float64Array(found.length * 2);
    larger.set(found);
    found = larger;
  }
  let count = from;
  for (; entry < last; entry++) {
    const place = payload[entry];
    found[count++] = (place >>> 8) * PASSAGE_UNIT + at * TEXT_UNIT + (place & 0xff);
  }
  return count;
}
