import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BACKUP_TABLES } from '../../../../data/backup/backup-parts';
import { isBackup, readBackup } from '../../../../data/backup/read-backup';
import { restoreBackup } from '../../../../data/backup/restore-backup';
import { writeBackup } from '../../../../data/backup/write-backup';
import { deleteNote, saveNote } from '../../../../data/notes';
import { installPack } from '../../../../data/packs';
import { saveReport } from '../../../../data/reports';
import { readSettings } from '../../../../data/settings';
import { aPack } from '../a-pack';
import { freshDatabase } from '../fresh-database';
import { fakeArea } from './fake-area';

const NOW = new Date('2026-11-28T10:00:00Z');

type Database = ReturnType<typeof freshDatabase>;

async function writeNotes(db: Database, count: number, word = 'Note'): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = `urn:uuid:${index}`;
    const source = `https://news.example/${index}`;
    await saveNote(db, { id, selector: [], text: `${word} ${index} \ud800`, tags: ['a'], title: 'T', source }, NOW);
  }
}

/** A reader's database with something in every table, and settings. */
async function filled() {
  const db = freshDatabase();
  await writeNotes(db, 130);
  await deleteNote(db, 'urn:uuid:3', NOW);
  const context = { source: 'https://news.example/', dial: 'balanced', created: NOW.toISOString() } as const;
  const match = { kind: 'claim', body: { type: 'claim', id: 'c1' }, pack: 'p', passage: '', matched: '' } as const;
  await saveReport(db, { id: 'r1', score: 1, ...match }, context);
  await db.table('drafts').add({ v: 1, key: 'd1', id: 'd1', noteId: 'urn:uuid:9', sources: [] });
  // Of a later version, or damaged: kept all the same.
  await db.table('notes').add({ v: 7, id: 'urn:uuid:later', mood: 'odd' });
  return { db, area: fakeArea({ theme: 'dark', siteModes: { 'a.example': 'off' } }) };
}

const backupOf = async ({ db, area }: Awaited<ReturnType<typeof filled>>) =>
  writeBackup({ db, area, tables: BACKUP_TABLES, now: NOW });

async function rowsOf(db: Database) {
  return Promise.all(BACKUP_TABLES.map(name => db.table(name).toArray()));
}

describe('a backup', () => {
  it('holds everything, and brings it back in place of what is there', async () => {
    const origin = await filled();
    const { file, notes } = await backupOf(origin);
    expect(notes).toBe(130);
    const backup = await readBackup(file);
    expect(backup).toMatchObject({ made: NOW, notes: 130, trash: 1 });
    const db = freshDatabase();
    await writeNotes(db, 150, 'Others');
    const area = fakeArea({ theme: 'light', isQuiet: true });
    const progress: number[] = [];
    await restoreBackup(db, area, backup, { onProgress: done => progress.push(done) });
    expect(await rowsOf(db)).toEqual(await rowsOf(origin.db));
    expect(await readSettings(area)).toEqual(await readSettings(origin.area));
    expect(progress.at(-1)).toBe(133);
  });

  it('is made without settings where those cannot be read', async () => {
    const { db, area } = await filled();
    const damaged = { ...area, get: () => Promise.reject(new Error('An unexpected error occurred')) };
    const { settings, notes } = await readBackup(await backupOf({ db, area: damaged }).then(({ file }) => file));
    expect({ settings, notes }).toEqual({ settings: {}, notes: 130 });
  });

  it('tells packs that are not there, and turns on and off those that are', async () => {
    const origin = await filled();
    await installPack(origin.db, aPack(), NOW);
    await installPack(origin.db, { ...aPack(), id: 'other', name: 'Other' }, NOW);
    await origin.db.packs
      .where('id')
      .equals('other')
      .modify({
        origin: { kind: 'address', address: 'https://packs.example/other.json' },
      });
    await origin.db.packs.where('id').equals(aPack().id).modify({ enabled: false, order: 5 });
    const { file } = await backupOf(origin);
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    const missing = await restoreBackup(db, fakeArea(), await readBackup(file));
    expect(missing).toMatchObject([{ id: 'other', name: 'Other', from: 'https://packs.example/other.json' }]);
    expect(await db.packs.toArray()).toMatchObject([{ id: aPack().id, enabled: false, order: 5 }]);
  });

  it('leaves tables alone that it does not have', async () => {
    const origin = await filled();
    const { file } = await writeBackup({ ...origin, tables: ['notes'], now: NOW });
    const db = freshDatabase();
    await db.table('articles').add({ v: 1, id: 'urn:uuid:a', saved: NOW.toISOString(), sources: [] });
    await restoreBackup(db, fakeArea(), await readBackup(file));
    expect(await db.table('articles').count()).toBe(1);
    expect(await db.notes.count()).toBe(131);
  });

  it('adds its saved articles to those that are there', async () => {
    const origin = await filled();
    const article = { v: 1, saved: NOW.toISOString(), sources: [] };
    await origin.db.table('articles').bulkAdd([
      { ...article, id: 'a' },
      { ...article, id: 'b' },
    ]);
    const { file } = await backupOf(origin);
    const db = freshDatabase();
    await db.table('articles').bulkAdd([
      { ...article, id: 'b' },
      { ...article, id: 'c' },
    ]);
    await restoreBackup(db, fakeArea(), await readBackup(file));
    expect(await db.table('articles').toCollection().primaryKeys()).toEqual(['a', 'b', 'c']);
  });

  it('is restored whole or not at all', async () => {
    const origin = await filled();
    const backup = await readBackup((await backupOf(origin)).file);
    const db = freshDatabase();
    await writeNotes(db, 5, 'Mine');
    const before = await rowsOf(db);
    const area = fakeArea({ theme: 'light' });
    // The last row of the last table cannot be stored.
    backup.tables.get('reports')!.push({ v: 1 });
    await expect(restoreBackup(db, area, backup)).rejects.toThrow();
    expect(await rowsOf(db)).toEqual(before);
    expect((await readSettings(area)).theme).toBe('light');
  });

  it('has the same content as another of the same things, made later', async () => {
    const origin = await filled();
    const { content } = await backupOf(origin);
    const later = new Date('2027-01-01T00:00:00Z');
    expect((await writeBackup({ ...origin, tables: BACKUP_TABLES, now: later })).content).toBe(content);
    await deleteNote(origin.db, 'urn:uuid:4', NOW);
    expect((await backupOf(origin)).content).not.toBe(content);
  });

  it('is refused where a byte of it was changed, a line is missing, or something was added', async () => {
    const { file } = await writeBackup({ ...(await filled()), tables: ['notes'], now: NOW });
    const plain = gunzipSync(Buffer.from(await file.arrayBuffer()));
    const refused = async (bytes: Uint8Array) => {
      const reading = readBackup(new Blob([Uint8Array.from(gzipSync(bytes))]));
      await expect(reading).rejects.toMatchObject({ reason: 'damaged' });
    };
    for (let at = 0; at < plain.length; at += 997) {
      const changed = Uint8Array.from(plain);
      changed[at]! ^= 1;
      await refused(changed);
    }
    const lines = plain.toString().split('\n');
    for (const [index] of lines.slice(0, -1).entries()) {
      await refused(Buffer.from(lines.filter((_, at) => at !== index).join('\n')));
    }
    await refused(Buffer.from(`${plain}{"table":"notes","rows":[]}\n`));
    const whole = new Uint8Array(await file.arrayBuffer());
    await expect(readBackup(new Blob([whole.slice(0, -20)]))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('is told from other files by how it begins', async () => {
    const { file } = await backupOf(await filled());
    expect(await isBackup(file)).toBe(true);
    expect(await isBackup(new Blob([Uint8Array.from(gzipSync('{"annotations":[]}'))]))).toBe(false);
    expect(await isBackup(new Blob(['']))).toBe(false);
    expect(await isBackup(new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])]))).toBe(false);
  });

  it('of a newer version is refused by saying so', async () => {
    const lines = gunzipSync(Buffer.from(await (await backupOf(await filled())).file.arrayBuffer()));
    const newer = lines.toString().replace('"version":1', '"version":2');
    await expect(readBackup(new Blob([Uint8Array.from(gzipSync(newer))]))).rejects.toMatchObject({
      reason: 'newerFormat',
    });
  });
});
