import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedKeys, partnerOf } from '../../../../core/shards/asked-keys';
import { keysOf } from '../../../../core/shards/page-keys';

const keyBits = fc.integer({ min: 4, max: 14 });
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const page = fc.record({
  address: fc.webUrl(),
  terms: fc.uniqueArray(fc.string({ minLength: 3 }), { minLength: 1, maxLength: 3 }),
});
const SECRET = new Uint8Array(32).fill(7);

describe('askedKeys', () => {
  it('asks for two keys of which one is of the page and the other its partner, the same each time', () => {
    fc.assert(
      fc.property(page, keyBits, secret, (one, bits, own) => {
        const asked = askedKeys(one, bits, own);
        expect(asked).toHaveLength(2);
        expect(asked[0]).toBeLessThan(asked[1]!);
        expect(keysOf(one.terms, bits).some(key => asked.includes(key))).toBe(true);
        expect(partnerOf(asked[0]!, bits, own)).toBe(asked[1]);
        expect(askedKeys(one, bits, own)).toEqual(asked);
      }),
    );
  });

  it('asks for nothing where the page has no terms', () => {
    expect(askedKeys({ address: 'news.example/a', terms: [] }, 10, SECRET)).toEqual([]);
  });

  it('draws each of the three about as often, from page to page and from machine to machine', () => {
    const terms = ['harbour', 'dredging', 'council'];
    const keys = keysOf(terms, 14);
    const counts = [0, 0, 0];
    for (let at = 0; at < 600; at++) {
      const own = new Uint8Array(32).fill(at % 250);
      const asked = askedKeys({ address: `news.example/${at >> 1}`, terms }, 14, own);
      counts[keys.findIndex(key => asked.includes(key))]! += 1;
    }
    for (const count of counts) {
      expect(count).toBeGreaterThan(150);
    }
  });

  it('draws the same term for publications with keys of other lengths', () => {
    for (let at = 0; at < 50; at++) {
      const one = { address: `news.example/${at}`, terms: ['harbour', 'dredging', 'council'] };
      const drawn = (bits: number) =>
        one.terms.filter(term => askedKeys(one, bits, SECRET).includes(keysOf([term], bits)[0]!));
      // The partner of the key may happen to be of the page too.
      expect(drawn(14).some(term => drawn(10).includes(term))).toBe(true);
    }
  });
});

describe('partnerOf', () => {
  it('divides all keys into pairs, and into others on another machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 8 }), secret, (bits, own) => {
        for (let key = 0; key < 2 ** bits; key++) {
          const partner = partnerOf(key, bits, own);
          expect(partner).not.toBe(key);
          expect(partner >= 0 && partner < 2 ** bits).toBe(true);
          expect(partnerOf(partner, bits, own)).toBe(key);
        }
      }),
      { numRuns: 20 },
    );
    const partners = Array.from({ length: 100 }, (_, at) => partnerOf(5, 10, new Uint8Array(32).fill(at)));
    expect(new Set(partners).size).toBeGreaterThan(80);
  });
});
