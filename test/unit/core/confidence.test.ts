import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitsBetween,
  confidenceOfIdeas,
  confidenceOfMeaning,
  confidenceOfNumber,
  confidenceOfPassage,
  confidenceOfWording,
} from '../../../core/confidence';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.integer({ min: 1, max: 90 });

describe('confidence', () => {
  it('lies between 0 and 1 and never falls with more evidence', () => {
    fc.assert(
      fc.property(words, words, share, share, (a, b, low, high) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        const [less, cover] = [Math.min(low, high), Math.max(low, high)];
        const pairs = [
          [
            confidenceOfIdeas({ window: more, ways: 1, cover: less }),
            confidenceOfIdeas({ window: fewer, ways: 2, cover }),
          ],
          [confidenceOfWording(less, 13 * more), confidenceOfWording(cover, 13 * more)],
          [
            confidenceOfMeaning({ cosine: less, cover: less, total: 13 * more }),
            confidenceOfMeaning({ cosine: cover, cover, total: 13 * more }),
          ],
          [confidenceOfNumber(more), confidenceOfNumber(fewer)],
          [confidenceOfPassage(fewer), confidenceOfPassage(more, { isQuoted: true, isWhole: true })],
        ];
        for (const [lower, higher] of pairs) {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(higher).toBeLessThanOrEqual(1);
          expect(higher).toBeGreaterThanOrEqual(lower - 1e-12);
        }
      }),
    );
  });

  it('asks for a whole sentence of words before it believes a wording', () => {
    expect(confidenceOfWording(1, 13 * 5)).toBeLessThan(0.6);
    expect(confidenceOfWording(0.8, 13 * 7)).toBeLessThan(0.75);
    expect(confidenceOfWording(1, 13 * 9)).toBeGreaterThan(0.95);
  });

  it('tells how many more bits a higher confidence asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 80 }), fc.integer({ min: 10, max: 80 }), (a, b) => {
        expect(bitsBetween(confidenceOfPassage(a), confidenceOfPassage(b))).toBeCloseTo(a - b, 6);
      }),
    );
  });

  it('is never sure of meaning alone, for sentences of one topic have much the same', () => {
    fc.assert(
      fc.property(words, length => {
        expect(confidenceOfMeaning({ cosine: 1, cover: 0, total: 13 * length })).toBeLessThan(0.1);
      }),
    );
  });

  it('needs fewer of the same words where the meaning is the same', () => {
    const evidence = { cover: 0.8, total: 13 * 8 };
    expect(confidenceOfMeaning({ ...evidence, cosine: 0.9 })).toBeGreaterThan(0.5);
    expect(confidenceOfMeaning({ ...evidence, cosine: 0.3 })).toBeLessThan(0.1);
  });
});
