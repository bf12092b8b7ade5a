/**
 * Keys of two, three or six neighbouring words.
 *
 * Multiply-add of the word hashes with odd constants, then a full mix: order
 * matters, and one key costs about two nanoseconds.
 */

const WEIGHTS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0xd3a2646d].map(weight => weight | 0);

/** Keeps keys of three words apart from keys of two in one table. */
const TRIPLE_SALT = 0x3c6ef372;

/** Key of the two words at `at`. */
export function pairKey(hash: Uint32Array, at: number): number {
  return mix(Math.imul(hash[at], WEIGHTS[0]) + Math.imul(hash[at + 1], WEIGHTS[1]));
}

/** Another key of the two words at `at`, for the second row of a count sketch. */
export function secondPairKey(hash: Uint32Array, at: number): number {
  return mix(Math.imul(hash[at], WEIGHTS[2]) ^ Math.imul(hash[at + 1], WEIGHTS[3]));
}

/** Key of a word or pair (`own`) between two neighbours. */
export function contextKey(before: number, own: number, after: number): number {
  return mix(Math.imul(before, WEIGHTS[3]) + Math.imul(own, WEIGHTS[4]) + Math.imul(after, WEIGHTS[5]));
}

/** Key of the three words at `at`. */
export function tripleKey(hash: Uint32Array, at: number): number {
  const sum =
    Math.imul(hash[at], WEIGHTS[0]) + Math.imul(hash[at + 1], WEIGHTS[1]) + Math.imul(hash[at + 2], WEIGHTS[2]);
  return (mix(sum) ^ TRIPLE_SALT) >>> 0;
}

/** Key of the six words at `at`: the unit of fingerprints. */
export function sixWordKey(hash: Uint32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) {
    sum += Math.imul(hash[at + i], WEIGHTS[i]);
  }
  return mix(sum);
}

function mix(sum: number): number {
  let mixed = sum | 0;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
