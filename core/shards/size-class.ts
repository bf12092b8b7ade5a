/**
 * The sizes that shards are padded to, so that a size seen on the line tells little of which shard it was.
 *
 *     class   1     2     3     4     5     6     7     8     9 ...
 *     kB      1     1.25  1.5   1.75  2     2.5   3     3.5   4 ...
 *
 * Four sizes to each doubling: an eighth of the bytes is padding on average, a fifth at most.
 */

const SMALLEST = 1024;
const STEPS = 4;

/** Class of the largest shard, 64 MB: sixteen doublings. */
export const LARGEST_CLASS = 65;

/** Bytes of a shard of this class. */
export function bytesOfClass(sizeClass: number): number {
  const step = sizeClass - 1;
  return SMALLEST * 2 ** Math.floor(step / STEPS) * (1 + (step % STEPS) / STEPS);
}

/** The smallest class that has room for `bytes`. Throws a `RangeError` beyond the largest. */
export function classFor(bytes: number): number {
  for (let sizeClass = 1; sizeClass <= LARGEST_CLASS; sizeClass++) {
    if (bytesOfClass(sizeClass) >= bytes) {
      return sizeClass;
    }
  }
  throw new RangeError(`A shard of ${bytes} bytes is larger than ${bytesOfClass(LARGEST_CLASS)}`);
}
