/** Write what the reader has decided on: all of it, or nothing. */
import type { GlossatorDatabase } from '../db';
import type { NoteRow } from '../rows';
import type { Conflict, ImportPlan } from './plan-import';

/** Keep mine, take theirs in its place, or keep both beside each other. */
export type Decision = 'mine' | 'theirs' | 'both';

/** Notes written between two reports of progress. */
const BATCH = 250;

/** Thrown where notes were changed after they were compared: nothing is written then. */
export class NotesChanged extends Error {}

interface Options {
  decide: (conflict: Conflict) => Decision;
  onProgress?: (done: number, all: number) => void;
  /** Nothing is written where it is aborted. */
  signal?: AbortSignal;
}

/** Write the notes of `plan` in one transaction; resolves to their number. Throws `NotesChanged`. */
export async function applyImport(
  db: GlossatorDatabase,
  { fresh, conflicts }: ImportPlan,
  { decide, onProgress, signal }: Options,
): Promise<number> {
  const decided = conflicts.map(conflict => ({ ...conflict, decision: decide(conflict) }));
  const replacing = decided.filter(({ decision }) => decision === 'theirs');
  const beside = decided.filter(({ decision }) => decision === 'both').map(conflict => conflict.beside);
  const adding = [...fresh, ...beside];
  const all = adding.length + replacing.length;
  await db.transaction('rw', db.notes, async () => {
    await checkUnchanged(
      db,
      replacing.map(({ mine }) => mine),
    );
    await checkAbsent(db, adding);
    const rows = [...adding, ...replacing.map(({ theirs }) => theirs)];
    for (let start = 0; start < rows.length; start += BATCH) {
      signal?.throwIfAborted();
      await db.notes.bulkPut(rows.slice(start, start + BATCH));
      onProgress?.(Math.min(all, start + BATCH), all);
    }
    signal?.throwIfAborted();
  });
  return all;
}

async function checkUnchanged(db: GlossatorDatabase, rows: readonly NoteRow[]): Promise<void> {
  await checkStored(db, rows, (stored, row) => JSON.stringify(stored) === JSON.stringify(row));
}

/** A row that cannot be read counts as absent: a copy that can is better. */
async function checkAbsent(db: GlossatorDatabase, rows: readonly NoteRow[]): Promise<void> {
  await checkStored(db, rows, stored => stored?.note?.id === undefined);
}

/** Compare in batches: ten thousand questions at once would hold up the page. */
async function checkStored(
  db: GlossatorDatabase,
  rows: readonly NoteRow[],
  isAsExpected: (stored: NoteRow | undefined, row: NoteRow) => boolean,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const stored = await db.notes.bulkGet(batch.map(({ id }) => id));
    if (!batch.every((row, index) => isAsExpected(stored[index], row))) {
      throw new NotesChanged();
    }
  }
}
