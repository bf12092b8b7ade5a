/** Read JSON from a stranger. */
import { PackRefusal } from './pack-refusal';

/** A claim has six levels; what is deeper is made to hurt. */
const MAX_DEPTH = 32;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The value that `bytes` write. Throws a `PackRefusal` where they are no UTF-8, no JSON, or nested too deep. */
export function parseJson(bytes: Uint8Array, where: string): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new PackRefusal('unreadable', `${where} is not UTF-8 text`);
  }
  if (isDeeper(text, MAX_DEPTH)) {
    throw new PackRefusal('too-large', `${where} is nested deeper than ${MAX_DEPTH} levels`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackRefusal('unreadable', `${where} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Whether more than `most` brackets are open at once in a JSON text. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      isInString = !isInString;
    } else if (isInString) {
      at += Number(character === 0x5c);
    } else if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > most) {
        return true;
      }
    } else if (character === 0x5d || character === 0x7d) {
      depth -= 1;
    }
  }
  return false;
}
