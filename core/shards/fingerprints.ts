/**
 * By which words an entry of a shard is found again on a page.
 *
 * A fingerprint stands for three neighbouring words, in 48 bits. The page has all of its own, so a passage need not keep
 * those with the smallest hashes, as two samples that meet must; it keeps eight that say most, one from each eighth of
 * it. A part of it that is quoted alone is found as well as the whole.
 */

import { blocksOf } from '../article';
import { priorBits } from '../common-words';
import { contextKey, tripleKey } from '../shingle';
import { tokenize } from '../tokenize';

/** Of one passage: with half as many a quotation that was changed is missed twice as often. */
const MOST = 8;
const WORDS = 3;

/** The fingerprints by which a passage is found, at most eight; none of fewer than three words. */
export function passageFingerprints(text: string): number[] {
  const { hash, length } = tokenize(text);
  const shingles = length - WORDS + 1;
  const parts = Math.min(MOST, shingles);
  const kept = new Set<number>();
  for (let part = 0; part < parts; part++) {
    const to = Math.floor((shingles * (part + 1)) / parts);
    let best = Math.floor((shingles * part) / parts);
    for (let at = best + 1; at < to; at++) {
      if (bitsAt(hash, at) > bitsAt(hash, best)) {
        best = at;
      }
    }
    kept.add(fingerprintAt(hash, best));
  }
  return [...kept];
}

/** Every fingerprint of a page. */
export function pageFingerprints(text: string): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of blocksOf(text)) {
    const { hash, length } = tokenize(text.slice(start, end));
    for (let at = 0; at + WORDS <= length; at++) {
      found.add(fingerprintAt(hash, at));
    }
  }
  return found;
}

function bitsAt(hash: Uint32Array, at: number): number {
  return priorBits(hash[at]) + priorBits(hash[at + 1]) + priorBits(hash[at + 2]);
}

/** Two keys of the same words, which are mixed differently: 32 bits of one, 16 of the other. */
function fingerprintAt(hash: Uint32Array, at: number): number {
  return tripleKey(hash, at) * 2 ** 16 + (contextKey(hash[at], hash[at + 1], hash[at + 2]) >>> 16);
}
