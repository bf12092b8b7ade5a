/**
 * How surprising each word of the corpus is after the two words before it, in bits.
 *
 * "Security Council" should earn little although both words are rare: the second
 * follows from the first, as "error" does from "margin of". A model of the corpus
 * in which each place leaves itself out trusts three words as far as they are
 * known elsewhere, then two, then the word's own frequency, which in a small
 * corpus is that of English news (`common-words.ts`):
 *
 *     p(word | context) = (runs elsewhere + BACK_OFF * p(word | shorter context)) / (context elsewhere + BACK_OFF)
 *
 * (Dirichlet smoothing, MacKay and Peto, 1995.) A corpus of quotations holds many of
 * them several times, which makes none of their words less telling, so runs count
 * once for each pair of neighbours they stand between (as Kneser and Ney count
 * continuations, 1995).
 */
import { priorBits } from './common-words';
import { WALL } from './read-passages';
import { contextKey, pairKey, tripleKey } from './shingle';
import { createSketch, type Sketch } from './sketch';
import { tableBits } from './table-bits';

/** A corpus must be about this long, in words, before its own counts weigh as much as general frequency. */
const PRIOR_WORDS = 100_000;
/** Runs that the shorter context is worth: more trusts the longer one less. */
const BACK_OFF = 10;
/** Raw bits overstate how unlikely a chance match is; found to rank best in the prototype. */
const SCALE = 0.85;

/** Bits of surprise of each word of the walled column `words`, from one to `max`; what precedes a passage is unknown. */
export function surpriseOf(words: Uint32Array, max: number): Uint8Array {
  const singles = countRuns(words, 1);
  const pairs = countRuns(words, 2);
  const triples = countRuns(words, 3);
  const total = words.reduce((sum, word) => sum + Number(word !== WALL), 0);
  const elsewhere = (sketch: Sketch, key: number) => Math.max(0, sketch.count(key) - 1);
  const surprise = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (word === WALL) {
      continue;
    }
    let chance = (elsewhere(singles, word) + PRIOR_WORDS * 2 ** -priorBits(word)) / (total + PRIOR_WORDS);
    if (before !== WALL) {
      const pair = pairKey(words, at - 1);
      chance = (elsewhere(pairs, pair) + BACK_OFF * chance) / (elsewhere(singles, before) + BACK_OFF);
      if (words[at - 2] !== WALL) {
        const context = elsewhere(pairs, pairKey(words, at - 2));
        chance = (elsewhere(triples, tripleKey(words, at - 2)) + BACK_OFF * chance) / (context + BACK_OFF);
      }
    }
    surprise[at] = Math.max(1, Math.min(max, Math.round(-Math.log2(chance) * SCALE)));
  }
  return surprise;
}

/** Count in how many contexts each run of `length` words stands. */
function countRuns(words: Uint32Array, length: 1 | 2 | 3): Sketch {
  const bits = tableBits(words.length);
  const sketch = createSketch(bits);
  const seen = new Uint8Array(2 ** bits);
  let since = 0;
  for (let at = 1; at < words.length; at++) {
    since = words[at] === WALL ? 0 : since + 1;
    if (since >= length) {
      const first = at - length + 1;
      const key = keyOf(words, first, length);
      const context = contextKey(words[first - 1], key, words[at + 1]);
      const slot = context >>> (32 - bits);
      const bit = 1 << (context & 7);
      if ((seen[slot] & bit) === 0) {
        seen[slot] |= bit;
        sketch.add(key);
      }
    }
  }
  return sketch;
}

function keyOf(words: Uint32Array, at: number, length: 1 | 2 | 3): number {
  if (length === 1) {
    return words[at];
  }
  return length === 2 ? pairKey(words, at) : tripleKey(words, at);
}
