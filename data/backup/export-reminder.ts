/** When to say that notes stand in no file yet. */
import type { GlossatorDatabase } from '../db';
import type { Settings } from '../settings';

/** Unexported notes from which on the reader is told, and days after which already one is enough. */
const MANY_NOTES = 10;
const LONG = 30 * 24 * 60 * 60 * 1000;

/** Give the number of notes that stand in no file, or `undefined` while there is no need to speak of them. */
export async function unexportedNotes(
  db: GlossatorDatabase,
  { remindsToExport, exportedAt, reminderPutOffAt }: Settings,
  now: Date,
): Promise<number | undefined> {
  if (!remindsToExport) {
    return undefined;
  }
  const changedAfter = (time: number) => db.notes.where('note.modified').above(new Date(time).toISOString());
  const first = await changedAfter(exportedAt).first();
  if (!first) {
    return undefined;
  }
  const since = Math.max(Date.parse(first.note.modified), reminderPutOffAt);
  const isMany = (await changedAfter(Math.max(exportedAt, reminderPutOffAt)).count()) >= MANY_NOTES;
  return isMany || now.getTime() - since >= LONG ? changedAfter(exportedAt).count() : undefined;
}
