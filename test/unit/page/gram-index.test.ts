import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexGrams, likelyStarts } from '../../../page/gram-index';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 300, maxLength: 900 });

/** Characters by which a place may be off: that of a bucket and a half. */
const NEAR = 48;

describe('likelyStarts', () => {
  it('knows where any stretch of a text begins', () => {
    fc.assert(
      fc.property(letters, fc.nat(200), fc.integer({ min: 20, max: 90 }), (text, start, length) => {
        const [first] = likelyStarts(indexGrams(text), text.slice(start, start + length), 3);
        expect(Math.abs(first! - start)).toBeLessThanOrEqual(NEAR);
      }),
    );
  });

  it('knows it still where every eighth character was changed', () => {
    fc.assert(
      fc.property(letters, fc.nat(200), (text, start) => {
        const changed = [...text.slice(start, start + 80)].map((letter, at) => (at % 8 === 3 ? '#' : letter)).join('');
        const [first] = likelyStarts(indexGrams(text), changed, 3);
        expect(Math.abs(first! - start)).toBeLessThanOrEqual(NEAR);
      }),
    );
  });

  it.each([
    ['an empty text', '', 'the old quay'],
    ['an empty passage', 'the old quay', ''],
    ['a passage of one word', 'the old quay', 'old'],
    ['a text of other words', 'the old quay', 'zzzzzzzz'],
  ])('knows nothing of %s', (_name, text, passage) => {
    expect(likelyStarts(indexGrams(text), passage, 3)).toEqual([]);
  });
});
