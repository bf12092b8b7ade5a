import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VECTOR_LENGTH } from '../../../../core/encoder/encoder';
import { cosineOf, nearest, vectorAt } from '../../../../core/encoder/vectors';

const vector = fc.int8Array({ minLength: VECTOR_LENGTH, maxLength: VECTOR_LENGTH });
const some = fc.array(vector, { maxLength: 12 });

describe('nearest', () => {
  it('gives those asked for and the nearest of the others, the nearest first', () => {
    fc.assert(
      fc.property(
        vector,
        some,
        fc.uniqueArray(fc.nat(15), { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (asked, all, first, limit) => {
          const vectors = Int8Array.from(all.flatMap(each => [...each]));
          const cosines = all.map(each => cosineOf(asked, each));
          const near = nearest(asked, vectors, { first, limit });
          const others = [...all.keys()].filter(place => !first.includes(place));
          const byCosine = (a: number, b: number) => cosines[b] - cosines[a] || a - b;
          const expected = [...first.filter(place => place < all.length), ...others.sort(byCosine).slice(0, limit)];
          expect(near.map(({ place }) => place)).toEqual(expected.sort(byCosine));
        },
      ),
    );
  });
});

describe('cosineOf', () => {
  it('lies between -1 and 1, is 1 for a vector and itself, and 0 for one of zeros', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(Math.abs(cosineOf(a, b))).toBeLessThanOrEqual(1 + 1e-9);
        expect(cosineOf(a, a)).toBeCloseTo(a.some(Boolean) ? 1 : 0, 9);
        expect(cosineOf(a, new Int8Array(VECTOR_LENGTH))).toBe(0);
      }),
    );
  });
});

describe('vectorAt', () => {
  it('is a view, not a copy', () => {
    const vectors = new Int8Array(2 * VECTOR_LENGTH);
    vectorAt(vectors, 1)[0] = 5;
    expect(vectors[VECTOR_LENGTH]).toBe(5);
  });
});
