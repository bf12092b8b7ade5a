/**
 * What a page asks a publication for: its first key, and one more that hides it.
 *
 * The other key is the partner of the first: a secret of this machine divides all keys into pairs, and the two of a pair are
 * always asked for together. So a page asks the same whenever it is read, and all pages of one pair ask the same. A
 * partner drawn anew for each page would be found out by what stays the same over several of them; a pair looks the
 * same from whichever of its keys it came.
 */
import { digest48 } from './digest';

/** Rounds of the secret order: with four the halves are mixed well, two more cost nothing. */
const ROUNDS = 6;

/** The two keys that a page with this first key asks for, the smaller first. */
export function askedKeys(first: number, keyBits: number, secret: Uint8Array): number[] {
  return [first, partnerOf(first, keyBits, secret)].sort((a, b) => a - b);
}

/** The other key of the pair: its neighbour in a secret order of all keys. */
function partnerOf(key: number, keyBits: number, secret: Uint8Array): number {
  return keyAt(placeOf(key, keyBits, secret) ^ 1, keyBits, secret);
}

/** The place of a key in the secret order: a Feistel network over the two halves of its bits (Luby and Rackoff, 1988). */
function placeOf(key: number, keyBits: number, secret: Uint8Array): number {
  let place = key;
  for (let round = 0; round < ROUNDS; round++) {
    place ^= changeOf(place, round, keyBits, secret);
  }
  return place;
}

/** The key at a place: the same rounds backwards. */
function keyAt(place: number, keyBits: number, secret: Uint8Array): number {
  let key = place;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    key ^= changeOf(key, round, keyBits, secret);
  }
  return key;
}

/** What a round changes in one half of the bits, as told by the other half, which it leaves. */
function changeOf(number: number, round: number, keyBits: number, secret: Uint8Array): number {
  const lowBits = keyBits >> 1;
  const low = number & (2 ** lowBits - 1);
  const high = number >> lowBits;
  const isLow = round % 2 === 0;
  const drawn = digest48(secret, `pair ${keyBits} ${round} ${isLow ? high : low}`);
  return isLow ? drawn % 2 ** lowBits : (drawn % 2 ** (keyBits - lowBits)) * 2 ** lowBits;
}
