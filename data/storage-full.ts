/** Tell that the browser has no room left from all else that can go wrong with a database. */

const NO_ROOM = 'QuotaExceededError';

/** Do what writes, and where there is no room for it throw an error that says `full`. */
export async function orFull<Value>(writing: Promise<Value>): Promise<Value> {
  try {
    return await writing;
  } catch (error) {
    throw isOfNoRoom(error) ? new Error('full', { cause: error }) : error;
  }
}

/** Chromium aborts the transaction, so that the reason may be the cause of another error. */
function isOfNoRoom(error: unknown): boolean {
  const { name, inner, message = '' } = (error ?? {}) as { name?: string; inner?: unknown; message?: string };
  return name === NO_ROOM || message.includes(NO_ROOM) || (inner !== undefined && isOfNoRoom(inner));
}
