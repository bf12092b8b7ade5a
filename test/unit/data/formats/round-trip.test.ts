import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextualBody } from '../../../../core/annotation';
import { writeCsvNotes } from '../../../../data/formats/csv-notes';
import { writeHypothesis } from '../../../../data/formats/hypothesis';
import type { NoteFormat } from '../../../../data/formats/note-file';
import { readNotesFile } from '../../../../data/formats/read-notes-file';
import { writeWebAnnotations } from '../../../../data/formats/web-annotation';
import { writeMarkdown } from '../../../../data/formats/write-markdown';
import { writeZip } from '../../../../data/formats/write-zip';
import type { NoteRow } from '../../../../data/rows';
import { anyRows } from './any-note';

const NOW = new Date('2026-11-28T10:00:00Z');
const READING = { now: NOW, pause: async () => undefined };

/** What the file holds once it lies on a disk: UTF-8. */
const onDisk = (text: string) => new TextEncoder().encode(text);

async function readBack(bytes: Uint8Array<ArrayBuffer>, format: NoteFormat): Promise<NoteRow[]> {
  const read = await readNotesFile(bytes, READING);
  expect(read.format).toBe(format);
  expect(read.refused).toEqual([]);
  return read.notes;
}

const byId = (rows: readonly NoteRow[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('notes that were exported and imported again', () => {
  it('are the same as Web Annotations, to the last lone surrogate', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async rows => {
        expect(await readBack(onDisk(writeWebAnnotations(rows)), 'webAnnotation')).toEqual(rows);
      }),
    );
  });

  it('are the same as Hypothesis JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async rows => {
        expect(await readBack(onDisk(writeHypothesis(rows, '1.0', NOW)), 'hypothesis')).toEqual(rows);
      }),
    );
  });

  it('have lost as Markdown what docs/note-formats.md says, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async given => {
        const rows = given.filter(row => row.deleted === undefined);
        fc.pre(rows.length > 0);
        const zip = await writeZip(writeMarkdown(rows), NOW);
        const read = await readBack(new Uint8Array(await zip.arrayBuffer()), 'markdown');
        expect(byId(read)).toEqual(byId(rows.map(row => withMarkdownLosses(row, rows))));
      }),
    );
  });

  it('have lost as CSV what docs/note-formats.md says, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async given => {
        const rows = given.filter(row => row.deleted === undefined);
        const read = await readBack(onDisk(writeCsvNotes(rows)), 'csv');
        const said = read.map(({ id, note: { id: _, ...note }, ...row }) => ({ ...row, note }));
        expect(said).toEqual(rows.map(withCsvLosses));
      }),
    );
  });
});

/** Line ends become one sign, half signs U+FFFD. */
const asLines = (text: string) => text.toWellFormed().replaceAll(/\r\n?/g, '\n');

function commentOf(row: NoteRow): string {
  return row.note.body
    .filter(({ purpose }) => purpose === 'commenting')
    .map(({ value }) => value)
    .join('');
}

const tagsOf = (row: NoteRow) => row.note.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);

function bodies(text: string, tags: readonly string[]): TextualBody[] {
  return [
    ...(text === ''
      ? []
      : [{ type: 'TextualBody', value: text, purpose: 'commenting', format: 'text/markdown' } as const]),
    ...tags.map(value => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const),
  ];
}

/** All notes of a page are described as the last changed one is; blank ends, versions and other addresses go. */
function withMarkdownLosses(row: NoteRow, all: readonly NoteRow[]): NoteRow {
  const { note } = row;
  const { source } = note.target;
  const page = all.filter(other => other.note.target.source === source);
  const newest = page.reduce((last, other) => (other.note.modified > last.note.modified ? other : last));
  const described = Object.entries(newest.document ?? {})
    .map(([name, value]) => [name, value.toWellFormed()])
    .filter(([, value]) => value !== '');
  return {
    v: 1,
    id: row.id,
    sources: [source],
    title: newest.title.toWellFormed(),
    note: {
      ...note,
      target: {
        ...note.target,
        selector: note.target.selector.map(one =>
          one.type === 'TextQuoteSelector' ? { ...one, exact: asLines(one.exact) } : one,
        ),
      },
      body: bodies(asLines(commentOf(row).trim()), tagsOf(row)),
    },
    ...(described.length > 0 ? { document: Object.fromEntries(described) } : {}),
  };
}

/** A quotation, words, tags without blanks, title, author, address and a date to the second are what a row holds. */
function withCsvLosses(row: NoteRow): object {
  const { note, title, document } = row;
  const { source, selector } = note.target;
  const exact = selector.find(one => one.type === 'TextQuoteSelector')?.exact.toWellFormed() ?? '';
  const created = `${note.created.slice(0, 19)}.000Z`;
  const tags = new Set(tagsOf(row).map(tag => tag.toWellFormed().trim().replaceAll(/\s+/g, '-')));
  const author = document?.author?.toWellFormed() ?? '';
  return {
    v: 1,
    sources: [source],
    title: title.toWellFormed(),
    note: {
      '@context': note['@context'],
      type: note.type,
      motivation: note.motivation,
      created,
      modified: created,
      target: { source, selector: exact === '' ? [] : [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] },
      body: bodies(commentOf(row).toWellFormed(), [...tags]),
    },
    ...(author === '' ? {} : { document: { author } }),
  };
}
