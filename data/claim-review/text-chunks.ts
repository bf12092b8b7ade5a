/** Read a file as text, chunk by chunk: packed or not, in any of the encodings that JSON may come in. */

const GZIP = [0x1f, 0x8b];

/** Give the text of `bytes`, which may be packed with gzip. Throws `TypeError` where the packing is damaged. */
export async function* textChunks(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const { first, stream } = await peek(bytes);
  if (!GZIP.every((byte, at) => first?.[at] === byte)) {
    yield* decode(stream);
    return;
  }
  yield* decode(stream.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>));
}

async function* decode(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  let decoder: TextDecoder | undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      decoder ??= new TextDecoder(encodingOf(value));
      yield decoder.decode(value, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } finally {
    // Whoever stops reading lets go of the file.
    await reader.cancel();
  }
}

/** By the mark at the beginning; without one it is UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Look at the first bytes and give them back to the stream. */
async function peek(
  bytes: ReadableStream<Uint8Array>,
): Promise<{ first: Uint8Array | undefined; stream: ReadableStream<Uint8Array> }> {
  const reader = bytes.getReader();
  const { value: first } = await reader.read();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      if (first) {
        controller.enqueue(first);
      }
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
    cancel: reason => reader.cancel(reason),
  });
  return { first, stream };
}
