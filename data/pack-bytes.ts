/**
 * The bytes of a pack as it was written, unpacked where it came as gzip.
 *
 * What a gzip file says of its own size is its maker's word, so what really comes out is counted; it is fed in small
 * slices, since a browser gives all that comes out of one at once.
 */
import { PackRefusal } from './pack-refusal';

/** So much comes out of one slice at most: a thousand times as much, 8 MB. */
const SLICE = 8_192;

/** Text of packs shrinks to a fifth, and to a thirtieth where it says nearly the same in each line. */
const MAX_RATIO = 100;

/** Small files may be anything. */
const RATIO_COUNTS_FROM = 1_000_000;

const GZIP = [0x1f, 0x8b];

/** Read `stream` to its end, unpacked. Throws a `PackRefusal` for a damaged gzip file, and for one that swells as no text does. */
export async function* unpackedBytes(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    const first = await reader.read();
    const start = first.value ?? new Uint8Array();
    yield* GZIP.every((byte, i) => start[i] === byte) ? unzip(start, reader) : plain(start, reader);
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

async function* unzip(start: Uint8Array, reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  const feed = new Feed(start, reader);
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>(feed, { highWaterMark: 0 });
  const unpacked = slices.pipeThrough(new DecompressionStream('gzip')).getReader();
  let size = 0;
  try {
    for (let next = await readOf(unpacked, feed); !next.done; next = await readOf(unpacked, feed)) {
      size += next.value.length;
      if (size > RATIO_COUNTS_FROM && size > feed.bytes * MAX_RATIO) {
        throw new PackRefusal('too-large', `unpacks to more than ${MAX_RATIO} times its size`);
      }
      yield next.value;
    }
  } finally {
    await unpacked.cancel().catch(() => undefined);
  }
}

/** Both a damaged file and a network that fails end here; only the first is the pack's fault. */
async function readOf(reader: ReadableStreamDefaultReader<Uint8Array>, feed: Feed) {
  try {
    return await reader.read();
  } catch (error) {
    throw feed.failed ? error : new PackRefusal('cut-short', 'the gzip file is damaged or cut short');
  }
}

/** Gives what a reader reads, slice by slice. */
class Feed {
  /** Bytes given so far. */
  bytes = 0;
  /** Whether the reader failed. */
  failed = false;

  constructor(
    private rest: Uint8Array,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
  ) {}

  async pull(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> {
    while (this.rest.length === 0) {
      const { value, done } = await this.read();
      if (done) {
        controller.close();
        return;
      }
      this.rest = value;
    }
    const slice = this.rest.slice(0, SLICE);
    this.rest = this.rest.subarray(SLICE);
    this.bytes += slice.length;
    controller.enqueue(slice);
  }

  private async read() {
    try {
      return await this.reader.read();
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }
}
