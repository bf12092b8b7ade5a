/** The publications that the reader has added. */
import type { EntrySource } from '../../core/service';
import type { GlossatorDatabase } from '../db';
import { readAll, readSubscriptionRow, type SubscriptionRow } from '../rows';
import { dropShards } from './shard-cache';

/** List them in the order in which they were added. */
export async function allSubscriptions(db: GlossatorDatabase): Promise<SubscriptionRow[]> {
  const rows = readAll(await db.subscriptions.toArray(), readSubscriptionRow);
  return rows.sort((a, b) => (a.added < b.added ? -1 : 1));
}

/** Switch a publication on, so that pages are looked up in it, or off. */
export async function turnSubscription(db: GlossatorDatabase, address: string, enabled: boolean): Promise<void> {
  await db.subscriptions.update(address, { enabled });
}

/** Take a publication away with its key and all that was fetched of it. */
export async function removeSubscription(db: GlossatorDatabase, address: string): Promise<void> {
  const { subscriptions, shards, found, packs, entries, passages, indexes, vectors } = db;
  const all = [subscriptions, shards, found, packs, entries, passages, indexes, vectors];
  await db.transaction('rw', all, async () => {
    await subscriptions.delete(address);
    await dropShards(db, address);
    await found.where('subscription').equals(address).delete();
  });
}

/** Name the publication that entries come from; `undefined` where it is off or gone. */
export async function sourceOf(db: GlossatorDatabase, address: string): Promise<EntrySource | undefined> {
  const row = readSubscriptionRow(await db.subscriptions.get(address));
  if (!row?.enabled) {
    return undefined;
  }
  const { id, name, publisher, version } = row.manifest;
  return { id, name, publisher, version, publication: address };
}
