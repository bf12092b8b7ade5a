/**
 * The texts of a library as numbers of words, one after the other:
 *
 *     words  [3 1 4 | 1 5 9 2 | 6 ...]
 *     ends   [    3         7   ...]
 */
import { grown } from '../core/grow';
import { type Comparison, createVocabulary, fewestSlips, UNLIKE } from './search-vocabulary';
import { fold, wordsOf } from './search-words';

/** Terms whose slips are kept, so that the next letter of a query costs one term. */
const KEPT_TERMS = 12;

export interface SearchTexts {
  /** Add a text and give its number. */
  add(text: string): number;
  /** How many words all texts have. */
  words(): number;
  /** Count a text no longer among those that have its words. */
  discount(text: number): void;
  /** How many texts there are, and how many of them have `term` as a word. */
  frequencyOf(term: string): { texts: number; having: number };
  /** Give by text the fewest slips that turn a part of it into `term`, `UNLIKE` where these are more than `most`. */
  slipsOf(term: string, most: number): Uint8Array;
}

/** Make a collection without texts. */
export function createSearchTexts(): SearchTexts {
  const vocabulary = createVocabulary();
  const kept = new Map<string, Uint8Array>();
  let words = new Uint32Array(1 << 16);
  let ends = new Uint32Array(1 << 12);
  /** By word: the texts that have it. */
  let frequencies = new Uint32Array(1 << 13);
  let size = 0;
  let counted = 0;

  const wordsIn = (text: number) => words.subarray(text === 0 ? 0 : ends[text - 1], ends[text]);

  function count(text: number, change: 1 | -1): void {
    counted += change;
    for (const word of new Set(wordsIn(text))) {
      frequencies = grown(frequencies, word + 1);
      frequencies[word]! += change;
    }
    kept.clear();
  }

  function compareAll(comparison: Comparison): Uint8Array {
    const slips = new Uint8Array(size);
    let start = 0;
    for (let text = 0; text < size; text++) {
      slips[text] = fewestSlips(words, start, ends[text]!, comparison);
      start = ends[text]!;
    }
    return slips;
  }

  /** A term without blanks between its words needs all of them; one that is not there is as many slips as it has letters. */
  function sumOf(parts: readonly string[], most: number): Uint8Array {
    const [first, ...others] = parts.map(part => compareAll(vocabulary.compare(part, most)));
    if (!first || others.length === 0) {
      return first ?? new Uint8Array(size).fill(UNLIKE);
    }
    return first.map((_, text) => {
      const sum = [first, ...others].reduce(
        (slips, { [text]: own = UNLIKE }, at) => slips + Math.min(own, parts[at]!.length),
        0,
      );
      return sum <= most ? sum : UNLIKE;
    });
  }

  return {
    add(text) {
      let end = size === 0 ? 0 : ends[size - 1]!;
      for (const word of wordsOf(fold(text))) {
        words = grown(words, end + 1);
        words[end] = vocabulary.add(word);
        end += 1;
      }
      ends = grown(ends, size + 1);
      ends[size] = end;
      size += 1;
      count(size - 1, 1);
      return size - 1;
    },
    words: () => (size === 0 ? 0 : ends[size - 1]!),
    discount: text => count(text, -1),
    frequencyOf(term) {
      const word = vocabulary.find(term);
      return { texts: counted, having: word === undefined ? 0 : frequencies[word]! };
    },
    slipsOf(term, most) {
      const slips = kept.get(term) ?? sumOf(wordsOf(term), most);
      kept.delete(term);
      kept.set(term, slips);
      for (const oldest of kept.keys()) {
        if (kept.size > KEPT_TERMS) {
          kept.delete(oldest);
        }
      }
      return slips;
    },
  };
}
