/**
 * How surprising each word of the corpus is after the word before it, in bits.
 *
 * "Security Council" should earn little although both words are rare: the second
 * follows from the first. A bigram model of the corpus, in which each place leaves
 * itself out, backs off to the word's own frequency, which in a small corpus is
 * that of English news (`common-words.ts`):
 *
 *     p(word | before) = (pairs elsewhere + BACK_OFF * p(word)) / (before elsewhere + BACK_OFF)
 *
 * (Dirichlet smoothing, MacKay and Peto, 1995.) A corpus of quotations holds many of
 * them several times, which makes none of their words less telling, so words and
 * pairs count once for each pair of neighbours they stand between (as Kneser and
 * Ney count continuations, 1995). Pairs are counted in two rows of a
 * count-min sketch with conservative update (Estan and Varghese, 2002), words in one.
 */
import { priorBits } from './common-words';
import { contextKey, pairKey, secondPairKey } from './shingle';

/** A corpus must be about this long, in words, before its own counts weigh as much as general frequency. */
const PRIOR_WORDS = 100_000;
/** Pairs that the word's own frequency is worth: more trusts the pairs less. */
const BACK_OFF = 10;
/** Raw bits of pairs overstate how unlikely a chance match is; found to rank best in the prototype. */
const SCALE = 0.85;
const WORD_BITS = 20;
/** Slots of the tables: half as many again as words, within these bounds. */
const MIN_TABLE_BITS = 16;
const MAX_TABLE_BITS = 25;

/** Bits of surprise of each of `words`; `wordStart` says where passages begin, since nothing precedes their first words. */
export function surpriseOf(words: Uint32Array, wordStart: Uint32Array, max: number): Uint8Array {
  const counts = countWords(words, wordStart);
  const pairs = countPairs(words, wordStart);
  const surprise = new Uint8Array(words.length);
  for (let passage = 0; passage + 1 < wordStart.length; passage++) {
    for (let at = wordStart[passage]; at < wordStart[passage + 1]; at++) {
      const own = chanceOf(words[at], counts, words.length);
      let chance = own;
      if (at > wordStart[passage]) {
        const before = Math.max(0, counts[words[at - 1] >>> (32 - WORD_BITS)] - 1);
        chance = (Math.max(0, pairs(at - 1) - 1) + BACK_OFF * own) / (before + BACK_OFF);
      }
      surprise[at] = Math.max(1, Math.min(max, Math.round(-Math.log2(chance) * SCALE)));
    }
  }
  return surprise;
}

function chanceOf(hash: number, counts: Uint32Array, total: number): number {
  const elsewhere = Math.max(0, counts[hash >>> (32 - WORD_BITS)] - 1);
  return (elsewhere + PRIOR_WORDS * 2 ** -priorBits(hash)) / (total + PRIOR_WORDS);
}

function countWords(words: Uint32Array, wordStart: Uint32Array): Uint32Array {
  const counts = new Uint32Array(1 << WORD_BITS);
  const isNew = newContexts(words, wordStart, 1);
  for (const [at, hash] of words.entries()) {
    if (isNew(at)) {
      counts[hash >>> (32 - WORD_BITS)] += 1;
    }
  }
  return counts;
}

/** Count neighbouring words; the result gives in how many contexts the pair that begins at a place stands, at most. */
function countPairs(words: Uint32Array, wordStart: Uint32Array): (at: number) => number {
  const bits = tableBits(words.length);
  const first = new Uint16Array(1 << bits);
  const second = new Uint16Array(1 << bits);
  const isNew = newContexts(words, wordStart, 2);
  for (let passage = 0; passage + 1 < wordStart.length; passage++) {
    for (let at = wordStart[passage]; at + 1 < wordStart[passage + 1]; at++) {
      const a = pairKey(words, at) >>> (32 - bits);
      const b = secondPairKey(words, at) >>> (32 - bits);
      const least = Math.min(first[a], second[b]);
      if (least < 0xffff && isNew(at)) {
        first[a] = Math.max(first[a], least + 1);
        second[b] = Math.max(second[b], least + 1);
      }
    }
  }
  return at => Math.min(first[pairKey(words, at) >>> (32 - bits)], second[secondPairKey(words, at) >>> (32 - bits)]);
}

/** Tell whether the `length` words at a place stand between these two neighbours for the first time. */
function newContexts(words: Uint32Array, wordStart: Uint32Array, length: number): (at: number) => boolean {
  const bits = tableBits(words.length);
  const seen = new Uint8Array(1 << bits);
  const starts = new Set(wordStart);
  return at => {
    const before = starts.has(at) ? 0 : words[at - 1];
    const after = starts.has(at + length) ? 0 : words[at + length];
    const own = length === 1 ? words[at] : pairKey(words, at);
    const key = contextKey(before, own, after);
    const slot = key >>> (32 - bits);
    const bit = 1 << (key & 7);
    const isNew = (seen[slot] & bit) === 0;
    seen[slot] |= bit;
    return isNew;
  };
}

function tableBits(words: number): number {
  let bits = MIN_TABLE_BITS;
  while (bits < MAX_TABLE_BITS && 1 << bits < words * 1.5) {
    bits += 1;
  }
  return bits;
}
