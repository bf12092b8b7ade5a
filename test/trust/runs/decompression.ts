import 'fake-indexeddb/auto';
import { createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { GlossatorDatabase } from '../../../data/db';
import { type NodeTrial, spread } from '../trial';
import { BOMBS } from './bombs';
import { takeIn, whatWasKept } from './take-in';

const SHORT = 2;

const MB = 1_000_000;

/** The most that may really come out of a file (bytes): 64 MB, and what its last slice still gives. */
const MOST = 64 * 1024 * 1024 + 8.5 * MB;

/** Longest time (ms) until a file is refused. */
const PATIENCE = 20_000;

/** Bring in files that swell, and count what really comes out of them. */
export const decompression: NodeTrial = {
  part: 'runs',
  name: 'stops unpacking a file that swells, whatever it says of its own size',
  where: 'node',
  guards: ['what comes out of a packed file is counted'],
  async run(size) {
    const counter = countUnpacked();
    const db = new GlossatorDatabase('swollen');
    const violations: string[] = [];
    let most = 0;
    let heap = 0;
    for (const [name, entrance, make] of size === 'short' ? spread(BOMBS, SHORT) : BOMBS) {
      const bytes = make();
      counter.reset();
      const start = performance.now();
      const outcome = await takeIn(db, entrance, bytes).catch(error => `threw ${error?.stack ?? error}`);
      const time = Math.round(performance.now() - start);
      const unpacked = await counter.bytes();
      most = Math.max(most, unpacked);
      heap = Math.max(heap, counter.heap());
      violations.push(
        ...(unpacked > MOST ? [`${name}: ${Math.round(unpacked / MB)} MB came out of it`] : []),
        ...(time > PATIENCE ? [`${name}: took ${time} ms`] : []),
        ...(outcome.startsWith('threw') ? [`${name}: ${outcome}`] : []),
        ...(await whatWasKept(db, entrance)).map(text => `${name}: ${text}`),
      );
    }
    await db.delete();
    counter.end();
    const note = `at most ${(most / MB).toFixed(1)} MB came out of one, memory grew by ${Math.round(heap / MB)} MB`;
    return { tried: size === 'short' ? SHORT : BOMBS.length, violations, note };
  },
};

/** Makers of what unpacks, by format. */
const UNPACKERS = { gzip: createGunzip, deflate: createInflate, 'deflate-raw': createInflateRaw };

/**
 * Put in the place of the platform's stream one that gives all that comes out of a piece at once, as browsers do,
 * and counts it.
 */
function countUnpacked() {
  const own = globalThis.DecompressionStream;
  // What still comes out of one file when the next is at work belongs to the first.
  let now = { bytes: 0, pending: 0 };
  let heap = 0;
  let before = 0;
  class Counting {
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<Uint8Array>;

    constructor(format: 'gzip' | 'deflate-raw') {
      const unpacker = UNPACKERS[format]();
      unpacker.setMaxListeners(0);
      const own = now;
      let failed: Error | undefined;
      let isOver = false;
      unpacker.on('error', error => {
        failed = error;
      });
      const counting: Transformer<Uint8Array, Uint8Array> & { cancel(): void } = {
        start(controller) {
          unpacker.on('data', (piece: Buffer) => {
            own.bytes += piece.length;
            const { heapUsed, arrayBuffers } = process.memoryUsage();
            heap = Math.max(heap, heapUsed + arrayBuffers - before);
            // What comes out after the reader has had enough is counted all the same.
            if (!isOver) {
              controller.enqueue(new Uint8Array(piece));
            }
          });
        },
        cancel() {
          isOver = true;
        },
        async transform(piece) {
          own.pending += 1;
          await new Promise<void>(resolve => {
            unpacker.once('error', () => resolve());
            unpacker.write(piece, () => resolve());
          });
          own.pending -= 1;
          throwIf(failed);
        },
        async flush() {
          await new Promise<void>(resolve => {
            unpacker.once('error', () => resolve());
            unpacker.once('end', () => resolve());
            unpacker.end();
          });
          throwIf(failed);
        },
      };
      const streams = new TransformStream(counting);
      this.readable = streams.readable;
      this.writable = streams.writable;
    }
  }
  globalThis.DecompressionStream = Counting as unknown as typeof DecompressionStream;
  return {
    /** Bytes that came out since `reset`, once all that was begun is done. */
    async bytes() {
      while (now.pending > 0) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      return now.bytes;
    },
    heap: () => heap,
    reset() {
      now = { bytes: 0, pending: 0 };
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      before = heapUsed + arrayBuffers;
    },
    end() {
      globalThis.DecompressionStream = own;
    },
  };
}

function throwIf(failed: Error | undefined): void {
  if (failed) {
    throw new TypeError(failed.message);
  }
}
