import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary, fewestSlips, UNLIKE } from '../../../data/search-vocabulary';

/** Few letters, so that words are often alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '水'), minLength: 1, maxLength: 9 });
const term = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '水'), minLength: 1, maxLength: 9 });

/** The table of Sellers (1980): the fewest slips between `term` and any part of `text`. */
function naiveSlips(text: string, sought: string): number {
  let column = Array.from({ length: sought.length + 1 }, (_, i) => i);
  let fewest = column[sought.length]!;
  for (const letter of text) {
    const next = [0];
    for (let i = 1; i <= sought.length; i++) {
      const same = column[i - 1]! + Number(sought[i - 1] !== letter);
      next.push(Math.min(same, column[i]! + 1, next[i - 1]! + 1));
    }
    column = next;
    fewest = Math.min(fewest, column[sought.length]!);
  }
  return fewest;
}

/** fuse.js finds nothing in a text in which no two letters of the term stand side by side. */
function hasPair(text: string, sought: string): boolean {
  return [...text].some((letter, at) => at > 0 && sought.includes(letter) && sought.includes(text[at - 1]!));
}

function compared(words: readonly string[], sought: string, most: number) {
  const vocabulary = createVocabulary();
  const numbers = Uint32Array.from(words, vocabulary.add);
  const comparison = vocabulary.compare(sought, most);
  return { numbers, comparison };
}

describe('createVocabulary', () => {
  it('counts slips as a table does', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), term, fc.nat(3), (words, sought, most) => {
        const { numbers, comparison } = compared(words, sought, most);
        for (const [at, number] of numbers.entries()) {
          const slips = naiveSlips(words[at]!, sought);
          const isAlike = slips <= most && (slips === 0 || hasPair(words[at]!, sought));
          expect(comparison.slips[number]).toBe(isAlike ? slips : UNLIKE);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives a word its number once', () => {
    const vocabulary = createVocabulary();
    expect(['a', 'b', 'a'].map(vocabulary.add)).toEqual([0, 1, 0]);
    expect([vocabulary.find('b'), vocabulary.find('c')]).toEqual([1, undefined]);
  });

  it('has room for many words', () => {
    const vocabulary = createVocabulary();
    const words = Array.from({ length: 30_000 }, (_, i) => `word${i}`);
    expect(words.map(vocabulary.add)).toEqual([...words.keys()]);
    expect(vocabulary.compare('word29999', 0).slips[29_999]).toBe(0);
  });
});

describe('fewestSlips', () => {
  it('finds in two words what a table finds in both with the blank', () => {
    fc.assert(
      fc.property(word, word, term, fc.integer({ min: 1, max: 3 }), (first, second, sought, most) => {
        const { numbers, comparison } = compared([first, second], sought, most);
        const found = fewestSlips(numbers, 0, 2, comparison);
        const slips = naiveSlips(`${first} ${second}`, sought);
        if (hasPair(first, sought) && hasPair(second, sought)) {
          expect(found).toBe(slips <= most ? slips : UNLIKE);
        } else {
          expect(found).toBeGreaterThanOrEqual(slips);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['lifetime', ['all', 'time'], 3],
    ['lifetime', ['life', 'time'], 1],
    ['harbour', ['old', 'harbour'], 0],
    ['harbour', ['h', 'arbour'], 1],
  ])('finds "%s" in %j', (sought, words, slips) => {
    const { numbers, comparison } = compared(words, sought, 3);
    expect(fewestSlips(numbers, 0, words.length, comparison)).toBe(slips);
  });
});
