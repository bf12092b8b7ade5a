/**
 * Every request that was ever made, for the reader to look at.
 *
 * A request is written down before it is sent, so that one whose answer never came stands there too.
 */
import type { GlossatorDatabase } from './db';
import { type RequestRow, ROW_VERSION, readAll, readRequestRow } from './rows';

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

/** List all requests, the latest first. */
export async function allRequests(db: GlossatorDatabase): Promise<RequestRow[]> {
  const rows = readAll(await db.requests.orderBy('at').toArray(), readRequestRow);
  return rows.reverse();
}
