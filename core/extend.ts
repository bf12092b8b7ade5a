/**
 * Extend seeds without gaps and keep those that earn something: most seeds are chance and end here.
 *
 * A seed proposes a diagonal, the number of words by which the text is ahead of
 * the passage. Walking along it both ways, a shared word earns its surprise and
 * another word costs; the walk ends at the passage's wall or when it has lost too
 * much since its best (the X-drop of BLAST; Altschul et al., 1990).
 */
import { CHANGED_COST, type Placement } from './align';
import { grown } from './grow';
import { CODE_MASK, type PassageIndex, SURPRISE_MASK } from './passage-index';
import { WALL } from './read-passages';
import type { Seeds } from './seed';

/** A walk gives up when it has lost so many bits since its best: room for three changed words. */
const X_DROP = 12;
/**
 * A seed that earns less with all its neighbours is chance: 18 would leave twice as many to look at, and 15 four times as
 * many, to find one in 200 more of the passages with 30 % of the words changed.
 */
const MIN_BITS = 20;
const INITIAL_CAPACITY = 4096;
/** Candidates that can be told apart while they are sorted; a page of a million words has fewer. */
const NUMBER_UNIT = 2 ** 24;

/** Seeds worth a closer look, column by column, in the order of the text; `order` puts those of one passage together. */
export interface Candidates {
  length: number;
  /** Place of the passage's first word. */
  start: Uint32Array;
  /** Where the seed stands in the text. */
  textWord: Uint32Array;
  /** Where in the text the passage would begin, which may be before the text. */
  diagonal: Int32Array;
  /** What the walk earned. */
  bits: Uint32Array;
  /** Numbers of candidates, by passage and then by place in the text. */
  order: Uint32Array;
}

const kept: Candidates = {
  length: 0,
  start: new Uint32Array(INITIAL_CAPACITY),
  textWord: new Uint32Array(INITIAL_CAPACITY),
  diagonal: new Int32Array(INITIAL_CAPACITY),
  bits: new Uint32Array(INITIAL_CAPACITY),
  order: new Uint32Array(INITIAL_CAPACITY),
};
/** Passage and number of each candidate in one number, since numbers are sorted ten times faster than records. */
let sortable = new Float64Array(INITIAL_CAPACITY);

/** The seeds whose walk earns enough; valid until the next call. */
export function extend(seeds: Seeds, codes: Uint16Array, length: number, { code }: PassageIndex): Candidates {
  makeRoom(seeds.length);
  let count = 0;
  for (let i = 0; i < seeds.length; i++) {
    const place = seeds.place[i];
    const textWord = seeds.textWord[i];
    // The seed's own two words tell a true seed from two keys that look alike.
    if ((code[place] & CODE_MASK) !== codes[textWord] || (code[place + 1] & CODE_MASK) !== codes[textWord + 1]) {
      continue;
    }
    const bits = walkForward(code, codes, length, place, textWord) + walkBack(code, codes, place - 1, textWord - 1);
    if (bits >= MIN_BITS) {
      const start = startOf(code, place);
      kept.start[count] = start;
      kept.textWord[count] = textWord;
      kept.diagonal[count] = textWord - (place - start);
      kept.bits[count] = bits;
      count += 1;
    }
  }
  kept.length = count;
  putInOrder();
  return kept;
}

/** Words in a row that a passage shares with a text of `length` words, as it is placed. */
export function longestRun(
  { code }: PassageIndex,
  codes: Uint16Array,
  length: number,
  { start, length: passageLength, diagonal }: Placement,
): number {
  const last = Math.min(passageLength, length - diagonal);
  let longest = 0;
  let run = 0;
  for (let i = Math.max(0, -diagonal); i < last; i++) {
    run = (code[start + i] & CODE_MASK) === codes[diagonal + i] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function makeRoom(needed: number): void {
  kept.start = grown(kept.start, needed);
  kept.textWord = grown(kept.textWord, needed);
  kept.diagonal = grown(kept.diagonal, needed);
  kept.bits = grown(kept.bits, needed);
  kept.order = grown(kept.order, needed);
  sortable = grown(sortable, needed);
}

function putInOrder(): void {
  const { length, start, order } = kept;
  for (let i = 0; i < length; i++) {
    sortable[i] = start[i] * NUMBER_UNIT + i;
  }
  const sorted = sortable.subarray(0, length).sort();
  for (let i = 0; i < length; i++) {
    order[i] = sorted[i] % NUMBER_UNIT;
  }
}

function walkForward(code: Uint16Array, codes: Uint16Array, length: number, place: number, textWord: number): number {
  let score = 0;
  let best = 0;
  for (let i = 0; textWord + i < length && code[place + i] !== WALL && score >= best - X_DROP; i++) {
    const word = code[place + i];
    score += (word & CODE_MASK) === codes[textWord + i] ? word & SURPRISE_MASK : -CHANGED_COST;
    best = Math.max(best, score);
  }
  return best;
}

function walkBack(code: Uint16Array, codes: Uint16Array, place: number, textWord: number): number {
  let score = 0;
  let best = 0;
  for (let i = 0; textWord - i >= 0 && code[place - i] !== WALL && score >= best - X_DROP; i++) {
    const word = code[place - i];
    score += (word & CODE_MASK) === codes[textWord - i] ? word & SURPRISE_MASK : -CHANGED_COST;
    best = Math.max(best, score);
  }
  return best;
}

function startOf(code: Uint16Array, place: number): number {
  let start = place;
  while (code[start - 1] !== WALL) {
    start -= 1;
  }
  return start;
}
