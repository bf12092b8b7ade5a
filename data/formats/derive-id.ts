/**
 * Ids for notes that come without one of ours. They follow from what the file
 * says, so that reading it a second time finds the notes that are there.
 */

import { sha256 } from '../sha-256';
import type { ForeignNote } from './make-row';

const OWN_ID = /^urn:uuid:[0-9a-z-]{1,90}$/i;

/** Whether `id` is such as Glossator makes. */
export function isOwnId(id: string): boolean {
  return OWN_ID.test(id);
}

/** Make the id of a foreign note: from its own id where it has one, else from its page, quotation, words and date. */
export function deriveId({ id, source, selector, body, created }: ForeignNote): Promise<string> {
  const seed = id === undefined ? [source, selector, body, created] : ['id', id];
  return idFrom(JSON.stringify(seed));
}

/** Make an id that follows from `seed`: a UUID of version 8, whose bits are anybody's own. */
export async function idFrom(seed: string): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(seed));
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
