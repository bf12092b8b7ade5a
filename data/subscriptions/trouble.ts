/** What can go wrong with a publication, as it is kept for the reader to see. */
import { AddressError } from '../fetch-pack';
import { PackRefusal } from '../pack-refusal';
import type { Trouble } from '../rows';

/** Thrown where the reader has taken back the access to a host. */
export class AccessDenied extends Error {
  override name = 'AccessDenied';
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
  if (error instanceof Error && error.message === 'full') {
    return { why: 'full' };
  }
  throw error;
}
