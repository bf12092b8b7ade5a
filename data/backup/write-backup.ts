/**
 * Everything that the reader has, as one file: lines of JSON, packed with gzip.
 *
 *     {"format":"glossator-backup","version":1,"made":...,"tables":[...]}
 *     {"settings":{...}}
 *     {"packs":[...]}
 *     {"reviews":{"head":{...},"claims":[...]}}   those that the reader kept from pages, if any
 *     {"table":"notes","rows":[...]}          some hundred rows each, table by table
 *     {"end":true,"counts":{...},"content":...,"sha256":...}
 *
 * `content` is the chain of the SHA-256 of all lines between the first and the last,
 * so that two backups of the same things have the same; `sha256` is that and the
 * first line. Rows are as the database has them, also those that this version does
 * not understand: another one might.
 */
import type { GlossatorDatabase } from '../db';
import { type KeptReviews, readKept } from '../kept-reviews';
import { readyPacks } from '../packs';
import type { PackRow } from '../rows';
import { requireSettings, type SettingsArea } from '../settings';
import { sha256 } from '../sha-256';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupPack, type BackupTable } from './backup-parts';

/** Rows of one line: some hundred kilobytes of notes, one or two megabytes of articles. */
const BATCH = 100;

interface Origin {
  db: GlossatorDatabase;
  area: SettingsArea;
  tables: readonly BackupTable[];
  now: Date;
}

export interface Backup {
  file: Blob;
  /** The same for two backups of the same things. */
  content: string;
  /** Notes that are not in the trash. */
  notes: number;
}

/** Make a backup of `tables`, the settings and the list of packs. */
export async function writeBackup(origin: Origin): Promise<Backup> {
  const gzip = new CompressionStream('gzip');
  const file = new Response(gzip.readable).blob();
  const writer = gzip.writable.getWriter();
  const write = async (value: object) => {
    const line = encode(value);
    await writer.write(line);
    return line;
  };
  const { tables, now } = origin;
  const head = await write({ format: BACKUP_FORMAT, version: BACKUP_VERSION, made: now.toISOString(), tables });
  let content = '';
  const counts: Record<string, number> = {};
  let notes = 0;
  for await (const part of partsOf(origin)) {
    content = await chained(content, await write(part));
    if ('table' in part) {
      counts[part.table] = (counts[part.table] ?? 0) + part.rows.length;
      notes += part.table === 'notes' ? part.rows.filter(row => row.deleted === undefined).length : 0;
    }
  }
  await write({ end: true, counts, content, sha256: await chained(content, head) });
  await writer.close();
  return { file: await file, content, notes };
}

/** Give the SHA-256 of what came before and the line that follows. */
export function chained(before: string, line: Uint8Array<ArrayBuffer>): Promise<string> {
  const start = new TextEncoder().encode(before);
  const joined = new Uint8Array(start.length + line.length);
  joined.set(start);
  joined.set(line, start.length);
  return sha256(joined);
}

type Part =
  | { settings: object }
  | { packs: BackupPack[] }
  | { reviews: KeptReviews }
  | { table: BackupTable; rows: { deleted?: unknown }[] };

async function* partsOf({ db, area, tables }: Origin): AsyncGenerator<Part> {
  // Without those that cannot be read, so that a backup brings back none that were never set.
  yield { settings: await requireSettings(area).catch(() => ({})) };
  yield { packs: (await readyPacks(db)).map(packOf) };
  const reviews = await readKept(db);
  if (reviews) {
    yield { reviews };
  }
  for (const table of tables) {
    yield* rowsOf(db, table);
  }
}

/** Read a table in the order of its keys, batch by batch. */
async function* rowsOf(db: GlossatorDatabase, name: BackupTable): AsyncGenerator<Part> {
  const table = db.table(name);
  const key = table.schema.primKey.keyPath as string;
  let last: unknown = '';
  while (true) {
    const rows = await table.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) {
      return;
    }
    last = rows.at(-1)[key];
    yield { table: name, rows };
  }
}

function packOf({ meta: { id, name, version }, enabled, order, origin }: PackRow): BackupPack {
  const from = sourceOf(origin);
  return { id, name, version, enabled, order, ...(from === undefined ? {} : { from }) };
}

function sourceOf(origin: PackRow['origin']): string | undefined {
  switch (origin?.kind) {
    case 'address':
      return origin.address;
    case 'file':
      return origin.name;
    default:
      return undefined;
  }
}

function encode(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
