/** Load a world and build its publication, with one number of servers after the other. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeEdition, type TimedEdition } from './edition';
import { type Fleet, openFleet } from './fleet';
import { type MadeWorld, PASSAGES } from './made-articles';
import type { Measured } from './results';

export interface Built {
  /** The last of them, still running. */
  fleet: Fleet;
  work: string;
  folder: string;
  /** The first article of the world's last day, which is not loaded yet. */
  lastDay: number;
  figures: Pick<Measured, 'passages' | 'loaded' | 'buildRates' | 'busiestWorkers' | 'loadRate' | 'shards' | 'bytes'>;
}

interface Task {
  work: string;
  counts: readonly number[];
  /** The newest of the world's weeks, which are loaded. */
  weeks: number;
  say(line: string): void;
}

export async function measureBuilding(world: MadeWorld, { work, counts, weeks, say }: Task): Promise<Built> {
  const days = world.weeks * 7;
  const lastDay = Math.floor((world.articles * (days - 1)) / days);
  const first = Math.floor((world.articles * (world.weeks - weeks)) / world.weeks);
  const folder = join(work, 'publication');
  const buildRates: Record<string, number> = {};
  const busiestWorkers: Record<string, number> = {};
  for (const [i, count] of counts.entries()) {
    rmSync(folder, { recursive: true, force: true });
    const fleet = await openFleet(count);
    try {
      const start = performance.now();
      await fleet.load(world, first, lastDay);
      const loading = (performance.now() - start) / 1000;
      const edition = await makeEdition(fleet.addresses, folder);
      buildRates[count] = edition.passages / edition.seconds;
      busiestWorkers[count] = edition.busiestWorker;
      say(describe(count, loading, edition));
      if (i === counts.length - 1) {
        const loaded = (lastDay - first) * PASSAGES;
        const { shards, bytesWritten: bytes } = edition;
        const passages = world.articles * PASSAGES;
        const figures = { passages, loaded, buildRates, busiestWorkers, loadRate: loaded / loading, shards, bytes };
        return { fleet, work, folder, lastDay, figures };
      }
    } catch (error) {
      await fleet.close();
      throw error;
    }
    await fleet.close();
  }
  throw new RangeError('No number of servers was given');
}

function describe(count: number, loading: number, { passages, seconds, shards, reprinted }: TimedEdition): string {
  const rate = Math.round(passages / seconds).toLocaleString('en');
  const number = count === 1 ? '1 server' : `${count} servers`;
  return `${number}: loaded in ${loading.toFixed(1)} s, built in ${seconds.toFixed(1)} s (${rate} passages a second, ${shards} shards, ${reprinted} articles printed again)`;
}
