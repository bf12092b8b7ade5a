/** Write the manifest of a publication of shards, signed. */
import { createHash, type KeyObject } from 'node:crypto';
import type { Manifest } from '../core/shards/publication';
import { signatureOf } from './pack-lines';

/** The two lines of `manifest`. */
export function manifestLines(manifest: Manifest, key: KeyObject): string {
  const first = `${JSON.stringify(manifest)}\n`;
  const sha256 = createHash('sha256').update(first).digest('hex');
  return `${first}${JSON.stringify({ sha256, ...signatureOf(sha256, key, 'shards') })}\n`;
}
