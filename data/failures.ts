/**
 * What went wrong, on this machine alone, for the reader to look at and to copy into a report.
 *
 * What a browser says of an error may quote what it stumbled over: the words of a page, or an address. So
 * everything in quotation marks and every address is left out before anything is written down.
 */
import type { GlossatorDatabase } from './db';
import { type FailureRow, ROW_VERSION, readAll, readFailureRow } from './rows';

/** Kept, the latest. */
const MOST = 200;

/** Longest message that is kept. */
const MAX_MESSAGE = 300;

const QUOTED = /"[^"]*(?:"|$)|“[^”]*(?:”|$)|‘[^’]*(?:’|$)|`[^`]*(?:`|$)|(?<!\w)'[^']*(?:'|$)/g;
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s)]+/gi;

/** Write down that `where` failed with `error`, and drop what is too old. */
export async function recordFailure(
  db: GlossatorDatabase,
  { where, error }: { where: string; error: unknown },
  now: Date,
): Promise<void> {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  await db.transaction('rw', db.failures, async () => {
    await db.failures.add({ v: ROW_VERSION, at: now.toISOString(), where, name, message: withoutWords(message) });
    const old = await db.failures.orderBy(':id').reverse().offset(MOST).primaryKeys();
    await db.failures.bulkDelete(old);
  });
}

/** List all failures, the latest first. */
export async function allFailures(db: GlossatorDatabase): Promise<FailureRow[]> {
  return readAll(await db.failures.orderBy(':id').reverse().toArray(), readFailureRow);
}

/** Forget all failures. */
export async function clearFailures(db: GlossatorDatabase): Promise<void> {
  await db.failures.clear();
}

/** Write failures as lines of text, for a report. */
export function writeFailures(failures: readonly FailureRow[], version: string): string {
  const lines = failures.map(({ at, where, name, message }) => `${at} ${where}: ${name}: ${message}`);
  return `Glossator ${version}\n${lines.join('\n')}\n`;
}

function withoutWords(message: string): string {
  return message.replace(ADDRESS, '…').replace(QUOTED, '…').slice(0, MAX_MESSAGE);
}
