/** SHA-256 of texts and numbers, as the numbers that keys and draws are made of. */
import { Sha256 } from '../sha256';

/** Hexadecimal digits of a number from a digest: 48 bits, which a `number` holds exactly. */
const DIGITS = 12;

/** The first 48 bits of the SHA-256 of `parts`, one after the other; texts in UTF-8. */
export function digest48(...parts: (string | Uint8Array)[]): number {
  const hash = new Sha256();
  for (const part of parts) {
    hash.update(typeof part === 'string' ? utf8(part) : part);
  }
  return Number.parseInt(hash.hex().slice(0, DIGITS), 16);
}

/** UTF-8 without the browser's encoder, which core/ does not know; half a surrogate pair becomes U+FFFD, as there. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const encoded = encodeURIComponent(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character);
    for (let at = 1; at < encoded.length; at += 3) {
      bytes.push(Number.parseInt(encoded.slice(at, at + 2), 16));
    }
  }
  return Uint8Array.from(bytes);
}
