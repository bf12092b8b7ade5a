/** Serve a publication, read it in Node and in browsers, let an edge die, and publish a day more. */
import { randomFrom } from '../random';
import { openEdges } from './edges';
import { type MadeWorld, pageMaker } from './made-articles';
import { measureBrowsers } from './measure-browser';
import { type Built, firstOfNewest } from './measure-building';
import { measureFullShards } from './measure-full-shards';
import { killEdge } from './measure-kills';
import { measureReading } from './measure-reading';
import { measureUpdate } from './measure-update';
import { part } from './part';
import type { Measured } from './results';

/** Pages that are read; of 400 twenty are slower than the 95th percentile. */
const PAGES = 400;
/** Of those on which something is found, so many are read in browsers. */
const IN_BROWSERS = 21;
/** Where only what goes is of interest. */
const IN_BROWSERS_SHORT = 3;
/** Readers are shown what the last weeks have. */
const READ_WEEKS = 4;

/** Measure all that happens once a publication is `built`. */
export async function measureServing(
  world: MadeWorld,
  { fleet, folder, lastDay }: Built,
  isShort: boolean,
): Promise<Pick<Measured, 'reading' | 'fullShards' | 'browsers' | 'edgeKill' | 'update'>> {
  const edges = await openEdges(folder);
  try {
    const from = firstOfNewest(world, READ_WEEKS);
    const makePage = pageMaker(world);
    const random = randomFrom(world.seed + 1);
    const pages = Array.from({ length: PAGES }, () => makePage(from + Math.floor(random() * (lastDay - from))));
    const { figures: reading, found } = await part(`read ${PAGES} pages`, () => measureReading(edges.address, pages));
    const fullShards = await part('read pages on great subjects', () =>
      measureFullShards(world, { address: edges.address, pages, from, to: lastDay }),
    );
    const browsers = await measureBrowsers(edges.securePort, found.slice(0, isShort ? IN_BROWSERS_SHORT : IN_BROWSERS));
    const edgeKill = await part('an edge was killed while pages were read', () => killEdge(edges, pages));
    const { articles, shardsWritten, seconds, staleness } = await part('a day more, until a page shows it', () =>
      measureUpdate(fleet, { world, from: lastDay, folder, address: edges.address }),
    );
    return { reading, fullShards, browsers, edgeKill, update: { articles, shardsWritten, seconds, staleness } };
  } finally {
    await edges.close();
  }
}
