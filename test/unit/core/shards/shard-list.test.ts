import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, decodeList, encodeList } from '../../../../core/shards/shard-list';

const name = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => Buffer.from(bytes).toString('hex'));
const list = fc
  .array(fc.tuple(fc.nat(63), fc.record({ name, sizeClass: fc.integer({ min: 1, max: 65 }) })))
  .map(rows => new Map(rows));

describe('a list of shards', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(list, one => {
        expect(new Map(decodeList(6, encodeList(6, one)))).toEqual(one);
      }),
    );
  });

  it('has 17 kB for keys of 10 bits', () => {
    const full = new Map(Array.from({ length: 1024 }, (_, key) => [key, { name: 'ab'.repeat(16), sizeClass: 9 }]));
    expect(encodeList(10, full)).toHaveLength(17_413);
    expect(bytesOf(full.get(0)!)).toBe(4096);
  });

  it('is refused where it is cut short, too long or of other keys', () => {
    fc.assert(
      fc.property(list, fc.nat(), (one, cut) => {
        const bytes = encodeList(6, one);
        expect(() => decodeList(6, bytes.subarray(0, cut % bytes.length))).toThrow(RangeError);
        expect(() => decodeList(7, bytes)).toThrow(RangeError);
        expect(() => decodeList(6, Uint8Array.from([...bytes, 0]))).toThrow(RangeError);
      }),
    );
  });

  it('is not written for keys, names and sizes that do not fit', () => {
    const fine = { name: 'ab'.repeat(16), sizeClass: 1 };
    for (const [key, row] of [
      [64, fine],
      [-1, fine],
      [3, { ...fine, name: 'AB'.repeat(16) }],
      [3, { ...fine, sizeClass: 66 }],
    ] as const) {
      expect(() => encodeList(6, new Map([[key, row]]))).toThrow(RangeError);
    }
  });
});
