/** How fast a feed of ClaimReviews is read, and what memory that takes, in a process that does nothing else. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readFeed } from '../data/claim-review/read-feed';
import type { Figures } from './bench-engine';

const MEGABYTE = 1 << 20;

/** Read the feed in `file`, which is let go of as a reader that stores it would. */
export async function benchFeed(file: string): Promise<Figures> {
  const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const start = performance.now();
  let accepted = 0;
  let refused = 0;
  for await (const readings of readFeed(bytes, { today: '2026-11-28' })) {
    for (const reading of readings) {
      accepted += 'claim' in reading ? 1 : 0;
      refused += 'claim' in reading ? 0 : 1;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    'reviews accepted': accepted,
    'reviews refused': refused,
    'time (s)': seconds,
    'peak memory of the process (MB)': (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
  };
}
