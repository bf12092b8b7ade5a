/** What was packed by gzip or deflate, as a whole and with an end. */
import { Unpackable, unpacked } from '../unpack';
import { FileRefused } from './file-refused';

/** Unpack `bytes`; throws `FileRefused` for what is damaged, what swells as no text does, and what comes to more than `most` bytes. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(format, new Blob([bytes]).stream().getReader())) {
      size += part.length;
      if (size > most) {
        throw new FileRefused('tooLarge');
      }
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Unpackable ? new FileRefused(error.reason === 'swells' ? 'tooLarge' : 'damaged') : error;
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
