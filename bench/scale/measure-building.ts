/** Load a world, and build its publication. */
import { join } from 'node:path';
import { makeEdition } from './edition';
import { type Fleet, openFleet } from './fleet';
import { type MadeWorld, PASSAGES } from './made-articles';
import { part, seconds } from './part';
import type { Measured } from './results';

export interface Built {
  /** Still running. */
  fleet: Fleet;
  folder: string;
  /** The first article of the world's last day, which is not loaded yet. */
  lastDay: number;
  figures: Pick<Measured, 'passages' | 'loaded' | 'loadRate' | 'buildRate' | 'shards' | 'bytes'>;
}

/** Publish the newest `weeks` of `world` but for the last day, from so many `servers`, below the folder `work`. */
export async function measureBuilding(
  world: MadeWorld,
  { work, weeks, servers }: { work: string; weeks: number; servers: number },
): Promise<Built> {
  const days = world.weeks * 7;
  const lastDay = Math.floor((world.articles * (days - 1)) / days);
  const first = firstOfNewest(world, weeks);
  const folder = join(work, 'publication');
  const fleet = await openFleet(servers);
  try {
    const loaded = (lastDay - first) * PASSAGES;
    const start = performance.now();
    await part('loaded', () => fleet.load(world, first, lastDay));
    const loadRate = loaded / seconds(start);
    const edition = await part('built', () => makeEdition(fleet.addresses, folder));
    const { shards, bytesWritten: bytes } = edition;
    const buildRate = edition.passages / edition.seconds;
    const passages = world.articles * PASSAGES;
    return { fleet, folder, lastDay, figures: { passages, loaded, loadRate, buildRate, shards, bytes } };
  } catch (error) {
    await fleet.close();
    throw error;
  }
}

/** The first article of the newest `weeks`. */
export function firstOfNewest({ articles, weeks: all }: MadeWorld, weeks: number): number {
  return Math.floor((articles * (all - weeks)) / all);
}
