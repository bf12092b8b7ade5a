/** How old what a reader sees may be: from the last of a day's rows in the database to a page on which they show. */
import { randomBytes } from 'node:crypto';
import { makeEdition, type TimedEdition } from './edition';
import type { Fleet } from './fleet';
import { type MadeWorld, pageMaker } from './made-articles';
import { openReader } from './reader';

export interface Update extends TimedEdition {
  articles: number;
  /** Seconds from the last row to the first page with something of that day. */
  staleness: number;
}

/** Load what `world` has from `from` on, publish it, and read pages on it until one shows it. */
export async function measureUpdate(
  fleet: Fleet,
  { world, from, folder, address }: { world: MadeWorld; from: number; folder: string; address: string },
): Promise<Update> {
  await fleet.load(world, from);
  const start = performance.now();
  const edition = await makeEdition(fleet.addresses, folder);
  const reader = await openReader(address, randomBytes(32));
  const makePage = pageMaker(world);
  let hasShown = false;
  for (let at = from; at < world.articles && !hasShown; at++) {
    const { ids } = await reader.read(makePage(at));
    hasShown = ids.some(id => Number(id.slice(1)) >= from);
  }
  return {
    ...edition,
    articles: world.articles - from,
    staleness: hasShown ? (performance.now() - start) / 1000 : Number.NaN,
  };
}
