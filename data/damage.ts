/** Whether the database can be read at all: its files lie on a disk, and disks fail. */
import type { GlossatorDatabase } from './db';
import { noteBatches } from './notes';
import { within } from './within';

/** Time (ms) for the database to open: a page of an older version that holds it is told to let go, and may not listen. */
const PATIENCE = 10_000;

/** Notes that are read in one go. */
const BATCH = 500;

/** What is wrong: it does not open, another page holds it, or parts of it cannot be read. */
export type Damage = 'unopened' | 'held' | 'unreadable';

/**
 * Look whether the database opens and whether what the reader made can be read; `readPacks` reads what matching needs,
 * and throws only where the database is at fault.
 * What was found out is given to `console` too, in the browser's own words.
 */
export async function findDamage(
  db: GlossatorDatabase,
  readPacks: () => Promise<unknown>,
): Promise<Damage | undefined> {
  let isOpening = true;
  try {
    const opening = db.open().finally(() => {
      isOpening = false;
    });
    await within(PATIENCE, opening);
  } catch (error) {
    console.error('Glossator: the database does not open', error);
    return isOpening ? 'held' : 'unopened';
  }
  try {
    for await (const _ of noteBatches(db, BATCH)) {
      // Reading is all that is wanted.
    }
    await Promise.all([db.drafts, db.reports, db.publishers].map(table => table.toArray()));
    await readPacks();
    return undefined;
  } catch (error) {
    console.error('Glossator: the database cannot be read', error);
    return 'unreadable';
  }
}
