/**
 * Texts as the search compares them: folded, and cut into words.
 *
 *     "Café, 水道"  ->  fold "cafe, 水道"  ->  words "cafe" "水" "道"
 *
 * Scripts that put no blanks between words have each character for a word.
 */

/** UTF-16 offsets, `end` exclusive. */
export type Range = [start: number, end: number];

const MARKS = /\p{M}+/gu;

/** A character of a script without blanks between words, or a word of any other. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[[\p{L}\p{N}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;

/** The words of a query, as fuse.js divides it. */
const TERMS = /[\p{L}\p{N}_]+/gu;

/** Write `text` without capitals and accents. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '');
}

/** Give the words of a folded text; an empty one parts two that more than a blank stands between. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(WORDS)) {
    if (index > end + 1) {
      words.push('');
    }
    words.push(word);
    end = index + word.length;
  }
  return words;
}

/** Give what a folded query asks for: an item has to have every one of its terms. */
export function termsOf(folded: string): string[] {
  return folded.match(TERMS) ?? [];
}

/**
 * Give the ranges of `text` that `ranges` of its folded form come from: folding drops accents and takes letters apart,
 * so that offsets shift.
 */
export function unfoldRanges(text: string, ranges: readonly Range[]): Range[] {
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let i = 0; i < fold(character).length; i++) {
      origins.push(at);
    }
    at += character.length;
  }
  origins.push(at);
  const last = origins.length - 1;
  return ranges.map(([start, end]) => [origins[Math.min(start, last)]!, origins[Math.min(end, last)]!]);
}
