/**
 * Extend seeds without gaps and keep those that earn something: most seeds are chance and end here.
 *
 * A seed proposes a diagonal, the number of words by which the text is ahead of
 * the passage. Walking along it both ways, a shared word earns its surprise and
 * another word costs; the walk ends at the passage's wall or when it has lost too
 * much since its best (the X-drop of BLAST; Altschul et al., 1990).
 */
import { CHANGED_COST } from './align';
import { CODE_MASK, type PassageIndex, SURPRISE_MASK } from './passage-index';
import { WALL } from './read-passages';
import type { Seeds } from './seed';

/** A walk gives up when it has lost so many bits since its best: room for five changed words. */
const X_DROP = 20;
/** A seed that earns less with all its neighbours is chance; two common words in a row earn about so much. */
const MIN_BITS = 14;

/** A seed worth a closer look. */
export interface Candidate {
  /** Place of the passage's first word. */
  start: number;
  /** Where in the text the seed stands, and where the passage would begin, which may be before the text. */
  textWord: number;
  diagonal: number;
  /** What the walk earned. */
  bits: number;
}

/** The seeds whose walk earns enough, those of one passage together and in the order of the text. */
export function extend(seeds: Seeds, codes: Uint16Array, length: number, { code }: PassageIndex): Candidate[] {
  const candidates: Candidate[] = [];
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
      candidates.push({ start, textWord, diagonal: textWord - (place - start), bits });
    }
  }
  return candidates.sort((a, b) => a.start - b.start || a.textWord - b.textWord);
}

function walkForward(code: Uint16Array, codes: Uint16Array, length: number, place: number, textWord: number): number {
  let score = 0;
  let best = 0;
  for (let i = 0; textWord + i < length && code[place + i] !== WALL && score >= best - X_DROP; i++) {
    const word = code[place + i];
    score += (word & CODE_MASK) === codes[textWord + i] ? word & SURPRISE_MASK : -CHANGED_COST;
    best = score > best ? score : best;
  }
  return best;
}

function walkBack(code: Uint16Array, codes: Uint16Array, place: number, textWord: number): number {
  let score = 0;
  let best = 0;
  for (let i = 0; textWord - i >= 0 && code[place - i] !== WALL && score >= best - X_DROP; i++) {
    const word = code[place - i];
    score += (word & CODE_MASK) === codes[textWord - i] ? word & SURPRISE_MASK : -CHANGED_COST;
    best = score > best ? score : best;
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
