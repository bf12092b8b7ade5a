/** The PostgreSQL servers of a publication: which rows live where, and how to wait for one that went away. */
import { createHash } from 'node:crypto';
import { InputError } from '../read-input';

/** How long a server may be away: enough to restart it, and to read its log first. */
const PATIENCE = 10 * 60_000;
/** How long one that never answered is waited for: it may be starting, but more likely its address is wrong. */
const PATIENCE_AT_FIRST = 5_000;
const PAUSE = 500;
/** What a client sees of a server that stops, crashes, starts, or cannot be reached: PostgreSQL's codes (appendix A, class 57), Node's, and the client's own words. */
const AWAY =
  /^(?:57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated.*|Client has encountered a connection error.*)$/;

/** What PostgreSQL numbers its errors by; a worker's error has kept no more than this. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
/** A name that leads nowhere, most often a typing error: no matter of waiting. */
const NO_HOST = /^(?:ENOTFOUND|EAI_AGAIN)$/;
/** "undefined_table" */
const NO_TABLE = '42P01';

/** The number of the server, of `count`, on which the row with this id lives; `server_of` in schema.sql says the same. */
export function serverOf(id: string, count: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % count;
}

/** Do `work` again for as long as it fails because a server is away; `tell` hears of it once, and how long it may take. */
export async function outlast<T>(
  work: () => Promise<T>,
  tell: (message: string) => void,
  patience = PATIENCE,
): Promise<T> {
  const start = Date.now();
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || Date.now() - start > patience) {
        throw error;
      }
      if (tries === 0) {
        tell(`waiting for a server, at most ${inWords(patience)}: ${(error as Error).message}`);
      }
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

/** Do `work` first of all with a server, which is waited for a moment only. */
export function reach<T>(work: () => Promise<T>, tell: (message: string) => void): Promise<T> {
  return outlast(work, tell, PATIENCE_AT_FIRST);
}

function inWords(milliseconds: number): string {
  return milliseconds < 60_000 ? `${milliseconds / 1000} seconds` : `${milliseconds / 60_000} minutes`;
}

/** Whether an error says that a server is away for now, and not that something is wrong. */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return AWAY.test(code ?? message ?? '');
}

/** Whether a server, or the way to it, is at fault, and not this program. */
export function isServerError(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  return isAway(error) || SQLSTATE.test(code) || NO_HOST.test(code);
}

/** What a person should read of an error of a server. */
export function inputErrorOf(error: unknown): InputError {
  const { code, message } = error as { code?: string; message?: string };
  const hint =
    code === NO_TABLE
      ? '; `npm run -s glossator -- load` makes the tables, and so does `psql -f cli/publish/schema.sql`'
      : '';
  return new InputError(`PostgreSQL: ${message ?? error}${hint}`);
}
