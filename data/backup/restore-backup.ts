/** Put back what a backup holds, in place of what is there: whole, or not at all. */
import type { GlossatorDatabase } from '../db';
import { addKept } from '../kept-reviews';
import { requireSettings, type SettingsArea, writeSettings } from '../settings';
import type { BackupPack, BackupTable } from './backup-parts';
import type { ReadBackup } from './read-backup';

/** What the reader saved stays, for a backup may be old: of these none takes the place of another. */
const ADDED: ReadonlySet<BackupTable> = new Set(['articles']);

/** Rows written between two reports of progress. */
const BATCH = 250;

interface Options {
  onProgress?: (done: number, all: number) => void;
}

/**
 * Restore `backup`; resolves to the packs that it names and that are not there. Tables that it does not have stay as
 * they are.
 */
export async function restoreBackup(
  db: GlossatorDatabase,
  area: SettingsArea,
  backup: ReadBackup,
  { onProgress }: Options = {},
): Promise<BackupPack[]> {
  // Two stores cannot change in one step. The settings go first, for they can be put back.
  const before = await requireSettings(area);
  await writeSettings(area, { ...before, ...backup.settings });
  try {
    // They stay where the rows cannot be put back: what is added takes nothing away.
    if (backup.reviews) {
      await addKept(db, backup.reviews, new Date());
    }
    return await replaceRows(db, backup, onProgress);
  } catch (error) {
    await writeSettings(area, { ...before });
    throw error;
  }
}

function replaceRows(
  db: GlossatorDatabase,
  { tables, packs }: ReadBackup,
  onProgress: Options['onProgress'],
): Promise<BackupPack[]> {
  const all = [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  return db.transaction('rw', [...tables.keys(), 'packs'], async () => {
    for (const [name, rows] of tables) {
      if (!ADDED.has(name)) {
        await db.table(name).clear();
      }
      for (let start = 0; start < rows.length; start += BATCH) {
        const batch = rows.slice(start, start + BATCH);
        await db.table(name).bulkPut(batch);
        done += batch.length;
        onProgress?.(done, all);
      }
    }
    return arrangePacks(db, packs);
  });
}

/** Turn packs on and off and put them into their order as they were. */
async function arrangePacks(db: GlossatorDatabase, packs: readonly BackupPack[]): Promise<BackupPack[]> {
  const missing: BackupPack[] = [];
  for (const { id, enabled, order } of packs) {
    const changed = await db.packs.where('id').equals(id).modify({ enabled, order });
    if (changed === 0) {
      missing.push(packs.find(pack => pack.id === id)!);
    }
  }
  return missing;
}
