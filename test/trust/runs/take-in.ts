/** Take a file in as the pages of the extension do, by their own code over a database in memory. */
import { isBackup, readBackup } from '../../../data/backup/read-backup';
import { restoreBackup } from '../../../data/backup/restore-backup';
import type { GlossatorDatabase } from '../../../data/db';
import { applyImport } from '../../../data/formats/apply-import';
import { FileRefused } from '../../../data/formats/file-refused';
import { planImport } from '../../../data/formats/plan-import';
import { readNotesFile } from '../../../data/formats/read-notes-file';
import { importPack } from '../../../data/import-pack';
import { PackRefusal } from '../../../data/pack-refusal';
import { PackError, parseEntry } from '../../../data/pack-schema';
import { readyPacks } from '../../../data/packs';
import { readPack } from '../../../data/read-pack';
import { reviewSource } from '../../../data/review-source';
import { readNoteRow } from '../../../data/rows';
import { scanReviews } from '../../../data/scan-reviews';
import { fakeArea } from '../../unit/data/backup/fake-area';
import type { Entrance } from './import-seeds';

const NOW = new Date('2026-11-28T12:00:00Z');
const TODAY = '2026-11-28';
const HEAD = { name: 'Fact-checks: Check', publisher: 'Check', licence: 'Unknown', language: 'und' };
const READING = { now: NOW, pause: async () => undefined };

/** Import a file; gives `taken`, or the reason for which it is refused. Throws what is neither. */
export async function takeIn(
  db: GlossatorDatabase,
  entrance: Entrance,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  try {
    await ENTRANCES[entrance](db, new File([bytes], 'mutated'));
    return 'taken';
  } catch (error) {
    if (error instanceof FileRefused || error instanceof PackRefusal) {
      return error.reason;
    }
    // A backup whose reviews are none is refused with what is wrong with them.
    if (error instanceof PackError) {
      return 'no reviews';
    }
    throw error;
  }
}

/** What is wrong with what was kept, and an empty database for the next file. A backup keeps also rows of other versions. */
export async function whatWasKept(db: GlossatorDatabase, entrance: Entrance): Promise<string[]> {
  const rows = entrance === 'backup' ? [] : await db.notes.toArray();
  const entries = await db.entries.toArray();
  const loading = await db.packs.filter(({ state }) => state !== 'ready').count();
  const left = (await db.imports.count()) + loading;
  const unreadable = rows.filter(row => readNoteRow(row) === undefined);
  const unchecked = entries.filter(({ type, entry }) => Array.isArray(parseEntry(type, 0, entry)));
  const isHalf = (await readyPacks(db)).length > 0 && (await db.indexes.count()) === 0;
  await Promise.all(db.tables.map(table => table.clear()));
  return [
    ...unreadable.map(({ id }) => `kept a note that cannot be read: ${id}`),
    ...unchecked.map(({ type, id }) => `kept an entry that is none: ${type} ${id}`),
    ...(left > 0 ? [`left ${left} pieces of an import behind`] : []),
    ...(isHalf ? ['shows a pack without its index'] : []),
  ];
}

const ENTRANCES: Record<Entrance, (db: GlossatorDatabase, file: File) => Promise<unknown>> = {
  pack: (db, file) =>
    importPack(
      db,
      readPack(() => file.stream()),
      { origin: { kind: 'file', name: file.name } },
    ),
  async reviews(db, file) {
    const { accepted, since } = await scanReviews(file, { today: TODAY });
    // The page offers to add them only where there are some.
    if (accepted > 0) {
      const source = reviewSource(() => file.stream(), HEAD, { since, today: TODAY });
      await importPack(db, source, { origin: { kind: 'file', name: file.name } });
    }
  },
  backup: takeNotes,
  notes: takeNotes,
};

/** Which of the two it is the file says. */
async function takeNotes(db: GlossatorDatabase, file: File): Promise<void> {
  if (await isBackup(file)) {
    await restoreBackup(db, fakeArea(), await readBackup(file));
    return;
  }
  const read = await readNotesFile(new Uint8Array(await file.arrayBuffer()), READING);
  await applyImport(db, await planImport(db, read, READING), { decide: () => 'both' });
}
