/** What was packed by gzip or deflate, unpacked by the browser, with an end. */
import { FileRefused } from './file-refused';

/** Unpack `bytes`; throws `FileRefused` for what is damaged and for what comes to more than `most` bytes. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  while (true) {
    const { done, value } = await reader.read().catch(() => {
      throw new FileRefused('damaged');
    });
    if (done) {
      return joined(parts, size);
    }
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new FileRefused('tooLarge');
    }
    parts.push(value);
  }
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
