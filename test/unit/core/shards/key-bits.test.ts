import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLES_BEHIND, articlesBehind, keyBitsFor } from '../../../../core/shards/key-bits';

describe('keyBitsFor', () => {
  it('takes 8 bits for a million articles and 14 for a hundred million', () => {
    expect([1_000_000, 100_000_000].map(keyBitsFor)).toEqual([8, 14]);
  });

  it('leaves five thousand articles behind a page, or says that no number of bits does', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), articles => {
        const bits = keyBitsFor(articles);
        if (bits === undefined) {
          expect(articlesBehind(4, articles)).toBeLessThan(ARTICLES_BEHIND);
        } else {
          expect(articlesBehind(bits, articles)).toBeGreaterThanOrEqual(ARTICLES_BEHIND);
        }
      }),
    );
  });
});
