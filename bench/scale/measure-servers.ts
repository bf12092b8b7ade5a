/**
 * What more servers bring: the same rows built by one, two and four of them, and once more by as many, of which one dies.
 *
 * Where they share the cores of one machine, the time hardly shows it. What does is how long the processor works for the
 * busiest of the workers, since with cores of their own all would be done when that one is.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeEdition } from './edition';
import { openFleet } from './fleet';
import type { MadeWorld } from './made-articles';
import { killDatabase } from './measure-kills';
import { part, say } from './part';
import type { Measured } from './results';

export interface ServerFigures {
  passages: number;
  seconds: number;
  /** Seconds that the processor worked for the busiest worker. */
  busiestWorker: number;
}

interface Task {
  /** The first article that is published. */
  from: number;
  /** Numbers of servers; of the last one dies. */
  counts: readonly number[];
  /** A folder for it. */
  work: string;
}

/** Publish what `world` has by one number of servers after the other. */
export async function measureServers(
  world: MadeWorld,
  { from, counts, work }: Task,
): Promise<Pick<Measured, 'servers' | 'databaseKill'>> {
  const folder = join(work, 'peaceful');
  const servers: Record<string, ServerFigures> = {};
  let databaseKill: Measured['databaseKill'];
  for (const count of counts) {
    rmSync(folder, { recursive: true, force: true });
    const fleet = await openFleet(count);
    try {
      await fleet.load(world, from);
      const { passages, seconds, busiestWorker } = await part(`built by ${count}`, () =>
        makeEdition(fleet.addresses, folder),
      );
      servers[count] = { passages, seconds, busiestWorker };
      if (count === counts.at(-1)) {
        const again = join(work, 'again');
        const killed = await part(`built by ${count}, of which one dies`, () => killDatabase(fleet, folder, again));
        say(`${killed.waits} waits, ${killed.isSame ? 'the same shards' : 'OTHER SHARDS'}`);
        databaseKill = { isSame: killed.isSame, waits: killed.waits, seconds: killed.seconds };
        rmSync(again, { recursive: true });
      }
    } finally {
      await fleet.close();
    }
  }
  rmSync(folder, { recursive: true });
  return { servers, databaseKill };
}
