import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedKeys } from '../../../../core/shards/asked-keys';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('askedKeys', () => {
  it('divides all keys into pairs, so that either key asks for the same two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 8 }), secret, (bits, own) => {
        const pairs = Array.from({ length: 2 ** bits }, (_, key) => askedKeys(key, bits, own));
        for (const [key, pair] of pairs.entries()) {
          expect(pair).toHaveLength(2);
          expect(pair).toContain(key);
          expect(pair[0]! >= 0 && pair[0]! < pair[1]! && pair[1]! < 2 ** bits).toBe(true);
          expect(pairs[pair[0]!]).toEqual(pairs[pair[1]!]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the beginnings of the same pairs where keys are shorter', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 14 - 1), fc.integer({ min: 4, max: 13 }), secret, (key, bits, own) => {
        const shorter = askedKeys(key, 14, own).map(one => one >> (14 - bits));
        expect(askedKeys(key >> (14 - bits), bits, own)).toEqual(shorter);
      }),
    );
  });

  it('has other pairs on another machine, no partner more often than another', () => {
    const partners = new Map<number, number>();
    for (let machine = 0; machine < 640; machine++) {
      const own = Uint8Array.from({ length: 32 }, (_, at) => (machine >> (at % 2 === 0 ? 0 : 8)) & 255);
      const partner = askedKeys(5, 5, own).find(key => key !== 5)!;
      partners.set(partner, (partners.get(partner) ?? 0) + 1);
    }
    expect(partners.size).toBe(16);
    expect(Math.max(...partners.values())).toBeLessThan(70);
  });
});
