/**
 * Index of passages (statements, quotations, sentences): which passages hold which rare word pairs.
 *
 * Two columns do the work. `code` has every word of every passage as 12 bits of its
 * hash and 4 bits of surprise, with walls between passages (`read-passages.ts`).
 * `entry` has the chosen pairs (`choose-keys.ts`), in buckets by the top bits of
 * their keys; an entry is one number, the pair's place in `code` and as many more
 * bits of its key as there is room for:
 *
 *     bucketStart[key >>> bucketShift] -> | more bits of the key | place in `code` | ...
 *
 * The larger the corpus, the fewer bits are left to tell keys apart; the words at
 * the place itself decide.
 */
import { type ChosenKeys, chooseKeys } from './choose-keys';
import type { IndexSections } from './index-file';
import { readPassages, WALL, type WalledWords } from './read-passages';
import { surpriseOf } from './surprise';

/** Of so many neighbouring pairs one is kept: 3 finds 93 % of passages with 30 % of the words changed, 7 finds 82 % with a third of the size. */
const WINDOW = 3;
/** Entries in a bucket, on average up to this: more saves bytes, fewer saves comparisons. */
const BUCKET_ENTRIES = 16;
const MIN_BUCKET_BITS = 4;
/** Only the first word of one passage in so many is written down; the others are counted from there, wall by wall. */
const MILESTONE = 16;

export const CODE_MASK = 0xfff0;
export const SURPRISE_MASK = 0xf;

export interface PassageIndex {
  passages: number;
  /** Bits of an entry that give the place, and bits of a key that give the bucket. */
  placeBits: number;
  bucketBits: number;
  bucketStart: Uint32Array;
  entry: Uint32Array;
  code: Uint16Array;
  /** Place of the first word of every sixteenth passage. */
  milestone: Uint32Array;
}

/** Index `texts`; a passage's number is its place in the list. */
export function buildPassageIndex(texts: readonly string[]): PassageIndex {
  return indexPassages(readPassages(texts));
}

/** Index passages whose words were read. */
export function indexPassages({ words, starts }: WalledWords): PassageIndex {
  const chosen = chooseKeys(words, WINDOW);
  return {
    passages: starts.length,
    ...fillBuckets(chosen, words.length),
    code: codesOf(words),
    milestone: starts.filter((_, passage) => passage % MILESTONE === 0),
  };
}

/** The 12 bits by which a word is compared during verification, already in place. */
export function codeOf(hash: number): number {
  return (hash & 0xfff) << 4;
}

/** The number of the passage whose first word is at `start`. */
export function passageAt(start: number, { milestone, code }: PassageIndex): number {
  let low = 0;
  let high = milestone.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (milestone[middle] <= start) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  let passage = low * MILESTONE;
  for (let place = milestone[low]; place < start; place++) {
    passage += Number(code[place] === WALL);
  }
  return passage;
}

export function toSections({ passages, placeBits, bucketBits, ...columns }: PassageIndex): IndexSections {
  return { columns, numbers: { passages, placeBits, bucketBits } };
}

export function fromSections({ columns, numbers: { passages, placeBits, bucketBits } }: IndexSections): PassageIndex {
  return { ...(columns as unknown as PassageIndex), passages, placeBits, bucketBits };
}

/** Distribute keys to buckets, and sort each bucket. */
function fillBuckets({ keys, places }: ChosenKeys, words: number) {
  const bucketBits = bitsFor(keys.length / BUCKET_ENTRIES, MIN_BUCKET_BITS);
  const placeBits = bitsFor(words, bucketBits);
  const shift = 32 - bucketBits;
  const bucketStart = new Uint32Array(2 ** bucketBits + 1);
  for (const key of keys) {
    bucketStart[(key >>> shift) + 1] += 1;
  }
  for (let bucket = 0; bucket + 1 < bucketStart.length; bucket++) {
    bucketStart[bucket + 1] += bucketStart[bucket];
  }
  const next = bucketStart.slice();
  const entry = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const moreBits = (key << bucketBits) >>> placeBits;
    insert(entry, bucketStart[key >>> shift], next[key >>> shift]++, ((moreBits << placeBits) | places[i]) >>> 0);
  }
  return { placeBits, bucketBits, bucketStart, entry };
}

/** Put `value` into the sorted run from `from` to `end`. */
function insert(column: Uint32Array, from: number, end: number, value: number): void {
  let at = end;
  for (; at > from && column[at - 1] > value; at--) {
    column[at] = column[at - 1];
  }
  column[at] = value;
}

/** Bits that can count to `count`, at least `least`. */
function bitsFor(count: number, least: number): number {
  let bits = least;
  while (2 ** bits < count) {
    bits += 1;
  }
  return bits;
}

function codesOf(words: Uint32Array): Uint16Array {
  const codes = new Uint16Array(words.length);
  const surprise = surpriseOf(words, SURPRISE_MASK);
  for (let at = 0; at < words.length; at++) {
    codes[at] = words[at] === WALL ? WALL : codeOf(words[at]) | surprise[at];
  }
  return codes;
}
