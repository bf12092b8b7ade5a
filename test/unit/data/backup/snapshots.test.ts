import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../../data/backup/read-backup';
import { restoreBackup } from '../../../../data/backup/restore-backup';
import { listSnapshots, readSnapshot, takeDailySnapshot, takeSnapshot } from '../../../../data/backup/snapshots';
import { deleteNote, saveNote } from '../../../../data/notes';
import { freshDatabase } from '../fresh-database';
import { fakeArea } from './fake-area';
import { fakeFolder } from './fake-folder';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = new Date('2026-11-28T10:00:00Z');
const later = (days: number) => new Date(FIRST.getTime() + days * DAY);

function stage() {
  const db = freshDatabase();
  const area = fakeArea();
  const folder = fakeFolder();
  const write = (id: number) =>
    saveNote(
      db,
      { id: `urn:uuid:${id}`, selector: [], text: `Note ${id}`, tags: [], title: '', source: 'https://a.example/' },
      FIRST,
    );
  return { db, area, folder, write, at: (now: Date) => ({ db, area, now }) };
}

describe('snapshots', () => {
  it('are taken once a day, and list when, how many notes and how large', async () => {
    const { folder, write, at } = stage();
    await write(1);
    await takeDailySnapshot(folder, at(FIRST));
    await write(2);
    await takeDailySnapshot(folder, at(new Date(FIRST.getTime() + 3_600_000)));
    expect(await listSnapshots(folder)).toMatchObject([{ made: FIRST, notes: 1 }]);
    await takeDailySnapshot(folder, at(later(1)));
    const [newest] = await listSnapshots(folder);
    expect(newest).toMatchObject({ made: later(1), notes: 2 });
    expect(newest!.size).toBeGreaterThan(100);
  });

  it('keep the last seven days on which something was changed', async () => {
    const { folder, write, at } = stage();
    for (let day = 0; day < 10; day++) {
      await write(day);
      await takeDailySnapshot(folder, at(later(day * 2)));
      await takeDailySnapshot(folder, at(later(day * 2 + 1)));
    }
    const notes = (await listSnapshots(folder)).map(snapshot => snapshot.notes);
    expect(notes).toEqual([10, 9, 8, 7, 6, 5, 4]);
  });

  it('are not pushed out by days on which there is nothing any more', async () => {
    const { db, folder, write, at } = stage();
    await write(1);
    await takeDailySnapshot(folder, at(FIRST));
    await db.notes.clear();
    for (let day = 1; day < 9; day++) {
      await takeDailySnapshot(folder, at(later(day)));
    }
    expect((await listSnapshots(folder)).map(({ notes }) => notes)).toEqual([1]);
  });

  it('bring back what was there', async () => {
    const { db, area, folder, write, at } = stage();
    await write(1);
    await write(2);
    await deleteNote(db, 'urn:uuid:2', FIRST);
    const before = await db.notes.toArray();
    expect(await takeSnapshot(folder, at(FIRST))).toBe(true);
    expect(await takeSnapshot(folder, at(later(0)))).toBe(false);
    await db.notes.clear();
    const name = (await listSnapshots(folder))[0]!.name;
    await restoreBackup(db, area, await readBackup(await readSnapshot(folder, name)));
    expect(await db.notes.toArray()).toEqual(before);
  });

  it('are never torn: what was cut off is not listed, and the next one is written in its place', async () => {
    const { folder, write, at } = stage();
    await write(1);
    folder.files.set('unfinished', new File(['half of'], 'unfinished'));
    expect(await listSnapshots(folder)).toEqual([]);
    await takeSnapshot(folder, at(FIRST));
    expect([...folder.files.keys()]).toHaveLength(1);
    expect(await listSnapshots(folder)).toHaveLength(1);
  });
});
