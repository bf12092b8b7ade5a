/**
 * Every request that was ever made, for the reader to look at; of those to publications, the last thirty days.
 *
 * A request is written down before it is sent, so that one whose answer never came stands there too.
 */
import type { GlossatorDatabase } from './db';
import { type RequestRow, ROW_VERSION, readAll, readRequestRow } from './rows';

/** Days for which requests for lists and shards are kept. */
const MAX_DAYS = 30;
const DAY = 86_400_000;

/** A request that was written down; whoever sends it tells what came of it. */
export interface RecordedRequest {
  /** The HTTP status, and the bytes of the body that were read until now. */
  answered(status: number, bytes: number): Promise<void>;
}

/** Write down that `address` is about to be asked. */
export async function recordRequest(
  db: GlossatorDatabase,
  address: string,
  why: RequestRow['why'],
  now: Date,
): Promise<RecordedRequest> {
  const id = await db.requests.add({ v: ROW_VERSION, at: now.toISOString(), address, why, bytes: 0 });
  return {
    answered: async (status, bytes) => void (await db.requests.update(id, { status, bytes })),
  };
}

/** Write down that all of `addresses` are about to be asked; what is given back writes down what came, in their order. */
export async function recordRequests(
  db: GlossatorDatabase,
  addresses: readonly string[],
  why: RequestRow['why'],
  now: Date,
): Promise<(answers: readonly Pick<RequestRow, 'status' | 'bytes'>[]) => Promise<void>> {
  const at = now.toISOString();
  const rows = addresses.map((address): RequestRow => ({ v: ROW_VERSION, at, address, why, bytes: 0 }));
  const ids = await db.requests.bulkAdd(rows, { allKeys: true });
  return async answers => void (await db.requests.bulkUpdate(answers.map((changes, i) => ({ key: ids[i]!, changes }))));
}

/** Drop the older requests for the lists and shards of publications, of which a day of reading makes hundreds. */
export async function sweepRequests(db: GlossatorDatabase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - MAX_DAYS * DAY).toISOString();
  await db.requests
    .where('at')
    .below(oldest)
    .and(({ why }) => why === 'read-list' || why === 'read-shard')
    .delete();
}

/** List all requests, the latest first. */
export async function allRequests(db: GlossatorDatabase): Promise<RequestRow[]> {
  const rows = readAll(await db.requests.orderBy('at').toArray(), readRequestRow);
  return rows.reverse();
}
