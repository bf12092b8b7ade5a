/**
 * Lists and shards that were fetched, kept so that a page which is opened again, or read offline, asks nobody.
 *
 * They are named by what is in them and never change; whoever reads them checks that, as when they were fetched.
 */
import type { GlossatorDatabase } from '../db';
import { ROW_VERSION, readAll, readShardRow, type ShardRow } from '../rows';
import type { Held } from '../storage';
import { dropClaims, sizeOfClaims } from './claims';

/** Milliseconds for which a use is not written down again, since that writes the whole shard. */
const USE_STEP = 3_600_000;

/** When parts of the claims of a publication were last of use: they go with it, and for nothing else. */
export const ALWAYS_OF_USE = Number.MAX_SAFE_INTEGER;

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
  { room, isPinned, now }: { room: number; isPinned?: boolean; now: Date },
): Promise<void> {
  const used = isPinned ? ALWAYS_OF_USE : now.getTime();
  const rows = files.map(
    ({ name, bytes }): ShardRow => ({
      v: ROW_VERSION,
      ...{ name, subscription, used, size: bytes.length },
      // The bytes may be a part of a larger buffer, which would be stored as a whole.
      bytes: bytes.slice().buffer,
    }),
  );
  await db.transaction('rw', db.shards, db.subscriptions, db.packs, async () => {
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
  await dropClaims(db, subscription);
}

/** Say how many shards there are, and how much they take with what was made of claims. */
export async function measureShards(db: GlossatorDatabase): Promise<Held> {
  const [uses, ofClaims] = await Promise.all([usesOf(db), sizeOfClaims(db)]);
  return { count: uses.length, size: ofClaims + sumOf(uses) };
}

/** Drop the oldest that are not pinned until what is left takes no more than `room` bytes. */
export async function makeRoom(db: GlossatorDatabase, room: number): Promise<void> {
  const [uses, names] = await Promise.all([usesOf(db), db.shards.orderBy('[used+size]').primaryKeys()]);
  let left = (await sizeOfClaims(db)) + sumOf(uses);
  const oldest = names.filter((_, i) => {
    const { used, size } = uses[i]!;
    const isDropped = left > room && used !== ALWAYS_OF_USE;
    left -= isDropped ? size : 0;
    return isDropped;
  });
  await db.shards.bulkDelete(oldest);
}

/** When all were last of use and their sizes, those of no use for longest first. */
async function usesOf(db: GlossatorDatabase): Promise<Pick<ShardRow, 'used' | 'size'>[]> {
  const keys = (await db.shards.orderBy('[used+size]').keys()) as unknown as [used: number, size: number][];
  return keys.map(([used, size]) => ({ used, size }));
}

function sumOf(uses: readonly Pick<ShardRow, 'size'>[]): number {
  return uses.reduce((sum, { size }) => sum + size, 0);
}
