/** The lines of a pack, as bytes: they are summed up before they are read. */
import { PackRefusal } from './pack-refusal';

export const LINE_FEED = 10;

/** Cut `chunks` into lines of at most `most` bytes, each with the line feed that ends it. Throws a `PackRefusal` for a longer one. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const line = joined(open, chunk.subarray(from, at + 1));
      checkLength(line.length, most);
      yield line;
      open = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      open.push(chunk.subarray(from));
      length += chunk.length - from;
      checkLength(length, most);
    }
  }
  if (length > 0) {
    yield joined(open);
  }
}

/** Put pieces of bytes together. */
export function joined(pieces: readonly Uint8Array[], last: Uint8Array = new Uint8Array()): Uint8Array {
  if (pieces.length === 0) {
    return last;
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, last.length));
  let at = 0;
  for (const piece of [...pieces, last]) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function checkLength(length: number, most: number): void {
  if (length > most) {
    throw new PackRefusal('too-large', `has a line of more than ${most} bytes`);
  }
}
