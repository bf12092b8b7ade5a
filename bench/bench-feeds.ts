/** `npm run bench -- feed [MEGABYTES]`: a feed of that size, plain and packed, is made, read and thrown away. */
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Figures } from './bench-engine';
import { makeFeed } from './make-feed';

const MEGABYTE = 1 << 20;
/** What issue 5 asks for. */
const DEFAULT_SIZE = 500;
const SEED = 1;

/** Measure feeds in `folder` by `run`, which reads one in a process of its own. */
export async function benchFeeds(
  [size = String(DEFAULT_SIZE)]: readonly string[],
  folder: string,
  run: (file: string) => Figures,
): Promise<{ columns: string[]; figures: Figures[] }> {
  const plain = join(folder, 'feed.json');
  const packed = `${plain}.gz`;
  await pipeline(Readable.from(makeFeed(Number(size) * MEGABYTE, SEED)), createWriteStream(plain));
  await pipeline(createReadStream(plain), createGzip({ level: 1 }), createWriteStream(packed));
  const megabytes = statSync(plain).size / MEGABYTE;
  const figures = [plain, packed].map(file => {
    const read = run(file);
    return { 'megabytes of JSON': megabytes, ...read, 'megabytes a second': megabytes / read['time (s)'] };
  });
  rmSync(plain);
  rmSync(packed);
  return { columns: ['plain', 'gzip'], figures };
}
