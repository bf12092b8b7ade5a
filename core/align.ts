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
  seed: { textWord: number; passageWord: number },
): number {
  const from = index.wordStart[passage];
  const to = index.wordStart[passage + 1];
  const start = from + seed.passageWord;
  return (
    walk(index, codes, start, seed.textWord, 1, from, to) +
    walk(index, codes, start - 1, seed.textWord - 1, -1, from, to)
  );
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

/** Bits and words that the passage shares with the text near the diagonal, in any order: what no alignment exceeds. */
export function sharedBound(index: PassageIndex, codes: Uint16Array, passage: number, diagonal: number) {
  const from = index.wordStart[passage];
  const to = index.wordStart[passage + 1];
  const near = new Set<number>();
  const last = Math.min(codes.length, diagonal + to - from + BAND);
  for (let at = Math.max(0, diagonal - BAND); at < last; at++) {
    near.add(codes[at]);
  }
  let bits = 0;
  let words = 0;
  for (let at = from; at < to; at++) {
    if (near.has(index.code[at] & CODE_MASK)) {
      bits += index.code[at] & SURPRISE_MASK;
      words += 1;
    }
  }
  return { bits, words };
}

interface Cell {
  score: number;
  textStart: number;
  passageStart: number;
  matched: number;
}

const EMPTY: Cell = { score: 0, textStart: -1, passageStart: -1, matched: 0 };

/** The best local alignment of `passage` within `BAND` words of `diagonal` (text word minus passage word). */
export function alignInBand(index: PassageIndex, codes: Uint16Array, passage: number, diagonal: number): Alignment {
  const from = index.wordStart[passage];
  const length = index.wordStart[passage + 1] - from;
  const width = 2 * BAND + 1;
  let above: Cell[] = new Array(width + 1).fill(EMPTY);
  const best: Alignment = { passage, textStart: 0, textEnd: 0, passageStart: 0, passageEnd: 0, matched: 0, score: 0 };
  for (let place = 0; place < length; place++) {
    const row: Cell[] = new Array(width + 1).fill(EMPTY);
    const code = index.code[from + place];
    for (let x = 0; x < width; x++) {
      const textAt = place + diagonal - BAND + x;
      if (textAt < 0 || textAt >= codes.length) {
        continue;
      }
      const isShared = codes[textAt] === (code & CODE_MASK);
      const cell = bestCell(above[x], above[x + 1], x > 0 ? row[x - 1] : EMPTY, isShared ? code & SURPRISE_MASK : 0);
      row[x] = cell.textStart < 0 && cell.score > 0 ? { ...cell, textStart: textAt, passageStart: place } : cell;
      if (row[x].score > best.score) {
        const { score, textStart, passageStart, matched } = row[x];
        Object.assign(best, { score, textStart, passageStart, matched, textEnd: textAt + 1, passageEnd: place + 1 });
      }
    }
    above = row;
  }
  return best;
}

/** Row above is one passage word earlier: its same column is the diagonal step, its next column skips that word. */
function bestCell(diagonal: Cell, skipPassage: Cell, skipText: Cell, surprise: number): Cell {
  const step = surprise > 0 ? diagonal.score + surprise : diagonal.score - CHANGED;
  const up = skipPassage.score - LEFT_OUT;
  const left = skipText.score - LEFT_OUT;
  if (step >= up && step >= left) {
    if (step <= 0) {
      return EMPTY;
    }
    return { ...diagonal, score: step, matched: diagonal.matched + (surprise > 0 ? 1 : 0) };
  }
  const from = up >= left ? skipPassage : skipText;
  const score = Math.max(up, left);
  return score > 0 ? { ...from, score } : EMPTY;
}
