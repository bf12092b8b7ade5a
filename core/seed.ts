/**
 * Find seeds: places where two or three neighbouring words of a text also stand in a passage.
 *
 * Every pair and triple of the text is looked up (`passage-index.ts` says what is
 * kept on the other side). Seeds come grouped by passage, in the order of the text.
 */
import { type PassageIndex, remainderOf } from './passage-index';
import { pairKey, tripleKey } from './shingle';

/** Keys with more entries than this say nothing; skipping them bounds the work on hostile pages. */
const MAX_ENTRIES = 64;

export interface Seed {
  /** Word of the text. */
  textWord: number;
  /** Word of the passage. */
  passageWord: number;
}

/** Seeds of each passage that has any. */
export function seed(hash: Uint32Array, length: number, index: PassageIndex): Map<number, Seed[]> {
  const seeds = new Map<number, Seed[]>();
  for (let at = 0; at + 1 < length; at++) {
    lookUp(pairKey(hash, at), at, index, seeds);
    if (at + 2 < length) {
      lookUp(tripleKey(hash, at), at, index, seeds);
    }
  }
  return seeds;
}

function lookUp(key: number, at: number, index: PassageIndex, seeds: Map<number, Seed[]>): void {
  const bucket = key >>> index.shift;
  const end = index.bucketStart[bucket + 1];
  let entry = index.bucketStart[bucket];
  if (entry === end) {
    return;
  }
  const wanted = remainderOf(key, index.shift);
  while (entry < end && index.remainder[entry] < wanted) {
    entry += 1;
  }
  let last = entry;
  while (last < end && index.remainder[last] === wanted) {
    last += 1;
  }
  if (last - entry > MAX_ENTRIES) {
    return;
  }
  for (; entry < last; entry++) {
    const found = index.payload[entry];
    const passage = found >>> 8;
    const seed = { textWord: at, passageWord: found & 0xff };
    const list = seeds.get(passage);
    if (list) {
      list.push(seed);
    } else {
      seeds.set(passage, [seed]);
    }
  }
}
