/**
 * Daily snapshots: backups in the origin private file system, which is another
 * store than the database, so that one may break and the other stay.
 *
 * A snapshot is written beside the others and gets its name once it is whole, so
 * that a crash leaves none that is torn. Its name says all that a list shows.
 */
import type { GlossatorDatabase } from '../db';
import type { SettingsArea } from '../settings';
import { BACKUP_TABLES } from './backup-parts';
import { writeBackup } from './write-backup';

/** Snapshots that are kept: a week of days on which something was changed. */
const KEPT = 7;

/** Saved articles may be many and large, and change less than notes: only backups hold them. */
const TABLES = BACKUP_TABLES.filter(name => name !== 'articles');

const FOLDER = 'snapshots';

/** The one that is being written. */
const UNFINISHED = 'unfinished';

/** Time (with hyphens for what file systems refuse), number of notes, and the beginning of what tells contents apart. */
const NAME = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z_(\d+)_([0-9a-f]{16})\.glossator-backup$/;

/** Not yet in the types of the language. */
interface MovableFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

export interface Snapshot {
  name: string;
  made: Date;
  /** Notes that are not in the trash. */
  notes: number;
  /** Bytes. */
  size: number;
}

/** Open the folder of the snapshots. */
export async function snapshotFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** List the snapshots, the newest first. */
export async function listSnapshots(folder: FileSystemDirectoryHandle): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const name of await namesIn(folder)) {
    const [, time, notes] = NAME.exec(name)!;
    const { size } = await readSnapshot(folder, name);
    snapshots.push({ name, made: timeOf(time!), notes: Number(notes), size });
  }
  return snapshots;
}

/** Give the file of a snapshot, which is a backup. */
export async function readSnapshot(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
  return (await folder.getFileHandle(name)).getFile();
}

interface Origin {
  db: GlossatorDatabase;
  area: SettingsArea;
  now: Date;
}

/**
 * Take a snapshot, and drop the oldest beyond `KEPT`; `false` where there is nothing to keep, or nothing that the
 * newest does not have: days without a change, or after everything was lost, must not push out the others.
 */
export async function takeSnapshot(folder: FileSystemDirectoryHandle, origin: Origin): Promise<boolean> {
  const { file, content, notes } = await writeBackup({ ...origin, tables: TABLES });
  const names = await namesIn(folder);
  if (notes === 0 || names[0]?.includes(content.slice(0, 16))) {
    return false;
  }
  const time = origin.now.toISOString().slice(0, 19).replaceAll(':', '-');
  const unfinished = (await folder.getFileHandle(UNFINISHED, { create: true })) as MovableFile;
  const writable = await unfinished.createWritable();
  await writable.write(file);
  await writable.close();
  await unfinished.move(`${time}Z_${notes}_${content.slice(0, 16)}.glossator-backup`);
  await keepNewest(folder, KEPT);
  return true;
}

/** Remove all snapshots but the newest `count`. */
export async function keepNewest(folder: FileSystemDirectoryHandle, count: number): Promise<void> {
  for (const name of (await namesIn(folder)).slice(count)) {
    await folder.removeEntry(name);
  }
}

/** Take the snapshot of the day, unless there is one of this day already. */
export async function takeDailySnapshot(folder: FileSystemDirectoryHandle, origin: Origin): Promise<void> {
  const [newest] = await namesIn(folder);
  const last = newest && timeOf(NAME.exec(newest)![1]!).toDateString();
  if (last !== origin.now.toDateString()) {
    await takeSnapshot(folder, origin);
  }
}

/** The newest first: names begin with their time. */
async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    names.push(name);
  }
  return names
    .filter(name => NAME.test(name))
    .sort()
    .reverse();
}

function timeOf(time: string): Date {
  return new Date(`${time.slice(0, 10)}${time.slice(10).replaceAll('-', ':')}Z`);
}
