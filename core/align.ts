/**
 * Align a stretch of text with a passage around a diagonal.
 *
 * Banded local alignment (Smith and Waterman, 1981) over words: a shared word earns
 * its surprise in bits, a changed word and a left-out word cost a few.
 *
 *     passage  harboring criminal aliens only  helps violent gangs like ms13
 *     text     harboring criminal aliens often helps violent gangs      ms13
 *              +13       +13      +13    -4    +13   +13     +13   -3   +13
 */
import { CODE_MASK, codeOf, type PassageIndex, SURPRISE_MASK } from './passage-index';
import { MAX_PASSAGE_WORDS } from './read-passages';

/** Costs in bits: a changed word, and a word that only one side has. */
export const CHANGED_COST = 4;
export const LEFT_OUT_COST = 3;
/** Words by which the two sides may drift apart: room for "he said" in the middle of a quotation. */
export const BAND = 8;

/** Where a passage stands in a text; words are numbered, ends exclusive. */
export interface Alignment {
  /** Place of the passage's first word, and its words. */
  start: number;
  length: number;
  textStart: number;
  textEnd: number;
  passageStart: number;
  passageEnd: number;
  /** Words that both sides have. */
  matched: number;
  /** Bits of surprise of the shared words less the costs. */
  score: number;
}

/** A passage, and where in the text it would begin. */
export interface Placement {
  start: number;
  length: number;
  diagonal: number;
}

/** Text words as codes, as `PassageIndex.code` has them but without surprise; `codes` is used if long enough. */
export function codesOfText(hash: Uint32Array, length: number, codes: Uint16Array): void {
  for (let i = 0; i < length; i++) {
    codes[i] = codeOf(hash[i]);
  }
}

/**
 * One row of the table, a cell for each drift within the band and one beyond. A cell holds its score and, packed in
 * one number, where its path began and how many words it shares:
 *
 *     first word of the text, from the band's first (11 bits) | first word of the passage (10) | shared words (10)
 */
const WIDTH = 2 * BAND + 1;
const scores = new Int32Array(WIDTH + 1);
const paths = new Int32Array(WIDTH + 1);
const PASSAGE_BITS = 10;
const TEXT_BITS = 2 * PASSAGE_BITS;
const MASK = (1 << PASSAGE_BITS) - 1;
if (MAX_PASSAGE_WORDS > MASK) {
  throw new RangeError('Words of a passage must be countable in the bits of a path');
}

/** The best local alignment within `BAND` words of a placement, with a text of `textLength` words. */
export function alignInBand(
  { code }: PassageIndex,
  codes: Uint16Array,
  textLength: number,
  { start, length, diagonal }: Placement,
): Alignment {
  const origin = diagonal - BAND;
  let score = 0;
  let path = 0;
  let textEnd = 0;
  let passageEnd = 0;
  scores.fill(0);
  for (let place = 0; place < length; place++) {
    const word = code[start + place] & CODE_MASK;
    const surprise = code[start + place] & SURPRISE_MASK;
    const first = Math.max(0, -origin - place);
    const last = Math.min(WIDTH, textLength - origin - place);
    // Cell x of the row before is one passage word earlier on the same diagonal, cell x + 1 skips this passage word,
    // and the cell just written skips a text word.
    let skipScore = 0;
    let skipPath = 0;
    for (let x = first; x < last; x++) {
      let best = scores[x] - CHANGED_COST;
      let bestPath = paths[x];
      if (codes[origin + place + x] === word) {
        best += CHANGED_COST + surprise;
        bestPath = (scores[x] > 0 ? bestPath : ((place + x) << TEXT_BITS) | (place << PASSAGE_BITS)) + 1;
      }
      if (scores[x + 1] - LEFT_OUT_COST > best) {
        best = scores[x + 1] - LEFT_OUT_COST;
        bestPath = paths[x + 1];
      }
      if (skipScore - LEFT_OUT_COST > best) {
        best = skipScore - LEFT_OUT_COST;
        bestPath = skipPath;
      }
      if (best > score) {
        score = best;
        path = bestPath;
        textEnd = origin + place + x + 1;
        passageEnd = place + 1;
      }
      skipScore = Math.max(best, 0);
      skipPath = bestPath;
      scores[x] = skipScore;
      paths[x] = bestPath;
    }
    for (let x = Math.max(0, last); x < WIDTH; x++) {
      scores[x] = 0;
    }
  }
  return {
    start,
    length,
    textStart: origin + (path >>> TEXT_BITS),
    textEnd,
    passageStart: (path >>> PASSAGE_BITS) & MASK,
    passageEnd,
    matched: path & MASK,
    score,
  };
}
