/**
 * Notes as a table with the columns that Readwise imports: `Highlight`, `Title`,
 * `Author`, `URL`, `Note`, `Location`, `Date`.
 *
 * Tags stand as `.tag` on a line of their own before the note's words, as Readwise
 * has them. What is lost on the way stands in docs/note-formats.md.
 */
import { positionOf, quoteOf, type Selector } from '../../core/annotation';
import { type CsvRow, readCsv, writeCsv } from '../csv';
import type { NoteRow } from '../rows';
import { FileRefused } from './file-refused';
import { bodiesOf, makeRow, tagsOf, textOf } from './make-row';
import { type Reading, type ReadNotes, readEach } from './note-file';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;
type Column = (typeof COLUMNS)[number];

/** Without these a row is no note on a page. */
const NEEDED = ['Highlight', 'URL'] as const satisfies Column[];

/** A first line of tags alone; an empty one says that there are none and the words themselves begin with a dot. */
const TAGS = /^(?:\.\S+(?: +|$))*$/;

/** Write `rows` as a CSV file. */
export function writeCsvNotes(rows: readonly NoteRow[]): string {
  return writeCsv([COLUMNS, ...rows.map(cellsOf)]);
}

function cellsOf({ note, title, document }: NoteRow): string[] {
  const { target, created, body } = note;
  const cells: Record<Column, string> = {
    Highlight: quoteOf(target)?.exact ?? '',
    Title: title,
    Author: document?.author ?? '',
    URL: target.source,
    Note: noteCell(textOf(body), tagsOf(body)),
    Location: String(positionOf(target)?.start ?? ''),
    Date: created.slice(0, 19).replace('T', ' '),
  };
  return COLUMNS.map(column => cells[column].toWellFormed());
}

function noteCell(text: string, tags: readonly string[]): string {
  const line = tags.map(tag => `.${tag.trim().replaceAll(/\s+/g, '-')}`).join(' ');
  return line === '' && !/^[.\r\n]/.test(text) ? text : `${line}\n${text}`;
}

/** Whether the first line names the columns that are needed. */
export function isCsvOfNotes(content: string): boolean {
  const [heads] = readCsv(content.slice(0, 2_000).replace(/[\r\n][\s\S]*/, ''));
  return heads !== undefined && NEEDED.every(name => columnOf(heads, name) >= 0);
}

/** Read the notes of a table with these columns, in whatever order they stand. */
export async function readCsvNotes(content: string, reading: Reading): Promise<ReadNotes> {
  const [heads, ...rows] = readCsv(content);
  if (!heads) {
    throw new FileRefused('noNotes');
  }
  const columns = new Map(COLUMNS.map(name => [name, columnOf(heads, name)]));
  return readEach(
    rows,
    reading,
    ({ cells }) =>
      makeRow(
        noteOf(name => cells[columns.get(name)!] ?? ''),
        reading.now,
      ),
    (_, { line }) => ({ kind: 'line', number: line }),
  );
}

function columnOf({ cells }: CsvRow, name: Column): number {
  return cells.findIndex(cell => cell.trim().toLowerCase() === name.toLowerCase());
}

function noteOf(cell: (column: Column) => string) {
  const highlight = cell('Highlight');
  const author = cell('Author');
  const { text, tags } = readNoteCell(cell('Note'));
  const selector: Selector[] =
    highlight === '' ? [] : [{ type: 'TextQuoteSelector', exact: highlight, prefix: '', suffix: '' }];
  return {
    source: cell('URL').trim(),
    title: cell('Title'),
    selector,
    body: bodiesOf(text, tags),
    created: dateIn(cell('Date').trim()),
    ...(author === '' ? {} : { document: { author } }),
  };
}

function readNoteCell(cell: string): { text: string; tags: string[] } {
  const end = cell.search(/\r?\n|$/);
  const line = cell.slice(0, end);
  const isTags = TAGS.test(line) && (line !== '' || cell.length > 0);
  if (!isTags) {
    return { text: cell, tags: [] };
  }
  const tags = line.split(' ').filter(word => word !== '');
  return { text: cell.slice(end).replace(/^\r?\n/, ''), tags: tags.map(word => word.slice(1)) };
}

/** Readwise gives no zone and means UTC. */
function dateIn(cell: string): string | undefined {
  const date = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(cell);
  return date ? `${date[1]}T${date[2]}Z` : cell || undefined;
}
