import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport, type Decision, NotesChanged } from '../../../../data/formats/apply-import';
import { writeCsvNotes } from '../../../../data/formats/csv-notes';
import { writeHypothesis } from '../../../../data/formats/hypothesis';
import { planImport } from '../../../../data/formats/plan-import';
import { readNotesFile } from '../../../../data/formats/read-notes-file';
import { writeWebAnnotations } from '../../../../data/formats/web-annotation';
import { writeMarkdown } from '../../../../data/formats/write-markdown';
import { writeZip } from '../../../../data/formats/write-zip';
import { deleteNote, saveNote } from '../../../../data/notes';
import type { NoteRow } from '../../../../data/rows';
import { freshDatabase } from '../fresh-database';
import { anyRows } from './any-note';

const NOW = new Date('2026-11-28T10:00:00Z');
const READING = { now: NOW, pause: async () => undefined };

const bytesOf = (text: string) => new TextEncoder().encode(text);

const WRITERS: Record<string, (rows: readonly NoteRow[]) => Promise<Uint8Array<ArrayBuffer>>> = {
  webAnnotation: async rows => bytesOf(writeWebAnnotations(rows)),
  hypothesis: async rows => bytesOf(writeHypothesis(rows, '1', NOW)),
  markdown: async rows => new Uint8Array(await (await writeZip(writeMarkdown(rows), NOW)).arrayBuffer()),
  csv: async rows => bytesOf(writeCsvNotes(rows)),
};

type Database = ReturnType<typeof freshDatabase>;

async function plan(db: Database, file: Uint8Array<ArrayBuffer>) {
  return planImport(db, await readNotesFile(file, READING), READING);
}

async function importAll(db: Database, file: Uint8Array<ArrayBuffer>, decision: Decision = 'mine') {
  return applyImport(db, await plan(db, file), { decide: () => decision });
}

function draft(id: string, text: string) {
  const selector = [{ type: 'TextQuoteSelector' as const, exact: 'spending rose', prefix: '', suffix: '' }];
  const source = 'https://news.example/council';
  return { id: `urn:uuid:${id}`, selector, text, tags: ['budget'], title: 'Council budget', source };
}

/** Two notes, and a file in which one is the same, one says something else and one is new. */
async function withChanges() {
  const db = freshDatabase();
  await saveNote(db, draft('1', 'The same'), NOW);
  await saveNote(db, draft('2', 'Mine'), NOW);
  const other = freshDatabase();
  await saveNote(other, draft('1', 'The same'), new Date('2026-11-29T10:00:00Z'));
  await saveNote(other, draft('2', 'Theirs'), NOW);
  await saveNote(other, draft('3', 'New'), NOW);
  return { db, file: bytesOf(writeWebAnnotations(await other.notes.toArray())) };
}

async function texts(db: Database): Promise<string[]> {
  const rows = await db.notes.toArray();
  return rows.map(({ note }) => note.body[0]!.value).sort();
}

describe('an import', () => {
  it('tells what is new, the same and in conflict, and writes nothing of it yet', async () => {
    const { db, file } = await withChanges();
    const { fresh, same, conflicts } = await plan(db, file);
    expect(fresh.map(({ id }) => id)).toEqual(['urn:uuid:3']);
    expect(same).toBe(1);
    expect(conflicts.map(({ mine, theirs }) => [mine, theirs].map(({ note }) => note.body[0]!.value))).toEqual([
      ['Mine', 'Theirs'],
    ]);
    expect(await texts(db)).toEqual(['Mine', 'The same']);
  });

  it.each<[Decision, string[]]>([
    ['mine', ['Mine', 'New', 'The same']],
    ['theirs', ['New', 'The same', 'Theirs']],
    ['both', ['Mine', 'New', 'The same', 'Theirs']],
  ])('does with conflicts what the reader decides: %s', async (decision, expected) => {
    const { db, file } = await withChanges();
    await importAll(db, file, decision);
    expect(await texts(db)).toEqual(expected);
    await importAll(db, file, decision);
    expect(await texts(db)).toEqual(expected);
  });

  it('offers back what is in the trash, and puts nothing there', async () => {
    const db = freshDatabase();
    await saveNote(db, draft('1', 'Kept'), NOW);
    const file = bytesOf(writeWebAnnotations(await db.notes.toArray()));
    await deleteNote(db, 'urn:uuid:1', NOW);
    const trash = bytesOf(writeWebAnnotations(await db.notes.toArray()));
    expect((await plan(db, file)).conflicts).toHaveLength(1);
    await importAll(db, file, 'theirs');
    expect((await db.notes.get('urn:uuid:1'))?.deleted).toBeUndefined();
    expect(await plan(db, trash)).toMatchObject({ fresh: [], same: 1, conflicts: [] });
  });

  it('takes a section that was copied and changed in Markdown for another note', async () => {
    const db = freshDatabase();
    await saveNote(db, draft('1', 'First'), NOW);
    const [page] = [...writeMarkdown(await db.notes.toArray())];
    const [front, section] = [page!.text.split('<!--')[0]!, `<!--${page!.text.split('<!--')[1]!}`];
    const file = bytesOf(front + section + section.replace('First', 'Second'));
    await importAll(db, file);
    expect(await texts(db)).toEqual(['First', 'Second']);
    await importAll(db, file);
    expect(await texts(db)).toEqual(['First', 'Second']);
  });

  it('writes all or nothing', async () => {
    const { db, file } = await withChanges();
    const planned = await plan(db, file);
    const stop = new AbortController();
    const stopped = applyImport(db, planned, {
      decide: () => 'theirs',
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await texts(db)).toEqual(['Mine', 'The same']);
  });

  it('writes nothing where a note was changed after the reader was shown it', async () => {
    const { db, file } = await withChanges();
    const planned = await plan(db, file);
    await saveNote(db, draft('2', 'Mine, changed meanwhile'), new Date('2026-11-30T10:00:00Z'));
    await expect(applyImport(db, planned, { decide: () => 'theirs' })).rejects.toBeInstanceOf(NotesChanged);
    await saveNote(db, draft('3', 'Written meanwhile'), NOW);
    await expect(applyImport(db, planned, { decide: () => 'mine' })).rejects.toBeInstanceOf(NotesChanged);
    expect(await texts(db)).toEqual(['Mine, changed meanwhile', 'The same', 'Written meanwhile']);
  });

  it.each(Object.keys(WRITERS))(
    'of %s changes nothing the second time, nor where the notes are still there',
    async format => {
      const write = WRITERS[format]!;
      await fc.assert(
        fc.asyncProperty(anyRows, async given => {
          const rows = given.filter(({ deleted }) => deleted === undefined);
          fc.pre(rows.length > 0);
          const file = await write(rows);
          const db = freshDatabase();
          await importAll(db, file);
          const once = await db.notes.toArray();
          expect(await plan(db, file)).toMatchObject({ fresh: [], conflicts: [] });
          expect(await importAll(db, file)).toBe(0);
          expect(await db.notes.toArray()).toEqual(once);
          await db.notes.clear();
          await db.notes.bulkAdd(rows);
          expect(await plan(db, file)).toMatchObject({ fresh: [], conflicts: [] });
          await db.delete();
        }),
        { numRuns: 15 },
      );
    },
  );

  it('takes in ten thousand notes, and lets the page draw meanwhile', async () => {
    const db = freshDatabase();
    const rows = Array.from({ length: 10_000 }, (_, index): NoteRow => {
      const id = `urn:uuid:${index}`;
      const source = `https://news.example/${index % 700}`;
      const value = `Note ${index}. `.repeat(30);
      return {
        v: 1,
        id,
        sources: [source],
        title: '',
        note: {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id,
          type: 'Annotation',
          motivation: 'commenting',
          created: NOW.toISOString(),
          modified: NOW.toISOString(),
          target: { source, selector: [] },
          body: [{ type: 'TextualBody', value, purpose: 'commenting' }],
        },
      };
    });
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const reading = { now: NOW, pause };
    const planned = await planImport(db, await readNotesFile(bytesOf(writeWebAnnotations(rows)), reading), reading);
    const progress: number[] = [];
    await applyImport(db, planned, { decide: () => 'mine', onProgress: done => progress.push(done) });
    expect(await db.notes.count()).toBe(10_000);
    expect(pauses).toBeGreaterThanOrEqual(100);
    expect(progress.length).toBeGreaterThanOrEqual(40);
    expect(progress.at(-1)).toBe(10_000);
  }, 20_000);
});
