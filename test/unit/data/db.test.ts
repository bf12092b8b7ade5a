/**
 * Databases of every version that was ever released, opened with today's.
 *
 * Those in `test/fixtures/databases` were written by the code of their time, each with its
 * own tables and rows: one pack, a note, a note in the trash and, where there were any, a report.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { GlossatorDatabase } from '../../../data/db';
import { allNotes, getNote, restoreNote, saveNote } from '../../../data/notes';
import { allReports } from '../../../data/reports';
import { createSearchIndex } from '../../../data/search-index';
import { fillIndex } from '../../../data/search-items';
import { openLibrary } from '../../../entrypoints/background/library';
import { aPack } from './a-pack';

const FIXTURES = fileURLToPath(new URL('../../fixtures/databases', import.meta.url));

const NOW = new Date('2024-03-02T10:00:00Z');
const TEXT = 'Since **when**? 🐟 أين';
const ARTICLE = {
  source: 'https://other.example/a',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.”',
};

interface Old {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

let opened: GlossatorDatabase | undefined;

afterEach(async () => {
  await opened?.delete();
});

function read(file: string): Old {
  return JSON.parse(readFileSync(`${FIXTURES}/${file}`, 'utf8'));
}

/** Leave a database as its version did, and open it as today's. */
async function takeOver({ version, stores, rows }: Old): Promise<GlossatorDatabase> {
  const name = `left-by-${version}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) {
    await old.table(table).bulkAdd(all.map(withBytes));
  }
  old.close();
  opened = new GlossatorDatabase(name);
  return opened;
}

function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  return typeof row.bytes === 'string'
    ? { ...row, bytes: new Uint8Array(Buffer.from(row.bytes, 'base64')).buffer }
    : row;
}

const nobody = () => Promise.reject(new Error('The pack is there already'));

describe.each(readdirSync(FIXTURES))('a database of version %s', file => {
  it('keeps its notes as they are, also those in the trash', async () => {
    const old = read(file);
    const db = await takeOver(old);
    expect(await allNotes(db)).toMatchObject([{ title: 'The harbour again', note: old.rows.notes![0]!.note }]);
    const stored = await getNote(db, 'urn:uuid:1');
    expect(stored?.note.body.map(({ value }) => value)).toEqual([TEXT, 'silt', 'mayor']);
    expect(await getNote(db, 'urn:uuid:2')).toMatchObject({ deleted: NOW.toISOString() });
    await restoreNote(db, 'urn:uuid:2');
    expect(await allNotes(db)).toHaveLength(2);
  });

  it('lets a note be changed and found', async () => {
    const db = await takeOver(read(file));
    const { note, title } = (await getNote(db, 'urn:uuid:1'))!;
    const { selector, source } = note.target;
    await saveNote(db, { id: note.id, selector, source, title, text: 'Since the flood', tags: ['silt'] }, new Date());
    const index = createSearchIndex();
    await fillIndex(db, index, async () => undefined);
    expect(index.candidates('flood').map(({ id }) => id)).toContain('urn:uuid:1');
  });

  it('goes on matching with its pack, whose index is made anew', async () => {
    const db = await takeOver(read(file));
    const { annotations } = await openLibrary(db, nobody).find(ARTICLE);
    expect(annotations.flatMap(({ body }) => body)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
  });

  it('takes a newer edition of its pack in place of the one it had', async () => {
    const db = await takeOver(read(file));
    await openLibrary(db, async () => aPack('2026-01-01')).installBundled();
    expect((await db.packs.toArray()).map(({ meta, state }) => [meta.version, state])).toEqual([
      ['2026-01-01', 'ready'],
    ]);
  });

  it('keeps its reports', async () => {
    const old = read(file);
    const db = await takeOver(old);
    expect(await allReports(db)).toEqual(old.rows.reports ?? []);
  });
});

describe('GlossatorDatabase', () => {
  it('has a fixture of every version before it', () => {
    const versions = readdirSync(FIXTURES).map(file => read(file).version);
    const now = new GlossatorDatabase('never-opened').verno;
    expect([...new Set(versions)].sort()).toEqual(Array.from({ length: now - 1 }, (_, i) => i + 1));
  });

  it('reads on where an older page writes a row of its shape after the upgrade', async () => {
    const [first = ''] = readdirSync(FIXTURES);
    const old = read(first);
    const db = await takeOver(old);
    await db.open();
    await db.table('notes').put({ ...old.rows.notes![0], id: 'urn:uuid:3' });
    await db.table('notes').put({ v: 0, id: 'urn:uuid:4', text: 'of a shape that nobody knows' });
    expect((await allNotes(db)).map(({ note }) => note.id)).toHaveLength(2);
  });

  it('lets go for good once a later version has taken the database over, and writes nothing any more', async () => {
    const name = 'taken-over';
    opened = new GlossatorDatabase(name);
    await opened.open();
    const later = new Dexie(name);
    later.version(opened.verno + 1).stores({ notes: 'id' });
    await later.open();
    await expect(opened.notes.put({ v: 1, id: 'late' } as never)).rejects.toThrow('Database has been closed');
    expect(await later.table('notes').count()).toBe(0);
    later.close();
    opened = new GlossatorDatabase(name);
  });

  it('opens again where the database was only removed', async () => {
    opened = new GlossatorDatabase('removed');
    await opened.open();
    await Dexie.delete('removed');
    expect(await opened.notes.count()).toBe(0);
  });
});
