/**
 * Words as strings, for the stages that compare meaning: folded form, stem and place.
 *
 * Stems are Porter's (Program 14(3), 1980), by the `stemmer` package. Porter
 * leaves some pairs of news English apart that readers take for one word
 * ("crime" and "criminal" rightly so, "safe" and "safety" not); ideas of a
 * claim name both.
 */
import { stemmer } from 'stemmer';
import { fold, tokenize } from './tokenize';

export interface Word {
  /** Folded: lower case, without accents, apostrophes and hyphens. */
  text: string;
  stem: string;
  /** UTF-16 offsets into the text that was read. */
  start: number;
  end: number;
}

/** Bounds the memory of `stems` on pages that hold no words. */
const MAX_STEMS = 50_000;

const stems = new Map<string, string>();

/** Read the words of `text`; offsets count from `base`. */
export function wordsOf(text: string, base = 0): Word[] {
  const tokens = tokenize(text);
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = fold(text.slice(tokens.start[i], tokens.end[i]));
    words.push({ text: word, stem: stemOf(word), start: base + tokens.start[i], end: base + tokens.end[i] });
  }
  return words;
}

/** Stem one folded word. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) {
    return known;
  }
  const stem = stemmer(word);
  if (stems.size >= MAX_STEMS) {
    stems.clear();
  }
  stems.set(word, stem);
  return stem;
}
