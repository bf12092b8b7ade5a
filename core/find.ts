/**
 * Say where given passages stand in a text, and whether word for word.
 */

import { alignWords } from './align-words';
import type { AlignedWord, Variant } from './annotation';
import { matchPassages, type PassageThresholds } from './match-passages';
import type { PassageIndex } from './passage-index';
import { tokenize } from './tokenize';
import { wordsOf } from './words';

export interface PassageMatch {
  passage: number;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  variant: Variant;
  /** Bits of surprise. */
  bits: number;
  /** 0 to 1: share of the passage's words that stand in the text. */
  cover: number;
  words: AlignedWord[];
}

/** Find passages of `index` (whose texts are `texts`) in `text`; offsets count from `base`. */
export function findPassages(
  text: string,
  index: PassageIndex,
  texts: readonly string[],
  { base = 0, thresholds }: { base?: number; thresholds?: PassageThresholds } = {},
): PassageMatch[] {
  const tokens = tokenize(text);
  return matchPassages(tokens, index, thresholds).map(alignment => {
    const { passage, textStart, textEnd, passageStart, passageEnd, matched, score } = alignment;
    const start = tokens.start[textStart];
    const end = tokens.end[textEnd - 1];
    const passageWords = wordsOf(texts[passage]);
    const words = alignWords(
      wordsOf(text.slice(start, end), base + start),
      passageWords.slice(passageStart, passageEnd),
    );
    const length = index.wordStart[passage + 1] - index.wordStart[passage];
    return {
      passage,
      start: base + start,
      end: base + end,
      variant: variantOf(words, passageEnd - passageStart, length),
      bits: score,
      cover: matched / length,
      words,
    };
  });
}

/** Word for word, with other words, or word for word but only in part: `aligned` of `length` words of the passage. */
export function variantOf(words: readonly AlignedWord[], aligned: number, length: number): Variant {
  if (words.some(word => word.relation !== 'same' && word.relation !== 'missing')) {
    return 'altered';
  }
  return aligned < length || words.some(word => word.relation === 'missing') ? 'shortened' : 'verbatim';
}

/** Bits of surprise that halve the doubt. */
const BITS_OF_DOUBT = 14;

/** How sure a match of so many bits is, 0 to 1. */
export function scoreOf(bits: number): number {
  return Math.round((1 - 2 ** (-bits / BITS_OF_DOUBT)) * 1000) / 1000;
}
