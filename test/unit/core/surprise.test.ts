import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPassages, WALL } from '../../../core/read-passages';
import { createSketch } from '../../../core/sketch';
import { surpriseOf } from '../../../core/surprise';
import { tokenize } from '../../../core/tokenize';

const MAX = 15;

/** Bits of the words of the last of `texts`. */
function bitsOfLast(texts: string[]): number[] {
  const { words, starts } = readPassages(texts);
  const last = starts[texts.length - 1];
  return [...surpriseOf(words, MAX).subarray(last, words.length - 1)];
}

describe('surpriseOf', () => {
  it('gives a word less after words that it follows elsewhere', () => {
    const elsewhere = Array.from({ length: 30 }, (_, i) => `poll ${i} had a margin of error in column ${i} there`);
    const [, , error] = bitsOfLast([...elsewhere, 'margin of error']);
    const [, , trout] = bitsOfLast([...elsewhere, 'margin of trout']);
    expect(error).toBeLessThan(trout - 5);
  });

  it('does not hold it against a quotation that others print it too', () => {
    const quotation = 'smugglers loaded crates of contraband lobster';
    const bits = (copies: number) =>
      bitsOfLast(Array.from({ length: copies }, () => quotation)).reduce((sum, each) => sum + each, 0);
    expect(bits(9)).toBeGreaterThanOrEqual(bits(1) - 2);
  });

  it('gives function words less than others, and no word less than one bit or more than there is room for', () => {
    const [the, lobster] = bitsOfLast(['the lobster']);
    expect(the).toBeLessThan(lobster);
    const { words } = readPassages(Array.from({ length: 500 }, () => 'the the the the'));
    const bits = surpriseOf(words, MAX).filter((_, at) => words[at] !== WALL);
    expect(Math.min(...bits)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...bits)).toBeLessThanOrEqual(MAX);
  });
});

describe('createSketch', () => {
  it('never counts too low', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 })), numbers => {
        const sketch = createSketch(6);
        const { hash } = tokenize(numbers.join(' '));
        const exact = new Map<number, number>();
        for (const key of hash.subarray(0, numbers.length)) {
          sketch.add(key);
          exact.set(key, (exact.get(key) ?? 0) + 1);
        }
        for (const [key, count] of exact) {
          expect(sketch.count(key)).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});
