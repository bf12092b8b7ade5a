/** What can go wrong with a publication, as it is kept for the reader to see. */
import type { GlossatorDatabase } from '../db';
import { recordFailure } from '../failures';
import { AddressError } from '../fetch-pack';
import { PackRefusal } from '../pack-refusal';
import type { SubscriptionRow, Trouble } from '../rows';

/** Under which its failures stand in the list of them. */
export const WHERE = 'publication';

/** Thrown where the reader has taken back the access to a host. */
export class AccessDenied extends Error {
  override name = 'AccessDenied';
}

/** Thrown where the claims of a publication would leave no room for what pages need. */
export class NoRoom extends Error {
  override name = 'NoRoom';
}

/** Write down what went wrong with a part of a publication, or, where `error` is unset, that nothing did. */
export async function tellTrouble(
  db: GlossatorDatabase,
  address: string,
  { of, error, now }: { of: keyof SubscriptionRow & `${string}Trouble`; error?: unknown; now: Date },
): Promise<void> {
  const trouble = error === undefined ? undefined : troubleOf(error);
  await db.subscriptions.where({ address }).modify(row => {
    row[of] = trouble;
  });
  if (error instanceof PackRefusal) {
    await recordFailure(db, { where: WHERE, error }, now);
  }
}

/** Give what is kept of `error`. Throws it where it is none of a publication's. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof PackRefusal) {
    return { why: error.reason };
  }
  if (error instanceof AddressError) {
    return { why: error.trouble, ...(error.trouble === 'status' && { status: error.status }) };
  }
  if (error instanceof AccessDenied) {
    return { why: 'denied' };
  }
  if (error instanceof NoRoom) {
    return { why: 'room' };
  }
  if (error instanceof Error && error.message === 'full') {
    return { why: 'full' };
  }
  throw error;
}
