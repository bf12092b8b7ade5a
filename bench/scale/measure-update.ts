/** How old what a reader sees may be: from the last of a day's rows in the database to a page on which they show. */
import { randomBytes } from 'node:crypto';
import { makeEdition, type TimedEdition } from './edition';
import type { Fleet } from './fleet';
import { type MadeWorld, pageMaker } from './made-articles';
import { openReader } from './reader';

/** Each asks for one of a page's three keys; one of so many readers asks for the right one. */
const MOST_READERS = 20;

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
  const hasShown = await showsSince(from, world, address);
  return {
    ...edition,
    articles: world.articles - from,
    staleness: hasShown ? (performance.now() - start) / 1000 : Number.NaN,
  };
}

/** Read pages on what came `from` there on, as one reader after the other, until one of them shows it. */
async function showsSince(from: number, world: MadeWorld, address: string): Promise<boolean> {
  const makePage = pageMaker(world);
  for (let readers = 0; readers < MOST_READERS; readers++) {
    const reader = await openReader(address, randomBytes(32));
    for (let at = from; at < world.articles; at++) {
      const { ids } = await reader.read(makePage(at));
      if (ids.some(id => Number(id.slice(1)) >= from)) {
        return true;
      }
    }
  }
  return false;
}
