/**
 * Tell whether a coverage entry is the article that is being read, under this or another address.
 *
 * It is then neither related to itself nor its own source.
 */
import type { Fingerprint } from './corpus';
import { isTrackingParameter } from './tracking-parameters';

/** Share of the shorter side's hashes that both must have, and how few hashes are too few to tell. */
const SAME_SHARE = 0.8;
const MIN_HASHES = 6;
/** A text that stands whole in one this much longer is an excerpt of it, not the same article. */
const MAX_LENGTH_RATIO = 2.5;

/** Whether two addresses are one: without scheme, "www.", tracking parameters, fragment, "amp" and trailing slash. */
export function isSameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && addressKey(a) !== '' && addressKey(a) === addressKey(b);
}

/** Whether two addresses are of one site. */
export function isSameSite(a: string, b: string | null): boolean {
  const hostOf = (address: string) => addressKey(address).split(/[/&]/)[0];
  return b !== null && hostOf(a) !== '' && hostOf(a) === hostOf(b);
}

/** Whether two fingerprints are of one text. */
export function isSameText(a: Fingerprint, b: Fingerprint): boolean {
  const shorter = Math.min(a.hashes.length, b.hashes.length);
  const longer = Math.max(a.hashes.length, b.hashes.length);
  return shorter >= MIN_HASHES && longer <= shorter * MAX_LENGTH_RATIO && sharedHashes(a, b) >= SAME_SHARE * shorter;
}

/** How many hashes two fingerprints share. */
export function sharedHashes(a: Fingerprint, b: Fingerprint): number {
  const others = hashSet(b.hashes);
  return a.hashes.reduce((shared, hash) => shared + Number(others.has(hash)), 0);
}

const sets = new WeakMap<readonly number[], ReadonlySet<number>>();

/** The hashes as a set, which is kept for as long as they are. */
export function hashSet(hashes: readonly number[]): ReadonlySet<number> {
  const known = sets.get(hashes) ?? new Set(hashes);
  sets.set(hashes, known);
  return known;
}

function addressKey(address: string): string {
  const match = /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)\??([^#]*)/i.exec(address);
  if (!match) {
    return '';
  }
  const [, host, path, query] = match;
  const parameters = query
    .split('&')
    .filter(parameter => parameter !== '' && !isTrackingParameter(parameter.split('=')[0]));
  return [host.toLowerCase() + path.replace(/\/amp\/?$/i, '').replace(/(?<!\/)\/+$/, ''), ...parameters].join('&');
}
