/**
 * The distinct words of a library, and how far each is from a term that was typed.
 *
 * Notes repeat their words: ten thousand have some twenty thousand different ones,
 * so that each can be compared letter by letter. The comparison is Myers' bit
 * vector (JACM 1999): a column of the edit distance's table in two integers, and
 * so a handful of operations for each letter of a word.
 *
 * A term may also stand in two words, "lifetime" in "all time". Its beginning then
 * ends the first and its rest begins the second; for every place to divide it a
 * bit says whether a word ends, or begins, with such a part.
 */

import { grown } from '../core/grow';

/** Letters of a term that are compared: a column, and the places to divide it, are one integer. */
const MAX_TERM = 31;

/** Letters below this are looked up in an array, which most are. */
const LOW = 1024;

/** Said of words that are not alike. */
export const UNLIKE = 255;

/** How a term compares with every word, by the word's number. */
export interface Comparison {
  /** Most slips that count. */
  most: number;
  /** Slips that turn a part of the word into the term, or `UNLIKE`. */
  slips: Uint8Array;
  /** For each number of slips up to one less than `most`, a bit for each place where the term may be divided. */
  ends: Uint32Array[];
  begins: Uint32Array[];
}

export interface Vocabulary {
  /** Give the number of `word`, a new one if need be. */
  add(word: string): number;
  find(word: string): number | undefined;
  compare(term: string, most: number): Comparison;
}

/** Make a vocabulary without words. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  let letters = new Uint16Array(1 << 16);
  let starts = new Uint32Array(1 << 13);

  return {
    find: word => numbers.get(word),
    add(word) {
      const known = numbers.get(word);
      if (known !== undefined) {
        return known;
      }
      const number = numbers.size;
      const start = starts[number]!;
      const end = start + word.length;
      letters = grown(letters, end);
      starts = grown(starts, number + 2);
      for (let i = 0; i < word.length; i++) {
        letters[start + i] = word.charCodeAt(i);
      }
      starts[number + 1] = end;
      numbers.set(word, number);
      return number;
    },
    compare(term, most) {
      const cut = term.slice(0, MAX_TERM);
      const slips = new Uint8Array(numbers.size);
      const tables = () => Array.from({ length: most }, () => new Uint32Array(numbers.size));
      const comparison = { most, slips, ends: tables(), begins: tables() };
      const forth = createColumn(cut);
      const back = createColumn(cut.split('').reverse().join(''));
      for (let number = 0; number < slips.length; number++) {
        const start = starts[number]!;
        const end = starts[number + 1]!;
        const found = forth.run(letters, start, end, 1);
        slips[number] = found <= most ? found : UNLIKE;
        if (most > 0 && found > 0) {
          back.run(letters, end - 1, start - 1, -1);
          divide(forth, back, comparison, number);
        }
      }
      return comparison;
    },
  };
}

/** Give the fewest slips that turn a part of the text with `words`, from `start` to `end`, into the term. */
export function fewestSlips(
  words: Uint32Array,
  start: number,
  end: number,
  { most, slips, ends, begins }: Comparison,
): number {
  let fewest = UNLIKE;
  for (let at = start; at < end && fewest > 0; at++) {
    const found = slips[words[at]!]!;
    fewest = Math.min(fewest, found);
  }
  const [allEnds, allBegins] = [ends[most - 1], begins[most - 1]];
  if (!allEnds || !allBegins) {
    return fewest;
  }
  for (let at = start + 1; at < end && fewest > 1; at++) {
    const first = words[at - 1]!;
    const second = words[at]!;
    if (allEnds[first]! & allBegins[second]!) {
      fewest = Math.min(fewest, slipsAcross(first, second, { ends, begins, most: Math.min(most, fewest - 1) }));
    }
  }
  return fewest;
}

/** Give the fewest slips that turn the end of one word and the beginning of the next into the term. */
function slipsAcross(first: number, second: number, { ends, begins, most }: Omit<Comparison, 'slips'>) {
  for (let others = 0; others < most; others++) {
    for (let inFirst = 0; inFirst <= others; inFirst++) {
      if (ends[inFirst]![first]! & begins[others - inFirst]![second]!) {
        // The blank is a slip too.
        return others + 1;
      }
    }
  }
  return UNLIKE;
}

type Column = ReturnType<typeof createColumn>;

/** Make the column of `term`: `run` moves it over letters and gives the fewest slips on the way. */
function createColumn(term: string) {
  const places = new Map<number, number>();
  for (let i = 0; i < term.length; i++) {
    const letter = term.charCodeAt(i);
    places.set(letter, (places.get(letter) ?? 0) | (1 << i));
  }
  const low = new Uint32Array(LOW);
  for (const [letter, bits] of places) {
    low[letter % LOW]! |= letter < LOW ? bits : 0;
  }
  const top = 1 << (term.length - 1);
  const column = { length: term.length, more: -1, less: 0, run };

  function run(letters: Uint16Array, start: number, end: number, step: 1 | -1): number {
    let more = -1;
    let less = 0;
    let slips = term.length;
    let fewest = slips;
    let hasPair = false;
    let before = 0;
    for (let at = start; at !== end; at += step) {
      const letter = letters[at]!;
      const equal = letter < LOW ? low[letter]! : (places.get(letter) ?? 0);
      const diagonal = (((equal & more) + more) ^ more) | equal | less;
      let up = less | ~(diagonal | more);
      let down = more & diagonal;
      if (up & top) {
        slips += 1;
      } else if (down & top) {
        slips -= 1;
      }
      fewest = Math.min(fewest, slips);
      up <<= 1;
      down <<= 1;
      more = down | ~(diagonal | up);
      less = up & diagonal;
      hasPair ||= before !== 0 && equal !== 0;
      before = equal;
    }
    column.more = more;
    column.less = less;
    // fuse.js wants two letters side by side.
    return hasPair || fewest === 0 ? fewest : UNLIKE;
  }
  return column;
}

/** Read from both columns where the term may be divided. */
function divide(forth: Column, back: Column, { most, ends, begins }: Comparison, number: number): void {
  const { length } = forth;
  let atEnd = 0;
  let atBegin = 0;
  for (let letters = 0; letters <= length; letters++) {
    if (letters > 0) {
      const bit = letters - 1;
      atEnd += ((forth.more >>> bit) & 1) - ((forth.less >>> bit) & 1);
      atBegin += ((back.more >>> bit) & 1) - ((back.less >>> bit) & 1);
    }
    for (let slips = 0; slips < most; slips++) {
      if (atEnd <= slips) {
        ends[slips]![number]! |= 1 << letters;
      }
      if (atBegin <= slips) {
        // The blank may also stand in the place of a letter.
        begins[slips]![number]! |= (3 << (length - letters)) >>> 1;
      }
    }
  }
}
