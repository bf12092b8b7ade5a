/**
 * Who made a pack: Ed25519 signatures, and keys that are kept when they are first met.
 *
 * Nobody vouches for a key. What it shows is that a later edition comes from whoever made the first one.
 */
import type { GlossatorDatabase } from './db';
import { PackRefusal } from './pack-refusal';
import type { Signed } from './read-pack';
import { readPublisherRow } from './rows';
import { sha256 } from './sha-256';

/** What is signed, so that no signature for one purpose can be passed off for one of another. */
export type Purpose = 'pack' | 'shards';

const KEY_BYTES = 32;

/** Characters of a fingerprint, and of each group: enough that nobody makes a key with the same (80 bits). */
const FINGERPRINT_LENGTH = 20;
const GROUP = 4;

/** The bytes that the signature of a pack, or of a manifest of shards, with this digest signs. */
export function signedBytes(digest: string, purpose: Purpose = 'pack'): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`glossator-${purpose}-1:${digest}`);
}

/** Check that `signed` signs what has this digest. Throws a `PackRefusal`. */
export async function checkSignature(
  digest: string,
  { key, signature }: Signed,
  purpose: Purpose = 'pack',
): Promise<void> {
  const raw = fromBase64(key);
  const bytes = fromBase64(signature);
  if (raw?.length !== KEY_BYTES || !bytes) {
    throw new PackRefusal('signature', 'its key must be the 32 bytes of an Ed25519 public key, in base64');
  }
  const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  if (!(await crypto.subtle.verify('Ed25519', imported, bytes, signedBytes(digest, purpose)))) {
    throw new PackRefusal('signature', 'its signature is not by the key that it names');
  }
}

/** Check that a pack with this id may be signed by `key`, or not at all. Throws a `PackRefusal`. */
export async function checkPinned(db: GlossatorDatabase, id: string, key: string | undefined): Promise<void> {
  const pinned = readPublisherRow(await db.publishers.get(id));
  if (!pinned || pinned.key === key) {
    return;
  }
  throw key === undefined
    ? new PackRefusal('unsigned', 'earlier editions were signed, and this one is not')
    : new PackRefusal('key-changed', 'earlier editions were signed by another key');
}

/** What a person compares a key by: `9F2C 61B0 …`, the beginning of its SHA-256. */
export async function fingerprintOf(key: string): Promise<string> {
  const raw = fromBase64(key) ?? new Uint8Array();
  const hex = await sha256(raw);
  const groups = Array.from({ length: FINGERPRINT_LENGTH / GROUP }, (_, i) => hex.slice(i * GROUP, (i + 1) * GROUP));
  return groups.join(' ').toUpperCase();
}

/** The bytes that `text` writes in base64, or `undefined`. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
