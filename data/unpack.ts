/**
 * What was packed by gzip or deflate, unpacked by the browser.
 *
 * What a file says of its own size is its maker's word, so what really comes out is counted; it is fed in small
 * slices, since a browser gives all that comes out of one at once.
 */

/** So much comes out of one slice at most: a thousand times as much, 8 MB. */
const SLICE = 8_192;

/** Text of packs and notes shrinks to a fifth, and to a thirtieth where it says nearly the same in each line. */
export const MAX_RATIO = 100;

/** Small files may be anything. */
const RATIO_COUNTS_FROM = 1_000_000;

/** Thrown for a file that is damaged or cut off, and for one that swells as no text does. */
export class Unpackable extends Error {
  constructor(readonly reason: 'damaged' | 'swells') {
    super(reason);
  }
}

type Reader = Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'>;

/** Unpack `start` and what `reader` gives after it. Throws `Unpackable`, and what the reader throws. */
export async function* unpacked(
  format: CompressionFormat,
  reader: Reader,
  start: Uint8Array = new Uint8Array(),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const feed = new Feed(start, reader);
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>(feed, { highWaterMark: 0 });
  const out = slices.pipeThrough(new DecompressionStream(format)).getReader();
  let size = 0;
  try {
    for (let next = await readOf(out, feed); !next.done; next = await readOf(out, feed)) {
      size += next.value.length;
      if (size > RATIO_COUNTS_FROM && size > feed.bytes * MAX_RATIO) {
        throw new Unpackable('swells');
      }
      yield next.value;
    }
  } finally {
    await out.cancel().catch(() => undefined);
  }
}

/** Both a damaged file and a network that fails end here; only the first is the file's fault. */
async function readOf(out: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, feed: Feed) {
  try {
    return await out.read();
  } catch (error) {
    throw feed.failed ? error : new Unpackable('damaged');
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
    private readonly reader: Reader,
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

  cancel(reason: unknown): Promise<void> {
    return this.reader.cancel(reason);
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
