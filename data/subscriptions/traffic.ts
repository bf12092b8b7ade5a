/** What was fetched of a publication: by which its reader sees that it works. */
import type { GlossatorDatabase } from '../db';
import { allRequests } from '../requests';

export interface Traffic {
  /** Lists, shards and parts of its claims that came, of the requests that are still written down. */
  fetched: number;
  /** Those that are on this device now. */
  kept: number;
}

/** Count what came of the publication whose manifest is at `address`, and what is kept of it. */
export async function trafficOf(db: GlossatorDatabase, address: string): Promise<Traffic> {
  const folder = new URL('s/', address).href;
  const pieces = (await allRequests(db)).filter(each => each.address.startsWith(folder) && each.status === 200);
  return { fetched: pieces.length, kept: await db.shards.where('subscription').equals(address).count() };
}
