/**
 * What a page asks a publication for: one of its three keys, and one more.
 *
 * Which of the three is drawn with a secret of this machine and the page's address, the same each time, so that reading a
 * page again tells nothing new, and for every publication alike, so that two of them know no more together. The other
 * key is the partner of the first: the secret divides all keys into pairs, and the two of a pair are always asked for
 * together. A partner drawn anew for each page would be found out by what stays the same over several pages; a
 * pair looks the same from whichever of its keys it came.
 */

import { digest48 } from './digest';
import { keyOf } from './page-keys';

/** Of a page's terms, those whose draw decides. */
export interface AskingPage {
  /** Address without what tells nothing of the article, the same at each visit. */
  address: string;
  /** Salient terms of its text, at most three. */
  terms: readonly string[];
}

/** Rounds of `shuffled`: with four halves are mixed well, two more cost nothing. */
const ROUNDS = 6;
/** A draw has 48 bits, of which a round takes the lowest. */
const ROUND_BITS = 24;

/** The two keys that `page` asks for, the smaller first; none where the page has no terms. */
export function askedKeys({ address, terms }: AskingPage, keyBits: number, secret: Uint8Array): number[] {
  const [drawn] = terms
    .map(term => ({ term, draw: digest48(secret, 'draw', address, '\n', term) }))
    .sort((a, b) => a.draw - b.draw);
  if (!drawn) {
    return [];
  }
  const key = keyOf(digest48(drawn.term), keyBits);
  return [key, partnerOf(key, keyBits, secret)].sort((a, b) => a - b);
}

/** The other key of the pair: neighbours in a secret order of all keys. */
export function partnerOf(key: number, keyBits: number, secret: Uint8Array): number {
  return ordered(placed(key, keyBits, secret) ^ 1, keyBits, secret);
}

/** The place of a key in the secret order: a Feistel network over the two halves of its bits (Luby and Rackoff, 1988). */
function placed(key: number, keyBits: number, secret: Uint8Array): number {
  let place = key;
  for (let round = 0; round < ROUNDS; round++) {
    place ^= maskOf(place, round, keyBits, secret);
  }
  return place;
}

/** The key at a place: the same rounds backwards. */
function ordered(place: number, keyBits: number, secret: Uint8Array): number {
  let key = place;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    key ^= maskOf(key, round, keyBits, secret);
  }
  return key;
}

/** What a round changes in one half, as told by the other half, which it leaves. */
function maskOf(number: number, round: number, keyBits: number, secret: Uint8Array): number {
  const lowBits = keyBits >> 1;
  const low = number & (2 ** lowBits - 1);
  const high = number >> lowBits;
  const isLow = round % 2 === 0;
  const draw = digest48(secret, `pair ${keyBits} ${round} ${isLow ? high : low}`) % 2 ** ROUND_BITS;
  return isLow ? draw % 2 ** lowBits : (draw % 2 ** (keyBits - lowBits)) * 2 ** lowBits;
}
