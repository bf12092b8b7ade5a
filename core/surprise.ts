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
import { WALL } from './read-passages';
import { contextKey, pairKey, secondPairKey } from './shingle';
import { tableBits } from './table-bits';

/** A corpus must be about this long, in words, before its own counts weigh as much as general frequency. */
const PRIOR_WORDS = 100_000;
/** Pairs that the word's own frequency is worth: more trusts the pairs less. */
const BACK_OFF = 10;
/** Raw bits of pairs overstate how unlikely a chance match is; found to rank best in the prototype. */
const SCALE = 0.85;
/** Bits of a hash that pick a word's counter, at most: English news has fewer words. */
const MAX_WORD_BITS = 20;

/** Bits of surprise of each word of the walled column `words`, at least one; nothing precedes the first word of a passage. */
export function surpriseOf(words: Uint32Array, max: number): Uint8Array {
  const { counts, shift, total } = countWords(words);
  const pairs = countPairs(words);
  const surprise = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at++) {
    if (words[at] === WALL) {
      continue;
    }
    const elsewhere = Math.max(0, counts[words[at] >>> shift] - 1);
    let chance = (elsewhere + PRIOR_WORDS * 2 ** -priorBits(words[at])) / (total + PRIOR_WORDS);
    if (words[at - 1] !== WALL) {
      const before = Math.max(0, counts[words[at - 1] >>> shift] - 1);
      chance = (Math.max(0, pairs(at - 1) - 1) + BACK_OFF * chance) / (before + BACK_OFF);
    }
    surprise[at] = Math.max(1, Math.min(max, Math.round(-Math.log2(chance) * SCALE)));
  }
  return surprise;
}

/** Count the contexts of each word, and all words. */
function countWords(words: Uint32Array): { counts: Uint32Array; shift: number; total: number } {
  const shift = 32 - Math.min(MAX_WORD_BITS, tableBits(words.length));
  const counts = new Uint32Array(2 ** (32 - shift));
  const isNew = newContexts(words, 1);
  let total = 0;
  for (let at = 1; at < words.length; at++) {
    if (words[at] !== WALL) {
      total += 1;
      counts[words[at] >>> shift] += Number(isNew(at));
    }
  }
  return { counts, shift, total };
}

/** Count neighbouring words; the result gives in how many contexts the pair that begins at a place stands, at most. */
function countPairs(words: Uint32Array): (at: number) => number {
  const bits = tableBits(words.length);
  const first = new Uint16Array(1 << bits);
  const second = new Uint16Array(1 << bits);
  const isNew = newContexts(words, 2);
  for (let at = 1; at + 1 < words.length; at++) {
    if (words[at] === WALL || words[at + 1] === WALL || !isNew(at)) {
      continue;
    }
    const a = pairKey(words, at) >>> (32 - bits);
    const b = secondPairKey(words, at) >>> (32 - bits);
    const next = Math.min(0xffff, Math.min(first[a], second[b]) + 1);
    first[a] = Math.max(first[a], next);
    second[b] = Math.max(second[b], next);
  }
  return at => Math.min(first[pairKey(words, at) >>> (32 - bits)], second[secondPairKey(words, at) >>> (32 - bits)]);
}

/** Tell whether the `length` words at a place stand between these two neighbours for the first time. */
function newContexts(words: Uint32Array, length: number): (at: number) => boolean {
  const bits = tableBits(words.length);
  const seen = new Uint8Array(1 << bits);
  return at => {
    const own = length === 1 ? words[at] : pairKey(words, at);
    const key = contextKey(words[at - 1], own, words[at + length]);
    const slot = key >>> (32 - bits);
    const bit = 1 << (key & 7);
    const isNew = (seen[slot] & bit) === 0;
    seen[slot] |= bit;
    return isNew;
  };
}
