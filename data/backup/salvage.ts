/**
 * A database of which parts cannot be read: what can be is taken out of it, row by row, and put into a new one,
 * over what a snapshot holds.
 */
import type { GlossatorDatabase } from '../db';
import { within } from '../within';
import { BACKUP_TABLES, type BackupTable } from './backup-parts';
import type { ReadBackup } from './read-backup';

/** Time (ms) for the browser to remove the damaged database, which other pages may still hold. */
const PATIENCE = 10_000;

type Row = Record<string, unknown>;
type Table = ReturnType<typeof GlossatorDatabase.prototype.table<Row, string>>;

/** What could be read of the tables that hold what the reader made. */
export interface Salvaged {
  tables: Map<BackupTable, Row[]>;
  /** Whether that is all there is. */
  isWhole: boolean;
}

/** Read what can be read of `db`; nothing where it does not open. */
export async function salvage(db: GlossatorDatabase): Promise<Salvaged> {
  const tables = new Map<BackupTable, Row[]>();
  let isWhole = true;
  for (const name of BACKUP_TABLES) {
    const table: Table = db.table(name);
    const rows = await table.toArray().catch(() => undefined);
    isWhole &&= rows !== undefined;
    tables.set(name, rows ?? (await rowByRow(table)));
  }
  return { tables, isWhole };
}

/** Remove the database with all that is in it, and begin it anew. Throws where the browser does not do it in time. */
export async function beginAnew(db: GlossatorDatabase): Promise<void> {
  db.close({ disableAutoOpen: false });
  await within(PATIENCE, db.delete({ disableAutoOpen: false }));
}

/** Put what was salvaged into an empty database, and what `snapshot` holds besides; gives the number of notes. */
export async function putBack(
  db: GlossatorDatabase,
  { tables }: Salvaged,
  snapshot: Pick<ReadBackup, 'tables'> | undefined,
): Promise<number> {
  await db.transaction('rw', [...BACKUP_TABLES], async () => {
    for (const name of BACKUP_TABLES) {
      // The later ones take the place of those with the same key: what could be read is never older.
      await db.table(name).bulkPut([...(snapshot?.tables.get(name) ?? []), ...(tables.get(name) ?? [])]);
    }
  });
  return db.notes.count();
}

/** Keys stand in the table and once more in each of its indexes, which may be whole where it is not. */
async function rowByRow(table: Table): Promise<Row[]> {
  const lists = [table.toCollection(), ...table.schema.indexes.map(({ name }) => table.orderBy(name))];
  const keys = new Set<string>();
  for (const list of lists) {
    for (const key of await list.primaryKeys().catch(() => [])) {
      keys.add(key);
    }
  }
  const rows: Row[] = [];
  for (const key of keys) {
    const row = await table.get(key).catch(() => undefined);
    rows.push(...(row ? [row] : []));
  }
  return rows;
}
