/** Read pages against a publication that is served, and say how long a reader waits. */
import { randomBytes } from 'node:crypto';
import type { Article } from '../../core/article';
import { openReader, type Reader, type Reading } from './reader';

export interface ReadingFigures {
  pages: number;
  /** Of shards, for one page that was never read before: the mean. */
  bytesAPage: number;
  requestsAPage: number;
  /** Of manifest and lists, once an edition. */
  listBytes: number;
  /** Milliseconds from a page's text to its annotations. */
  coldP50: number;
  coldP95: number;
  warmP50: number;
  warmP95: number;
  /** Share of the pages on which something was found. */
  foundShare: number;
  /** From opening a reader that knows nothing, not even the manifest, to the first annotation, milliseconds. */
  firstFind: number;
}

/** Read `pages` one after the other, each first with an empty cache and once more from it; says too on which something was found. */
export async function measureReading(
  address: string,
  pages: readonly Article[],
): Promise<{ figures: ReadingFigures; found: Article[] }> {
  const start = performance.now();
  const reader = await openReader(address, randomBytes(32));
  const cold: number[] = [];
  const warm: number[] = [];
  const readings: Reading[] = [];
  let firstFind = Number.NaN;
  for (const page of pages) {
    reader.forget();
    const first = await timed(reader, page);
    cold.push(first.milliseconds);
    readings.push(first.reading);
    if (Number.isNaN(firstFind) && first.reading.ids.length > 0) {
      firstFind = performance.now() - start;
    }
    warm.push((await timed(reader, page)).milliseconds);
  }
  const figures = {
    pages: pages.length,
    bytesAPage: mean(readings.map(({ bytes }) => bytes)),
    requestsAPage: mean(readings.map(({ requests }) => requests)),
    listBytes: reader.listBytes,
    coldP50: quantile(cold, 0.5),
    coldP95: quantile(cold, 0.95),
    warmP50: quantile(warm, 0.5),
    warmP95: quantile(warm, 0.95),
    foundShare: mean(readings.map(({ ids }) => Number(ids.length > 0))),
    firstFind,
  };
  return { figures, found: pages.filter((_, at) => readings[at].ids.length > 0) };
}

async function timed(reader: Reader, page: Article): Promise<{ reading: Reading; milliseconds: number }> {
  const start = performance.now();
  const reading = await reader.read(page);
  return { reading, milliseconds: performance.now() - start };
}

/** The value below which a `share` of `values` lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
