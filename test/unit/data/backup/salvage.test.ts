import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { beginAnew, putBack, salvage } from '../../../../data/backup/salvage';
import type { GlossatorDatabase } from '../../../../data/db';
import { allNotes, saveNote } from '../../../../data/notes';
import type { NoteRow } from '../../../../data/rows';
import { freshDatabase } from '../fresh-database';

const NOW = new Date('2026-11-28T10:00:00Z');

async function write(db: GlossatorDatabase, id: string, text: string): Promise<void> {
  await saveNote(db, { id, selector: [], text, tags: [], title: 'T', source: 'https://news.example/' }, NOW);
}

/** Let the browser fail as it does where a file is damaged: for the table as a whole, and for some of its rows. */
function damage(db: GlossatorDatabase, broken: readonly string[]): void {
  const fail = () => Dexie.Promise.reject(new Dexie.UnknownError('The operation failed.')) as never;
  const table = db.table.bind(db);
  db.table = ((name: string) => {
    const whole = table(name);
    const get = whole.get.bind(whole) as (id: string) => unknown;
    return name === 'notes'
      ? Object.assign(whole, { toArray: fail, get: (id: string) => (broken.includes(id) ? fail() : get(id)) })
      : whole;
  }) as never;
}

const said = async (db: GlossatorDatabase) => (await allNotes(db)).map(({ note }) => note.body[0]!.value).sort();

describe('salvage', () => {
  it('reads the rows that can still be read, one by one', async () => {
    const db = freshDatabase();
    for (const id of ['a', 'b', 'c']) {
      await write(db, id, `Note ${id}`);
    }
    damage(db, ['b']);
    const { tables, isWhole } = await salvage(db);
    expect(tables.get('notes')?.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(isWhole).toBe(false);
  });

  it('says that it has all of a database that is whole', async () => {
    const db = freshDatabase();
    await write(db, 'a', 'Note a');
    const { tables, isWhole } = await salvage(db);
    expect(tables.get('notes')).toHaveLength(1);
    expect(isWhole).toBe(true);
  });
});

describe('a database that is begun anew', () => {
  it('has what could be read in place of what a snapshot says of the same note, and the rest of the snapshot', async () => {
    const old = freshDatabase();
    await write(old, 'a', 'Earlier a');
    await write(old, 'b', 'Earlier b');
    const snapshot = { tables: new Map([['notes' as const, (await old.notes.toArray()) as never]]) };
    const db = freshDatabase();
    await write(db, 'a', 'Later a');
    await write(db, 'c', 'Lost c');
    damage(db, ['c']);
    const salvaged = await salvage(db);
    await beginAnew(db);
    expect(await putBack(db, salvaged, snapshot)).toBe(2);
    expect(await said(db)).toEqual(['Earlier b', 'Later a']);
  });

  it('keeps also rows of a version that is not known here', async () => {
    const db = freshDatabase();
    await db.notes.put({ v: 7, id: 'later' } as unknown as NoteRow);
    const salvaged = await salvage(db);
    await beginAnew(db);
    await putBack(db, salvaged, undefined);
    expect(await db.notes.toArray()).toEqual([{ v: 7, id: 'later' }]);
  });
});
