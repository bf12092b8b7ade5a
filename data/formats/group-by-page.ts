/** Notes by the page that they stand on. */
import type { NoteRow } from '../rows';

/** Give the notes of each page, in the order of the first note of each. */
export function groupByPage(rows: readonly NoteRow[]): NoteRow[][] {
  const pages = new Map<string, NoteRow[]>();
  for (const row of rows) {
    const { source } = row.note.target;
    const page = pages.get(source);
    if (page) {
      page.push(row);
    } else {
      pages.set(source, [row]);
    }
  }
  return [...pages.values()];
}

/** Give the last changed of the notes of a page: it knows best what the page says of itself. */
export function newestOf(rows: readonly NoteRow[]): NoteRow {
  return rows.reduce((newest, row) => (row.note.modified > newest.note.modified ? row : newest));
}
