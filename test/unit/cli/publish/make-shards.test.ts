import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RankedFiling } from '../../../../cli/publish/filings';
import { openFolder, readNamed } from '../../../../cli/publish/folder';
import { makeShards } from '../../../../cli/publish/make-shards';
import { openSpill } from '../../../../cli/publish/spill';
import { decodeShard } from '../../../../core/shards/shard-file';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-slice-'));
  openFolder(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Make the shard of key 0 from what each server filed under it. */
function make(...servers: Omit<RankedFiling, 'rank'>[][]) {
  for (const [server, filings] of servers.entries()) {
    const spill = openSpill({ folder, week: 202648, server });
    for (const filing of filings) {
      spill.add(0, { rank: 0, ...filing });
    }
    spill.close();
  }
  const settings = { addresses: servers.map(String), server: 0, folder, work: folder, keyBits: 10 };
  return makeShards(settings, { task: 'shards', week: 202648, slices: [0] });
}

function read(name: string) {
  const { fingerprints, fragments } = decodeShard(readNamed(folder, name, 'shard'));
  const lines = gunzipSync(fragments).toString().trim().split('\n');
  return lines.map((line, at) => [line, fingerprints[at]]);
}

describe('makeShards', () => {
  it('makes the same shard however the rows lie on the servers, and writes it once', async () => {
    const filings = Array.from({ length: 12 }, (_, i) => ({ line: `line ${i}`, fingerprints: [i, i + 100] }));
    const alone = await make(filings);
    expect([alone.shards.length, alone.written]).toEqual([1, 1]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(filings, { minLength: 12 }), fc.nat({ max: 12 }), async (shuffled, cut) => {
        const made = await make(shuffled.slice(0, cut), shuffled.slice(cut));
        expect([made.shards, made.written]).toEqual([alone.shards, 0]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps of what is too much for a shard what is about its subject before all', async () => {
    const articles = Array.from({ length: 300 }, (_, i) => ({
      line: `${String(i).padStart(3, '0')}${'x'.repeat(997)}`,
      fingerprints: [i],
      rank: (i * 7) % 3,
    }));
    const made = await make(articles);
    expect(made.leftOut).toBe(100);
    const kept = read(made.shards[0]![1].name).map(([line]) => articles[Number(String(line).slice(0, 3))]!.rank);
    expect([0, 1, 2].map(rank => kept.filter(each => each === rank).length)).toEqual([100, 100, 0]);
  });

  it('has what several entries name once, found by any of them, and always where one of them is for all', async () => {
    const some = await make([
      { line: 'work', fingerprints: [1] },
      { line: 'work', fingerprints: [2] },
    ]);
    expect(read(some.shards[0]![1].name)).toEqual([['work', [1, 2]]]);
    const all = await make([
      { line: 'work', fingerprints: [1] },
      { line: 'work', fingerprints: [] },
      { line: 'work', fingerprints: [2] },
    ]);
    expect(read(all.shards[0]![1].name)).toEqual([['work', []]]);
  });
});
