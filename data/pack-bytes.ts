/** The bytes of a pack or a file of reviews as it was written, unpacked where it came as gzip. */
import { PackRefusal } from './pack-refusal';
import { MAX_RATIO, Unpackable, unpacked } from './unpack';

const GZIP = [0x1f, 0x8b];

/** Read `stream` to its end, unpacked. Throws a `PackRefusal` for a damaged gzip file, and for one that swells as no text does. */
export async function* unpackedBytes(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    const first = await reader.read();
    const start = first.value ?? new Uint8Array();
    yield* GZIP.every((byte, i) => start[i] === byte) ? unpacked('gzip', reader, start) : plain(start, reader);
  } catch (error) {
    throw error instanceof Unpackable ? refusalOf(error) : error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* plain(start: Uint8Array, reader: ReadableStreamDefaultReader<Uint8Array>) {
  yield start;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield next.value;
  }
}

function refusalOf({ reason }: Unpackable): PackRefusal {
  return reason === 'swells'
    ? new PackRefusal('swells', `unpacks to more than ${MAX_RATIO} times its size`)
    : new PackRefusal('cut-short', 'the gzip file is damaged or cut short');
}
