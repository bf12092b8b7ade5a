/** Write a pack as lines, with a signature where there is a key. */
import { createHash, type KeyObject, sign } from 'node:crypto';
import type { Pack } from '../core/corpus';
import { type Purpose, signedBytes } from '../data/pack-signature';
import { SECTIONS } from '../data/rows';

/** The lines of `pack`: its head, its entries, and its end. */
export function packLines(pack: Pack, key?: KeyObject): string {
  const { format, id, name, publisher, licence, language, version } = pack;
  const lines = SECTIONS.flatMap(section => pack[section].map(entry => JSON.stringify({ section, entry })));
  const head = { format, layout: 'lines', id, name, publisher, licence, language, version, entries: lines.length };
  const text = `${[JSON.stringify(head), ...lines].join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ sha256, ...(key ? signatureOf(sha256, key) : {}) })}\n`;
}

/** The raw public key that belongs to a private one, in base64. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

/** The signature of what has this digest, and the public key to check it by, in base64. */
export function signatureOf(sha256: string, key: KeyObject, purpose: Purpose = 'pack') {
  return { signature: sign(null, signedBytes(sha256, purpose), key).toString('base64'), key: publicKeyOf(key) };
}
