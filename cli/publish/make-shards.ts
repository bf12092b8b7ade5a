/** Make the shards of a week, a slice of its keys after the other, and write those that are not there. */
import { gzipSync } from 'node:zlib';
import { encodeShard, MOST_FINGERPRINTS } from '../../core/shards/shard-file';
import { classFor } from '../../core/shards/size-class';
import type { Filing, RankedFiling } from './filings';
import { writeNamed } from './folder';
import { withinLimit } from './full-shard';
import { CLAIMS_WEEK, STANDING_WEEK } from './map-week';
import { takeSlice } from './spill';
import type { MadeShards, MakeShards, Settings } from './tasks';

export async function makeShards(
  { addresses, work, folder }: Settings,
  { week, slices }: MakeShards,
): Promise<MadeShards> {
  const made: MadeShards = { shards: [], written: 0, bytes: 0, leftOut: 0 };
  for (const slice of slices) {
    const byKey = takeSlice<RankedFiling>({ folder: work, week }, addresses.length, slice);
    // A disk takes many small files at once in little more time than one.
    await Promise.all(
      [...byKey].map(async ([key, filings]) => {
        // Entries that belong to no week name each other, and are few.
        const isDated = week !== STANDING_WEEK && week !== CLAIMS_WEEK;
        const kept = isDated ? withinLimit(filings) : filings;
        const bytes = shardOf(kept);
        const { name, isNew } = await writeNamed(folder, bytes, 'shard');
        made.shards.push([key, { name, sizeClass: classFor(bytes.length) }]);
        made.written += Number(isNew);
        made.bytes += isNew ? bytes.length : 0;
        made.leftOut += filings.length - kept.length;
      }),
    );
  }
  return made;
}

/** The same bytes for the same filings, in whatever order they came. */
function shardOf(filings: readonly Filing[]): Uint8Array {
  const entries = [...merged(filings)].sort(([a], [b]) => (a < b ? -1 : 1));
  return encodeShard({
    fingerprints: entries.map(([, fingerprints]) => fingerprints),
    fragments: gzipSync(entries.map(([line]) => `${line}\n`).join('')),
  });
}

/** Each line once: what several entries name is found by the fingerprints of any, and always where one of them has none. */
function merged(filings: readonly Filing[]): Map<string, number[]> {
  const byLine = new Map<string, number[]>();
  for (const { line, fingerprints } of filings) {
    const known = byLine.get(line);
    const all = known === undefined ? fingerprints : [...new Set([...known, ...fingerprints])].sort((a, b) => a - b);
    const isForAll = known?.length === 0 || fingerprints.length === 0 || all.length > MOST_FINGERPRINTS;
    byLine.set(line, isForAll ? [] : all);
  }
  return byLine;
}
