/**
 * Align a stretch of text with a passage around a seed's diagonal.
 *
 * Banded local alignment (Smith-Waterman) over words: a shared word earns its
 * surprise in bits, a changed word and a left-out word cost a few. Two cheaper
 * looks come first, and most candidates die there: an ungapped extension along
 * the diagonal, and a bag-of-words bound that no alignment can beat.
 *
 *     passage  harboring criminal aliens only  helps violent gangs like ms13
 *     text     harboring criminal aliens often helps violent gangs      ms13
 *              +13       +13      +13    -4    +13   +13     +13   -3   +13
 */
import { CODE_MASK, codeOf, type PassageIndex, SURPRISE_MASK } from './passage-index';

/** Costs in bits: a changed word, and a word that only one side has. */
const CHANGED = 4;
const LEFT_OUT = 3;
/** Words by which the two sides may drift apart: room for "he said" in the middle of a quotation. */
const BAND = 8;
/** An extension gives up when it has lost so many bits since its best. */
const X_DROP = 20;

/** Where a passage stands in a text; words are numbered, ends exclusive. */
export interface Alignment {
  passage: number;
  textStart: number;
  textEnd: number;
  passageStart: number;
  passageEnd: number;
  /** Words that both sides have. */
  matched: number;
  /** Bits of surprise of the shared words less the costs. */
  score: number;
}

/** Text words as codes, as `PassageIndex.code` has them but without surprise. */
export function codesOfText(hash: Uint32Array, length: number): Uint16Array {
  const codes = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    codes[i] = codeOf(hash[i]);
  }
  return codes;
}

/** Bits that an alignment without gaps through the two words earns. */
export function extendUngapped(
  index: PassageIndex,
  codes: Uint16Array,
  passage: number,
  textWord: number,
  passageWord: number,
): number {
  const from = index.wordStart[passage];
  const to = index.wordStart[passage + 1];
  const start = from + passageWord;
  return walk(index, codes, start, textWord, 1, from, to) + walk(index, codes, start - 1, textWord - 1, -1, from, to);
}

function walk(
  index: PassageIndex,
  codes: Uint16Array,
  passageWord: number,
  textWord: number,
  step: 1 | -1,
  from: number,
  to: number,
): number {
  let score = 0;
  let best = 0;
  let at = passageWord;
  let textAt = textWord;
  while (at >= from && at < to && textAt >= 0 && textAt < codes.length) {
    const code = index.code[at];
    score += (code & CODE_MASK) === codes[textAt] ? code & SURPRISE_MASK : -CHANGED;
    if (score > best) {
      best = score;
    } else if (score < best - X_DROP) {
      break;
    }
    at += step;
    textAt += step;
  }
  return best;
}

/** Text codes seen near a diagonal carry the number of the look; a fresh number forgets them all at once. */
const stamps = new Uint32Array(1 << 12);
let look = 0;

/** Bits that the passage shares with the text near the diagonal, in any order: what no alignment exceeds. */
export function boundOf(index: PassageIndex, codes: Uint16Array, passage: number, diagonal: number) {
  const from = index.wordStart[passage];
  const to = index.wordStart[passage + 1];
  const last = Math.min(codes.length, diagonal + to - from + BAND);
  look += 1;
  for (let at = Math.max(0, diagonal - BAND); at < last; at++) {
    stamps[codes[at] >> 4] = look;
  }
  let bits = 0;
  let words = 0;
  for (let at = from; at < to; at++) {
    const code = index.code[at];
    if (stamps[code >> 4] === look) {
      bits += code & SURPRISE_MASK;
      words += 1;
    }
  }
  return { bits, words };
}

/**
 * One row of the table, a cell for each drift within the band and one beyond. A cell holds its score and, packed in
 * one number, where its path began and how many words it shares:
 *
 *     first word of the text (24 bits) | first word of the passage (8) | shared words (8)
 */
const WIDTH = 2 * BAND + 1;
const scores = new Int32Array(WIDTH + 1);
const paths = new Float64Array(WIDTH + 1);
const PASSAGE_UNIT = 1 << 8;
const TEXT_UNIT = 1 << 16;

/** The best local alignment of `passage` within `BAND` words of `diagonal` (text word minus passage word). */
export function alignInBand(index: PassageIndex, codes: Uint16Array, passage: number, diagonal: number): Alignment {
  const from = index.wordStart[passage];
  const length = index.wordStart[passage + 1] - from;
  scores.fill(0);
  let score = 0;
  let path = 0;
  let textEnd = 0;
  let passageEnd = 0;
  for (let place = 0; place < length; place++) {
    const code = index.code[from + place];
    const word = code & CODE_MASK;
    // Cell x of the row before is one passage word earlier on the same diagonal, cell x + 1 skips this passage word,
    // and the cell just written skips a text word.
    let skipScore = 0;
    let skipPath = 0;
    for (let x = 0; x < WIDTH; x++) {
      const textAt = place + diagonal - BAND + x;
      if (textAt < 0 || textAt >= codes.length) {
        scores[x] = 0;
        skipScore = 0;
        continue;
      }
      let best: number;
      let bestPath: number;
      if (codes[textAt] === word) {
        best = scores[x] + (code & SURPRISE_MASK);
        bestPath = (scores[x] > 0 ? paths[x] : textAt * TEXT_UNIT + place * PASSAGE_UNIT) + 1;
      } else {
        best = scores[x] - CHANGED;
        bestPath = paths[x];
      }
      if (scores[x + 1] - LEFT_OUT > best) {
        best = scores[x + 1] - LEFT_OUT;
        bestPath = paths[x + 1];
      }
      if (skipScore - LEFT_OUT > best) {
        best = skipScore - LEFT_OUT;
        bestPath = skipPath;
      }
      if (best > score) {
        score = best;
        path = bestPath;
        textEnd = textAt + 1;
        passageEnd = place + 1;
      }
      scores[x] = Math.max(0, best);
      paths[x] = bestPath;
      skipScore = scores[x];
      skipPath = bestPath;
    }
  }
  return {
    passage,
    textStart: Math.floor(path / TEXT_UNIT),
    textEnd,
    passageStart: Math.floor((path % TEXT_UNIT) / PASSAGE_UNIT),
    passageEnd,
    matched: path % PASSAGE_UNIT,
    score,
  };
}
