/**
 * Lists and shards that were fetched, kept so that a page which is opened again, or read offline, asks nobody.
 *
 * They are named by what is in them and never change; whoever reads them checks that, as when they were fetched.
 */
import type { GlossatorDatabase } from '../db';
import { ROW_VERSION, readAll, readShardRow, type ShardRow } from '../rows';
import type { Held } from '../storage';

/** Milliseconds for which a use is not written down again, since that writes the whole shard. */
const USE_STEP = 3_600_000;

/** A list or a shard, and the name that it goes by. */
export interface KeptFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Give those of `names` that are here. */
export async function cachedShards(
  db: GlossatorDatabase,
  names: readonly string[],
  now: Date,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const rows = readAll(await db.shards.bulkGet([...names]), readShardRow);
  const used = now.getTime();
  const changes = rows.filter(row => used - row.used > USE_STEP).map(({ name: key }) => ({ key, changes: { used } }));
  if (changes.length > 0) {
    await db.shards.bulkUpdate(changes);
  }
  return new Map(rows.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
}

/** Keep files of a publication; where all take more than `room` bytes, drop those that were of no use for longest. */
export async function keepShards(
  db: GlossatorDatabase,
  subscription: string,
  files: readonly KeptFile[],
  { room, now }: { room: number; now: Date },
): Promise<void> {
  const used = now.getTime();
  const rows = files.map(
    ({ name, bytes }): ShardRow => ({
      v: ROW_VERSION,
      ...{ name, subscription, used, size: bytes.length },
      // The bytes may be a part of a larger buffer, which would be stored as a whole.
      bytes: bytes.slice().buffer,
    }),
  );
  await db.transaction('rw', db.shards, db.subscriptions, async () => {
    // The publication may have been removed while it was waited for.
    if (await db.subscriptions.get(subscription)) {
      await db.shards.bulkPut(rows);
      await makeRoom(db, room);
    }
  });
}

/** Drop the shards of a publication, or of all. */
export async function dropShards(db: GlossatorDatabase, subscription?: string): Promise<void> {
  await (subscription === undefined
    ? db.shards.clear()
    : db.shards.where('subscription').equals(subscription).delete());
}

/** Say how many shards there are, and how much they take. */
export async function measureShards(db: GlossatorDatabase): Promise<Held> {
  const sizes = await sizesByUse(db);
  return { count: sizes.length, size: sumOf(sizes) };
}

/** Drop the oldest until what is left takes no more than `room` bytes. */
export async function makeRoom(db: GlossatorDatabase, room: number): Promise<void> {
  const [sizes, names] = await Promise.all([sizesByUse(db), db.shards.orderBy('[used+size]').primaryKeys()]);
  let left = sumOf(sizes);
  const oldest = names.filter((_, i) => {
    const isDropped = left > room;
    left -= isDropped ? sizes[i]! : 0;
    return isDropped;
  });
  await db.shards.bulkDelete(oldest);
}

/** The sizes of all, those of no use for longest first. */
async function sizesByUse(db: GlossatorDatabase): Promise<number[]> {
  const keys = (await db.shards.orderBy('[used+size]').keys()) as unknown as [used: number, size: number][];
  return keys.map(([, size]) => size);
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
