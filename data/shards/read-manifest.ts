/**
 * Read the manifest of a publication, which says what its shards must be.
 *
 * It must be signed, by the same key as before, and no older than the one that was seen last: who stands between reader
 * and publisher can then give nothing else, and nothing from before.
 */
import * as v from 'valibot';
import type { Manifest } from '../../core/shards/publication';
import { isPlainObject } from '../entry-schemas';
import { parseJson } from '../pack-json';
import { LINE_FEED } from '../pack-lines';
import { PackRefusal } from '../pack-refusal';
import { checkSignature } from '../pack-signature';
import type { Signed } from '../read-pack';
import { sha256 } from '../sha-256';
import { hidesEnough, manifestSchema } from './manifest-schema';

/** Twenty years of weeks have 130 kB. */
export const MOST_MANIFEST_BYTES = 262_144;

/** What is kept of the manifest that was seen last. */
export interface SeenManifest {
  edition: number;
  /** SHA-256 of its first line, in hexadecimal. */
  digest: string;
  /** Raw public key, in base64. */
  key: string;
}

/** A manifest that may be used. */
export interface ReadManifest extends SeenManifest {
  manifest: Manifest;
}

/** Read the bytes of a manifest; `seen` is what was kept of the last one. Throws a `PackRefusal`. */
export async function readManifest(bytes: Uint8Array<ArrayBuffer>, seen?: SeenManifest): Promise<ReadManifest> {
  if (bytes.length > MOST_MANIFEST_BYTES) {
    throw new PackRefusal('too-large', `the manifest has more than ${MOST_MANIFEST_BYTES} bytes`);
  }
  const end = bytes.indexOf(LINE_FEED) + 1;
  if (end === 0 || end === bytes.length) {
    throw new PackRefusal('cut-short', 'the last line of the manifest, with the sum over the first, is missing');
  }
  const first = bytes.slice(0, end);
  const digest = await sha256(first);
  const signed = signedOf(parseJson(bytes.subarray(end), 'line 2 of the manifest'), digest);
  await checkSignature(digest, signed, 'shards');
  if (seen && seen.key !== signed.key) {
    throw new PackRefusal('key-changed', 'earlier manifests were signed by another key');
  }
  const manifest = checkManifest(parseJson(first, 'line 1 of the manifest'));
  checkAge(manifest, digest, seen);
  return { manifest, digest, edition: manifest.edition, key: signed.key };
}

function signedOf(end: unknown, digest: string): Signed {
  if (!isPlainObject(end) || end.sha256 !== digest) {
    throw new PackRefusal('digest', 'the bytes of the manifest are not those that its last line sums up');
  }
  const { key, signature } = end;
  if (typeof key !== 'string' || typeof signature !== 'string') {
    throw new PackRefusal('unsigned', 'a manifest must be signed, and this one is not');
  }
  return { key, signature };
}

function checkManifest(input: unknown): Manifest {
  const { success, issues, output } = v.safeParse(manifestSchema, input, { abortEarly: true });
  if (!success) {
    const [issue] = issues;
    throw new PackRefusal('head', `the manifest's field ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  }
  const manifest = output as Manifest;
  if (!hidesEnough(manifest)) {
    const { keyBits, readersChooseAmong } = manifest;
    throw new PackRefusal('head', `keys of ${keyBits} bits hide no page among ${readersChooseAmong} articles`);
  }
  return manifest;
}

function checkAge({ edition }: Manifest, digest: string, seen?: SeenManifest): void {
  if (seen && edition < seen.edition) {
    throw new PackRefusal('older', `the manifest is edition ${edition}, and edition ${seen.edition} was seen before`);
  }
  if (seen && edition === seen.edition && digest !== seen.digest) {
    throw new PackRefusal('digest', `edition ${edition} was seen before, with other bytes`);
  }
}
