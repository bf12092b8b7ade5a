/**
 * Index of passages (statements, quotations, sentences): which passages hold which rare word pairs.
 *
 * Of every few neighbouring pairs of a passage only the one that is rarest in
 * the whole corpus is kept (winnowing by document frequency rather than by hash,
 * after Schleimer et al., SIGMOD 2003); where even that one is frequent, the
 * three words there are. Keys lie in buckets by their top bits, 16 more bits are
 * kept to tell them apart, and the payload is passage and place:
 *
 *     bucketStart[key >> shift] -> | remainder | passage:24 place:8 | ...
 *
 * Beside it every word of every passage as 12 bits of hash and 4 bits of
 * surprise, which is all that verification needs.
 */
import type { IndexSections } from './index-file';
import { pairKey, tripleKey } from './shingle';
import { surpriseOf } from './surprise';
import { type Tokens, tokenize } from './tokenize';

/** Of so many neighbouring pairs one is kept: 3 finds 93 % of passages with 30 % of the words changed, 7 finds 82 % with a third of the size. */
const WINDOW = 3;
/** A pair in more places than this is replaced by three words: three times fewer seeds for the same finds. */
const FREQUENT = 8;
/** Words of a passage that are indexed; the place of a pair has 8 bits. */
export const MAX_PASSAGE_WORDS = 255;
/** Entries in a bucket on average: more saves bytes, fewer saves comparisons. */
const BUCKET_ENTRIES = 4;
/** Bits of a key that pick the counter of its frequency while building. */
const FREQUENCY_BITS = 20;

export const CODE_MASK = 0xfff0;
export const SURPRISE_MASK = 0xf;

export interface PassageIndex {
  passages: number;
  /** Keys are shifted right by this to give their bucket. */
  shift: number;
  bucketStart: Uint32Array;
  remainder: Uint16Array;
  /** `passage << 8 | place`. */
  payload: Uint32Array;
  /** First word of each passage in `code`, and the end of the last. */
  wordStart: Uint32Array;
  /** 12 bits of word hash, 4 bits of surprise. */
  code: Uint16Array;
}

/** Index `texts`; a passage's number is its place in the list. */
export function buildPassageIndex(texts: readonly string[]): PassageIndex {
  const { words, wordStart } = readPassages(texts);
  const { keys, payload } = chooseKeys(words, wordStart);
  const shift = 32 - bucketBits(keys.length);
  return {
    passages: texts.length,
    shift,
    ...fillBuckets(keys, payload, shift),
    wordStart,
    code: codesOf(words, wordStart),
  };
}

/** The 12 bits by which a word is compared during verification, already in place. */
export function codeOf(hash: number): number {
  return (hash & 0xfff) << 4;
}

/** The bits of a key that are stored, below those that pick the bucket. */
export function remainderOf(key: number, shift: number): number {
  return shift >= 16 ? (key >>> (shift - 16)) & 0xffff : (key << (16 - shift)) & 0xffff;
}

export function toSections(index: PassageIndex): IndexSections {
  const { passages, shift, ...columns } = index;
  return { columns, numbers: { passages, shift } };
}

export function fromSections({ columns, numbers }: IndexSections): PassageIndex {
  return { ...(columns as unknown as PassageIndex), passages: numbers.passages, shift: numbers.shift };
}

function readPassages(texts: readonly string[]): { words: Uint32Array; wordStart: Uint32Array } {
  const wordStart = new Uint32Array(texts.length + 1);
  const read: Tokens[] = texts.map(tokenize);
  for (const [i, tokens] of read.entries()) {
    wordStart[i + 1] = wordStart[i] + Math.min(tokens.length, MAX_PASSAGE_WORDS);
  }
  const words = new Uint32Array(wordStart[texts.length]);
  for (const [i, tokens] of read.entries()) {
    words.set(tokens.hash.subarray(0, wordStart[i + 1] - wordStart[i]), wordStart[i]);
  }
  return { words, wordStart };
}

function chooseKeys(words: Uint32Array, wordStart: Uint32Array): { keys: Uint32Array; payload: Uint32Array } {
  const frequency = pairFrequencies(words, wordStart);
  const keys: number[] = [];
  const payload: number[] = [];
  for (let passage = 0; passage + 1 < wordStart.length; passage++) {
    const from = wordStart[passage];
    const to = wordStart[passage + 1];
    for (const at of rarestPairs(words, from, to, frequency)) {
      const [place, key] = keyAt(words, at, from, to, frequency);
      keys.push(key);
      payload.push(((passage << 8) | (place - from)) >>> 0);
    }
  }
  return { keys: Uint32Array.from(keys), payload: Uint32Array.from(payload) };
}

function pairFrequencies(words: Uint32Array, wordStart: Uint32Array): Uint16Array {
  const frequency = new Uint16Array(1 << FREQUENCY_BITS);
  for (let passage = 0; passage + 1 < wordStart.length; passage++) {
    for (let at = wordStart[passage]; at + 1 < wordStart[passage + 1]; at++) {
      const slot = pairKey(words, at) >>> (32 - FREQUENCY_BITS);
      frequency[slot] = Math.min(0xffff, frequency[slot] + 1);
    }
  }
  return frequency;
}

/** Places of the rarest pair of every `WINDOW` neighbours, the later one of equals. */
function rarestPairs(words: Uint32Array, from: number, to: number, frequency: Uint16Array): number[] {
  const pairs = to - from - 1;
  const window = Math.min(WINDOW, pairs);
  const chosen: number[] = [];
  for (let start = 0; start + window <= pairs && window > 0; start++) {
    let best = from + start;
    for (let at = best + 1; at < from + start + window; at++) {
      if (frequencyAt(words, at, frequency) <= frequencyAt(words, best, frequency)) {
        best = at;
      }
    }
    if (best !== chosen.at(-1)) {
      chosen.push(best);
    }
  }
  return chosen;
}

function frequencyAt(words: Uint32Array, at: number, frequency: Uint16Array): number {
  return frequency[pairKey(words, at) >>> (32 - FREQUENCY_BITS)];
}

/** The key to store for the pair at `at`: of two words, or of three around a frequent pair. */
function keyAt(words: Uint32Array, at: number, from: number, to: number, frequency: Uint16Array): [number, number] {
  if (to - from < 3 || frequencyAt(words, at, frequency) <= FREQUENT) {
    return [at, pairKey(words, at)];
  }
  const place = Math.min(at, to - 3);
  return [place, tripleKey(words, place)];
}

function bucketBits(entries: number): number {
  let bits = 4;
  while (bits < 28 && (1 << bits) * BUCKET_ENTRIES < entries) {
    bits += 1;
  }
  return bits;
}

/** Sort keys into buckets, and within a bucket by remainder. */
function fillBuckets(keys: Uint32Array, unsorted: Uint32Array, shift: number) {
  const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || unsorted[a] - unsorted[b]);
  const bucketStart = new Uint32Array((1 << (32 - shift)) + 1);
  const remainder = new Uint16Array(keys.length);
  const payload = new Uint32Array(keys.length);
  for (const [i, from] of order.entries()) {
    bucketStart[(keys[from] >>> shift) + 1] += 1;
    remainder[i] = remainderOf(keys[from], shift);
    payload[i] = unsorted[from];
  }
  for (let bucket = 0; bucket + 1 < bucketStart.length; bucket++) {
    bucketStart[bucket + 1] += bucketStart[bucket];
  }
  return { bucketStart, remainder, payload };
}

function codesOf(words: Uint32Array, wordStart: Uint32Array): Uint16Array {
  const surprise = surpriseOf(words, wordStart, SURPRISE_MASK);
  return Uint16Array.from(words, (hash, i) => codeOf(hash) | surprise[i]);
}
