/**
 * Say where given passages stand in a text, and whether word for word.
 */

import type { AlignedWord, Variant } from './annotation';
import { isFunctionWord } from './common-words';
import { explain } from './explain';
import { matchPassages, type PassageThresholds } from './match-passages';
import type { PassageIndex } from './passage-index';
import type { List } from './passages';
import { tokenize } from './tokenize';

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

/** Shared words in lower case that say something: titles and names of institutions have hardly any. */
const MIN_TELLING_WORDS = 2;
/** So many shared words in lower case of any kind do as well. */
const MIN_PLAIN_WORDS = 5;

export interface FindOptions {
  /** Where the text begins in what offsets count from. */
  base?: number;
  thresholds?: PassageThresholds;
  /** Passages there are in all, where `index` holds a part of them. */
  among?: number;
}

/** Find passages of `index` (whose texts are `texts`; one without is left out) in `text`; offsets count from `base`. */
export function findPassages(
  text: string,
  index: PassageIndex,
  texts: List<string>,
  { base = 0, thresholds, among }: FindOptions = {},
): PassageMatch[] {
  const tokens = tokenize(text);
  const matches = matchPassages(tokens, index, { thresholds, among }).flatMap((alignment): PassageMatch[] => {
    const { passage, textStart, textEnd, passageStart, passageEnd, matched, score, length } = alignment;
    const printed = texts.at(passage);
    if (printed === undefined) {
      return [];
    }
    const words = explain(
      { text, tokens, start: textStart, end: textEnd, base },
      { text: printed, tokens: tokenize(printed), start: passageStart, end: passageEnd, base: 0 },
    );
    return [
      {
        passage,
        start: base + tokens.start[textStart],
        end: base + tokens.end[textEnd - 1],
        variant: variantOf(words, passageEnd - passageStart, length),
        bits: score,
        cover: matched / length,
        words,
      },
    ];
  });
  return matches.filter(match => match.cover === 1 || isSentence(match, text, base, texts.at(match.passage) ?? ''));
}

/**
 * Whether the shared words are more than names: "House Majority Whip Kevin McCarthy" stands in many texts and is nobody's
 * sentence.
 */
function isSentence(match: PassageMatch, text: string, base: number, passage: string): boolean {
  const { plain, telling } = countPlainWords(match, passage, ([start, end]) => text.slice(start - base, end - base));
  return telling >= MIN_TELLING_WORDS || plain >= MIN_PLAIN_WORDS;
}

/**
 * Count the shared words that are no names nor numbers, and those of them that say something. A word is plain where
 * one side has it in lower case; the other may be a headline.
 */
export function countPlainWords(
  { words }: Pick<PassageMatch, 'words'>,
  passage: string,
  textAt: (span: [number, number]) => string,
): { plain: number; telling: number } {
  let plain = 0;
  let telling = 0;
  for (const { article, corpus, relation } of words) {
    if (relation === 'same' && article && corpus) {
      const ours = textAt(article);
      const theirs = passage.slice(...corpus);
      const word = ours.toLowerCase();
      const isPlain = (word === ours || theirs === theirs.toLowerCase()) && !/\d/.test(word);
      plain += Number(isPlain);
      telling += Number(isPlain && !isFunctionWord(word));
    }
  }
  return { plain, telling };
}

/** Word for word, with other words, or word for word but only in part: `aligned` of `length` words of the passage. */
export function variantOf(words: readonly AlignedWord[], aligned: number, length: number): Variant {
  if (words.some(word => word.relation !== 'same' && word.relation !== 'missing')) {
    return 'altered';
  }
  return aligned < length || words.some(word => word.relation === 'missing') ? 'shortened' : 'verbatim';
}
