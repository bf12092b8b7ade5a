/**
 * What a page asks a publication for: its first key, and one more that hides it.
 *
 * The other key is the partner of the first: a secret of this machine divides all keys into pairs, and the two of a pair are
 * always asked for together. So a page asks the same whenever it is read, and all pages of one pair ask the same. A
 * partner drawn anew for each page would be found out by what stays the same over several of them; a pair looks the
 * same from whichever of its keys it came. Shorter keys have the beginnings of the same pairs, so that two publications
 * together know no more than the one with the longer keys:
 *
 *     first bit     the other one
 *     each other    as in the key, turned round or not as the secret says for what stands before it in either
 */
import { digest48 } from './digest';

/** The two keys that a page with this first key asks for, the smaller first. */
export function askedKeys(first: number, keyBits: number, secret: Uint8Array): number[] {
  return [first, partnerOf(first, keyBits, secret)].sort((a, b) => a - b);
}

function partnerOf(key: number, keyBits: number, secret: Uint8Array): number {
  const isTurned = (length: number, beginning: number) => digest48(secret, `pair ${length} ${beginning}`) % 2;
  let partner = (key >> (keyBits - 1)) ^ 1;
  for (let length = 1; length < keyBits; length++) {
    const beginning = key >> (keyBits - length);
    const bit = (key >> (keyBits - length - 1)) & 1;
    partner = partner * 2 + (bit ^ isTurned(length, beginning) ^ isTurned(length, partner));
  }
  return partner;
}
