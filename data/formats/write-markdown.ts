/**
 * Notes as Markdown for Obsidian: one file for each page.
 *
 *     ---                                   what the page says of itself
 *     title: "Council budget"
 *     source: "https://news.example/a1"
 *     ---
 *
 *     <!-- note {"id":"urn:uuid:…", …} -->  what Markdown has no place for; nothing shows it
 *
 *     > spending rose 4 percent             the quotation
 *
 *     Compare with the 2024 audit.          what the reader wrote
 *
 *     #budget                               tags, as far as Obsidian takes them
 *
 * The reader may change quotation, words and tags in Obsidian and import the file
 * again. What is lost on the way stands in docs/note-formats.md.
 */
import { positionOf, quoteOf } from '../../core/annotation';
import type { NoteRow } from '../rows';
import { writeFrontMatter } from './front-matter';
import { groupByPage, newestOf } from './group-by-page';
import { tagsOf, textOf } from './make-row';
import { obsidianTag, tagLine } from './markdown-tags';
import { pageFileNames } from './page-file-names';
import type { ZipEntry } from './write-zip';

/** A line of a note that begins like one of ours gets a backslash, which Markdown does not show. */
export const LIKE_MARKER = /^(\\*)<!-- note\b/;

/** What stands in the comment above a note. */
export interface NoteMarker {
  id: string;
  created: string;
  modified: string;
  colour?: string;
  tags?: string[];
  /** Set for a note that quotes nothing: what its words begin with is no quotation either. */
  on?: 'page';
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

/** Write one file for each page of `rows`, its notes in the order of their places. */
export function* writeMarkdown(rows: readonly NoteRow[]): Generator<ZipEntry> {
  const pages = groupByPage(rows);
  const names = pageFileNames(pages.map(notes => newestOf(notes).title));
  for (const [index, notes] of pages.entries()) {
    yield { path: names[index]!, text: pageOf(notes) };
  }
}

function pageOf(rows: readonly NoteRow[]): string {
  const { title, note, document = {} } = newestOf(rows);
  const tags = new Set(rows.flatMap(row => tagsOf(row.note.body)).map(obsidianTag));
  const front = writeFrontMatter({
    title: wellFormed(title),
    source: note.target.source,
    site: wellFormed(document.site ?? ''),
    author: wellFormed(document.author ?? ''),
    published: wellFormed(document.published ?? ''),
    language: wellFormed(document.language ?? ''),
    tags: [...tags].filter(tag => tag !== ''),
  });
  const sections = rows.toSorted(byPlace).map(sectionOf);
  return [front, ...sections].join('\n');
}

function sectionOf({ note }: NoteRow): string {
  const quote = quoteOf(note.target)?.exact;
  const quoted =
    quote === undefined
      ? ''
      : lines(quote)
          .map(line => `> ${line}`)
          .join('\n');
  const text = lines(textOf(note.body).trim()).map(escapeMarker).join('\n');
  const parts = [markerOf(note), quoted, text, tagLine(tagsOf(note.body).map(wellFormed))];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function markerOf({ id, created, modified, target, body }: NoteRow['note']): string {
  const quote = quoteOf(target);
  const position = positionOf(target);
  const tags = tagsOf(body);
  const marker: NoteMarker = {
    id,
    created,
    modified,
    ...(target.styleClass ? { colour: target.styleClass } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(quote ? { prefix: quote.prefix, suffix: quote.suffix } : { on: 'page' }),
    ...(position ? { start: position.start, end: position.end } : {}),
  };
  // No comment's end may stand in it.
  const json = JSON.stringify(marker).replaceAll(/-(?=[->!])/g, '\\u002d');
  return `<!-- note ${json} -->`;
}

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function escapeMarker(line: string): string {
  return line.replace(LIKE_MARKER, '\\$&');
}

/** A file is UTF-8, which has no place for half a sign. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

function byPlace(a: NoteRow, b: NoteRow): number {
  const placeOf = ({ note: { target } }: NoteRow) => positionOf(target)?.start ?? -1;
  return placeOf(a) - placeOf(b) || Date.parse(a.note.created) - Date.parse(b.note.created);
}
