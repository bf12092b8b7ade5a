/** Look through a file of reviews before any of it is kept: how many there are, what cannot be kept and why. */
import type { Claim } from '../core/corpus';
import { readFeed } from './claim-review/read-feed';
import type { Reading, Reason } from './claim-review/read-review';
import { unpackedBytes } from './pack-bytes';

/**
 * Reviews of one file that are kept, the newest of it: each is read from the database whenever the browser has started
 * the background anew, and who reads an article waits for that.
 */
export const MAX_REVIEWS = 50_000;

/** Milliseconds after which the page gets a turn. */
const MAX_WORK = 30;

/** Claims that are shown as examples. */
const EXAMPLES = 3;

/** Sorts before all dates. */
const UNDATED = '';

export interface ReviewScan {
  /** How many can be kept. */
  accepted: number;
  /** Why others cannot, and how many for each reason, the most frequent first. */
  refused: [reason: Reason, count: number][];
  examples: Claim[];
  /** Month of the oldest that are kept, and how many then are, where there are too many. */
  since?: string;
  kept: number;
}

interface Options {
  /** ISO date of today. */
  today: string;
  signal?: AbortSignal;
  /** Told the bytes that were read. */
  onProgress?: (bytes: number) => void;
  /** Reviews that are kept at most. */
  most?: number;
}

/** Read all of `file` and keep nothing but counts. Throws the reason of `signal` where that is aborted, and
 * a `PackRefusal` where its packing is damaged or swells. */
export async function scanReviews(
  file: Pick<Blob, 'stream'>,
  { today, signal, onProgress, most = MAX_REVIEWS }: Options,
): Promise<ReviewScan> {
  const tally = new Tally(most);
  let rested = performance.now();
  for await (const readings of readFeed(unpackedBytes(counted(file.stream(), onProgress)), { today })) {
    for (const reading of readings) {
      tally.add(reading);
    }
    if (performance.now() - rested > MAX_WORK) {
      // A file comes as fast as it is read, and the page would not hear that the reader wants to stop.
      await new Promise(resolve => setTimeout(resolve));
      rested = performance.now();
    }
    signal?.throwIfAborted();
  }
  return tally.result();
}

/** Whether a claim is among those that are kept of a file. */
export function isSince({ review }: Claim, since: string | undefined): boolean {
  return since === undefined || (review?.published ?? UNDATED) >= since;
}

class Tally {
  private accepted = 0;
  private readonly examples: Claim[] = [];
  private readonly reasons = new Map<Reason, number>();
  private readonly months = new Map<string, number>();

  constructor(private readonly most: number) {}

  add(reading: Reading): void {
    if ('refused' in reading) {
      this.reasons.set(reading.refused, (this.reasons.get(reading.refused) ?? 0) + 1);
      return;
    }
    const { claim } = reading;
    const month = claim.review?.published?.slice(0, 7) ?? UNDATED;
    this.accepted += 1;
    this.months.set(month, (this.months.get(month) ?? 0) + 1);
    if (this.examples.length < EXAMPLES) {
      this.examples.push(claim);
    }
  }

  result(): ReviewScan {
    const { accepted, examples } = this;
    const refused = [...this.reasons].sort(([, a], [, b]) => b - a);
    const { since, kept } = this.newest();
    return { accepted, refused, examples, kept, ...(since === undefined ? {} : { since }) };
  }

  /** The newest whole months that fit; of one month alone as many as fit. */
  private newest(): { since?: string; kept: number } {
    let kept = 0;
    let since: string | undefined;
    for (const [month, count] of [...this.months].sort(([a], [b]) => (a < b ? 1 : -1))) {
      if (kept > 0 && kept + count > this.most) {
        return { since, kept };
      }
      since = month;
      kept += count;
    }
    return { kept: Math.min(kept, this.most) };
  }
}

function counted(
  bytes: ReadableStream<Uint8Array>,
  onProgress: Options['onProgress'] = () => undefined,
): ReadableStream<Uint8Array> {
  let read = 0;
  return bytes.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read += chunk.length;
        onProgress(read);
        controller.enqueue(chunk);
      },
    }),
  );
}
