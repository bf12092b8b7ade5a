/**
 * A backup, read and checked whole before anything is done with it: a line that is
 * missing, added or changed by a single bit makes the checksum another one.
 */
import * as v from 'valibot';
import { FileRefused } from '../formats/file-refused';
import { inflate } from '../formats/inflate';
import type { KeptReviews } from '../kept-reviews';
import { isDeeper } from '../pack-json';
import { unpacked } from '../unpack';
import {
  BACKUP_FORMAT,
  BACKUP_KEYS,
  BACKUP_TABLES,
  BACKUP_VERSION,
  type BackupPack,
  type BackupTable,
} from './backup-parts';
import { chained } from './write-backup';

/** Bytes that a backup may unpack to: a hundred thousand notes, or ten thousand saved articles. */
const MAX_BACKUP = 512 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** Levels of a line: a note with other versions of it has ten. What is deeper no database takes. */
const MAX_DEPTH = 64;

export interface ReadBackup {
  made: Date;
  settings: Record<string, unknown>;
  packs: BackupPack[];
  /** Reviews that the reader kept from pages; they are checked when they are put back. */
  reviews?: KeptReviews;
  /** The rows of each table that the backup has; a table that is not named was not backed up. */
  tables: Map<BackupTable, Row[]>;
  notes: number;
  trash: number;
}

type Row = { v: number; deleted?: unknown; [field: string]: unknown };

const head = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  made: v.pipe(v.string(), v.isoTimestamp()),
  tables: v.array(v.string()),
});

const pack = v.object({
  id: v.string(),
  name: v.string(),
  version: v.string(),
  enabled: v.boolean(),
  order: v.number(),
  from: v.optional(v.string()),
});

const keptHead = v.object({
  name: v.string(),
  publisher: v.string(),
  licence: v.string(),
  language: v.string(),
});

const part = v.union([
  v.object({ settings: v.record(v.string(), v.unknown()) }),
  v.object({ packs: v.array(pack) }),
  v.object({ reviews: v.object({ head: keptHead, claims: v.array(v.looseObject({ id: v.string() })) }) }),
  v.object({ table: v.string(), rows: v.array(v.looseObject({ v: v.number() })) }),
]);

const end = v.object({ end: v.literal(true), sha256: v.string() });

/** Whether a file, unpacked or not, begins like a backup; without reading more of it than that. */
export async function isBackup(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const text = isPacked ? await firstOf(file) : await file.slice(0, 100).text();
  return text.startsWith(`{"format":"${BACKUP_FORMAT}"`);
}

async function firstOf(file: Blob): Promise<string> {
  const bytes = unpacked('gzip', file.stream().getReader());
  const { value } = await bytes.next().catch(() => ({ value: undefined }));
  await bytes.return(undefined);
  return new TextDecoder().decode(value?.slice(0, 100));
}

/** Read a backup and check it; throws `FileRefused` where any of it is not as it was written. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  if (file.size > MAX_BACKUP) {
    throw new FileRefused('tooLarge');
  }
  const bytes = await inflate(new Uint8Array(await file.arrayBuffer()), 'gzip', MAX_BACKUP);
  const lines = linesOf(bytes);
  const first = read(head, lines[0]);
  if (first.version > BACKUP_VERSION) {
    throw new FileRefused('newerFormat');
  }
  await checkSum(lines);
  const tables = new Map(BACKUP_TABLES.filter(name => first.tables.includes(name)).map(name => [name, [] as Row[]]));
  const backup: ReadBackup = { made: new Date(first.made), settings: {}, packs: [], tables, notes: 0, trash: 0 };
  for (const line of lines.slice(1, -1)) {
    take(read(part, line), backup);
  }
  return backup;
}

/** A table of a later version that this one does not know is passed over. */
function take(line: v.InferOutput<typeof part>, backup: ReadBackup): void {
  if ('settings' in line) {
    backup.settings = line.settings;
  } else if ('packs' in line) {
    backup.packs = line.packs as BackupPack[];
  } else if ('reviews' in line) {
    backup.reviews = line.reviews as unknown as KeptReviews;
  } else {
    const name = line.table as BackupTable;
    const rows = backup.tables.get(name);
    // Without its key no row can be put back, nor any other with it.
    if (rows && line.rows.some(row => typeof row[BACKUP_KEYS[name]] !== 'string')) {
      throw new FileRefused('damaged');
    }
    // One by one: a line may have more rows than a call takes arguments.
    for (const row of line.rows) {
      rows?.push(row);
    }
    if (line.table === 'notes') {
      const kept = line.rows.filter(({ deleted }) => deleted === undefined).length;
      backup.notes += kept;
      backup.trash += line.rows.length - kept;
    }
  }
}

async function checkSum(lines: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  const { sha256 } = read(end, lines.at(-1));
  let content = '';
  for (const line of lines.slice(1, -1)) {
    content = await chained(content, line);
  }
  if ((await chained(content, lines[0]!)) !== sha256) {
    throw new FileRefused('damaged');
  }
}

/** Split into lines, each with its end; what comes after the last end is a line too, for nothing may be added. */
function linesOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const lines: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const next = found < 0 ? bytes.length : found + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

function read<Schema extends v.GenericSchema>(schema: Schema, line: Uint8Array | undefined): v.InferOutput<Schema> {
  const text = new TextDecoder().decode(line);
  if (isDeeper(text, MAX_DEPTH)) {
    throw new FileRefused('damaged');
  }
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new FileRefused('damaged');
  }
}
