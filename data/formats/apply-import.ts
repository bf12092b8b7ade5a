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
  const stored = await db.notes.bulkGet(rows.map(({ id }) => id));
  if (rows.some((row, index) => JSON.stringify(stored[index]) !== JSON.stringify(row))) {
    throw new NotesChanged();
  }
}

/** A row that cannot be read counts as absent: a copy that can is better. */
async function checkAbsent(db: GlossatorDatabase, rows: readonly NoteRow[]): Promise<void> {
  const stored = await db.notes.bulkGet(rows.map(({ id }) => id));
  if (stored.some(row => row?.note?.id !== undefined)) {
    throw new NotesChanged();
  }
}
