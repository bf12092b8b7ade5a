import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShard, encodeShard, entriesFor, MOST_FINGERPRINTS } from '../../../../core/shards/shard-file';
import { bytesOfClass, classFor } from '../../../../core/shards/size-class';

const fingerprint = fc.nat(2 ** 48 - 1);
const shard = fc.record({
  fingerprints: fc.array(fc.array(fingerprint, { maxLength: 20 }), { maxLength: 40 }),
  fragments: fc.uint8Array({ maxLength: 3000 }),
});

describe('a shard', () => {
  it('reads as it was written, in one of the sizes', () => {
    fc.assert(
      fc.property(shard, one => {
        const bytes = encodeShard(one);
        expect(bytesOfClass(classFor(bytes.length))).toBe(bytes.length);
        const read = decodeShard(bytes);
        expect(read.fingerprints).toEqual(one.fingerprints);
        expect([...read.fragments]).toEqual([...one.fragments]);
      }),
    );
  });

  it('is refused, whatever of it is damaged', () => {
    fc.assert(
      fc.property(shard, fc.nat(), fc.nat(255), (one, place, value) => {
        const bytes = encodeShard(one);
        bytes[place % 16] = value;
        try {
          const read = decodeShard(bytes);
          expect(read.fingerprints.length).toBeLessThan(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
    expect(() =>
      decodeShard(encodeShard({ fingerprints: [[1]], fragments: new Uint8Array() }).subarray(0, 20)),
    ).toThrow(RangeError);
  });

  it('is not written for an entry that has more fingerprints than one byte counts', () => {
    const many = Array.from({ length: MOST_FINGERPRINTS + 1 }, (_, at) => at);
    expect(() => encodeShard({ fingerprints: [many], fragments: new Uint8Array() })).toThrow(RangeError);
  });

  it('gives the entries that have a fingerprint of the page, and those that have none', () => {
    const one = { fingerprints: [[1, 2], [3], [], [2 ** 48 - 1, 4]], fragments: new Uint8Array() };
    expect([...entriesFor(decodeShard(encodeShard(one)), new Set([2, 2 ** 48 - 1]))]).toEqual([0, 2, 3]);
  });
});

describe('classFor', () => {
  it('wastes a fifth of what is sent at most, beyond the smallest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 64 * 2 ** 20 }), bytes => {
        const size = bytesOfClass(classFor(bytes));
        expect(size).toBeGreaterThanOrEqual(bytes);
        expect(size - bytes).toBeLessThanOrEqual(size / 5);
      }),
    );
  });

  it('has no class for more than 64 MB', () => {
    expect(bytesOfClass(classFor(64 * 2 ** 20))).toBe(64 * 2 ** 20);
    expect(() => classFor(64 * 2 ** 20 + 1)).toThrow(RangeError);
  });
});
