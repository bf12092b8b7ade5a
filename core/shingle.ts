/**
 * Keys of two, three or six neighbouring words.
 *
 * Multiply-add of the word hashes with odd constants, then a full mix: order
 * matters, and one key costs about two nanoseconds.
 */

const FIRST = 0x9e3779b1 | 0;
const SECOND = 0x85ebca77 | 0;
const THIRD = 0xc2b2ae3d | 0;
const FOURTH = 0x27d4eb2f | 0;
const FIFTH = 0x165667b1 | 0;
const SIXTH = 0xd3a2646d | 0;

/** Keeps keys of three words apart from keys of two in one table. */
const TRIPLE_SALT = 0x3c6ef372;

/** Key of the two words at `at`. */
export function pairKey(hash: Uint32Array, at: number): number {
  return mix(Math.imul(hash[at], FIRST) + Math.imul(hash[at + 1], SECOND));
}

/** Another key from a key, for the second row of a count sketch. */
export function remix(key: number): number {
  return mix(key ^ FOURTH);
}

/** Key of one or more words (`own`) between two neighbours. */
export function contextKey(before: number, own: number, after: number): number {
  return mix(Math.imul(before, FOURTH) + Math.imul(own, FIFTH) + Math.imul(after, SIXTH));
}

/** Key of the three words at `at`. */
export function tripleKey(hash: Uint32Array, at: number): number {
  const sum = Math.imul(hash[at], FIRST) + Math.imul(hash[at + 1], SECOND) + Math.imul(hash[at + 2], THIRD);
  return (mix(sum) ^ TRIPLE_SALT) >>> 0;
}

/** Words of a `sixWordKey`. */
export const SHINGLE_WORDS = 6;

/** Key of the six words at `at`: the unit of fingerprints. */
export function sixWordKey(hash: Uint32Array, at: number): number {
  return mix(
    Math.imul(hash[at], FIRST) +
      Math.imul(hash[at + 1], SECOND) +
      Math.imul(hash[at + 2], THIRD) +
      Math.imul(hash[at + 3], FOURTH) +
      Math.imul(hash[at + 4], FIFTH) +
      Math.imul(hash[at + 5], SIXTH),
  );
}

function mix(sum: number): number {
  let mixed = sum | 0;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
