/** Serve a publication, read it, let an edge die, publish a day more, and let a database die. */
import { join } from 'node:path';
import { randomFrom } from '../random';
import { openEdges } from './edges';
import { type MadeWorld, pageMaker } from './made-articles';
import type { Built } from './measure-building';
import { killDatabase, killEdge } from './measure-kills';
import { measureReading } from './measure-reading';
import { measureUpdate } from './measure-update';
import type { Measured } from './results';

/** Pages that are read; of 400 twenty are slower than the 95th percentile. */
const PAGES = 400;
/** Readers are shown what the last weeks have. */
const READ_WEEKS = 4;

/** Measure all that happens once a publication is `built`. */
export async function measureServing(
  world: MadeWorld,
  { fleet, work, folder, lastDay, figures }: Built,
  say: (line: string) => void,
): Promise<Pick<Measured, 'reading' | 'edgeKill' | 'databaseKill' | 'update'>> {
  const edges = await openEdges(folder);
  try {
    const pages = drawPages(world, lastDay);
    const reading = await measureReading(edges.address, pages);
    say(`read ${pages.length} pages`);
    const edgeKill = await killEdge(edges, pages);
    say(`an edge was killed while ${edgeKill.pages} pages were read: ${edgeKill.lost} lost`);
    const { articles, shardsWritten, seconds, staleness } = await measureUpdate(fleet, {
      ...{ world, from: lastDay, folder },
      address: edges.address,
    });
    say(`${articles} articles of a day came to readers in ${staleness.toFixed(1)} s; ${shardsWritten} shards written`);
    const update = { articles, shardsWritten, seconds, staleness };
    if (Object.keys(figures.buildRates).length === 1) {
      return { reading, edgeKill, update };
    }
    const { isSame, waits, ...rebuilt } = await killDatabase(fleet, folder, join(work, 'again'));
    say(`a database was killed in mid-build: ${waits} waits, ${isSame ? 'the same shards' : 'OTHER SHARDS'}`);
    return { reading, edgeKill, update, databaseKill: { isSame, waits, seconds: rebuilt.seconds } };
  } finally {
    await edges.close();
  }
}

/** Pages on events of the last weeks. */
function drawPages(world: MadeWorld, to: number) {
  const makePage = pageMaker(world);
  const random = randomFrom(world.seed + 1);
  const from = Math.floor((world.articles * (world.weeks - READ_WEEKS)) / world.weeks);
  return Array.from({ length: PAGES }, () => makePage(from + Math.floor(random() * (to - from))));
}
