/**
 * Choose the pairs of each passage that the index keeps.
 *
 * Of every few neighbouring pairs only the one that is rarest in the whole corpus
 * is kept (winnowing by document frequency rather than by hash, after Schleimer et
 * al., SIGMOD 2003, and like theirs staying with the last choice as long as none
 * is rarer). Where even that one is frequent, the three words there are kept.
 */
import { grown } from './grow';
import { WALL } from './read-passages';
import { pairKey, tripleKey } from './shingle';
import { tableBits } from './table-bits';

/** A pair in more places than this is replaced by three words: three times fewer seeds for the same finds. */
const FREQUENT = 8;

/** Keys, and the place of the first word of each. */
export interface ChosenKeys {
  keys: Uint32Array;
  places: Uint32Array;
}

/** Choose one pair of every `window` neighbours in the walled column `words`. */
export function chooseKeys(words: Uint32Array, window: number): ChosenKeys {
  const frequency = pairFrequencies(words);
  let keys = new Uint32Array(1024);
  let places = new Uint32Array(1024);
  let count = 0;
  for (let from = 1; from < words.length; ) {
    const to = words.indexOf(WALL, from);
    keys = grown(keys, count + to - from);
    places = grown(places, count + to - from);
    for (let start = from, last = -1; start + 1 < to; start++) {
      const end = Math.min(start + window, to - 1);
      const rarest = rarestPair(frequency, start, end, last);
      if (rarest !== last) {
        last = rarest;
        places[count] = rarest;
        keys[count] = pairKey(words, rarest);
        if (frequency[rarest] > FREQUENT && to - from > 2) {
          places[count] = tripleAround(frequency, rarest, from, to);
          keys[count] = tripleKey(words, places[count]);
        }
        count += 1;
      }
      if (end === to - 1) {
        break;
      }
    }
    from = to + 1;
  }
  return { keys: keys.slice(0, count), places: places.slice(0, count) };
}

/** How often the pair at each place stands in the corpus, at least; pairs that share a slot count together. */
function pairFrequencies(words: Uint32Array): Uint16Array {
  const shift = 32 - tableBits(words.length);
  const table = new Uint16Array(2 ** (32 - shift));
  const slots = new Uint32Array(words.length);
  for (let at = 1; at + 1 < words.length; at++) {
    if (words[at] !== WALL && words[at + 1] !== WALL) {
      const slot = pairKey(words, at) >>> shift;
      slots[at] = slot;
      table[slot] = Math.min(0xffff, table[slot] + 1);
    }
  }
  return Uint16Array.from(slots, slot => table[slot]);
}

/** The rarest pair from `start` to `end`: the `last` choice where it is among the rarest, else the latest of them. */
function rarestPair(frequency: Uint16Array, start: number, end: number, last: number): number {
  let best = Math.max(last, start);
  for (let at = start; at < end; at++) {
    if (frequency[at] < frequency[best] || (frequency[at] === frequency[best] && best !== last)) {
      best = at;
    }
  }
  return best;
}

/** The pair at `at` with the neighbour that makes it rarer, inside the passage. */
function tripleAround(frequency: Uint16Array, at: number, from: number, to: number): number {
  if (at === from || at + 2 >= to) {
    return Math.min(at, to - 3);
  }
  return frequency[at - 1] < frequency[at + 1] ? at - 1 : at;
}
