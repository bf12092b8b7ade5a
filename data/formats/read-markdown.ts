/** Read what `write-markdown.ts` writes, also after the reader has changed it in Obsidian. */
import * as v from 'valibot';
import { COLOURS, type Selector } from '../../core/annotation';
import type { NoteDocument } from '../../core/service';
import type { NoteRow } from '../rows';
import { FileRefused } from './file-refused';
import { type Properties, readFrontMatter, textOfProperty } from './front-matter';
import { bodiesOf, makeRow } from './make-row';
import { readTagLine, tagLine } from './markdown-tags';
import { type Reading, type ReadNotes, readEach } from './note-file';
import { LIKE_MARKER } from './write-markdown';

/** With `s`, for a line separator ends no line here. */
const MARKER = /^<!-- note (\{.*\}) -->\s*$/s;

/** A `>`, and the blank that is written after it. */
const QUOTED = /^> ?/;

const offset = v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined);
const text = v.fallback(v.optional(v.string()), undefined);

/** Each field for itself: an odd one must not cost the others. */
const marker = v.object({
  id: text,
  created: text,
  modified: text,
  colour: v.fallback(v.optional(v.picklist(COLOURS)), undefined),
  tags: v.fallback(v.array(v.string()), []),
  on: text,
  prefix: text,
  suffix: text,
  start: offset,
  end: offset,
});

interface Section {
  /** Line of the marker, counted from 1. */
  line: number;
  marker: string;
  lines: string[];
}

/** Whether a text is Markdown with notes of ours. */
export function isMarkdownOfNotes(content: string): boolean {
  return content.split('\n', 1_000).some(line => MARKER.test(line.trimEnd()));
}

/** Read the notes of one file; `path` is its name within a ZIP. */
export async function readMarkdown(content: string, reading: Reading, path?: string): Promise<ReadNotes> {
  const all = content.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { properties, rest } = readFrontMatter(all);
  return readEach(
    sectionsOf(rest, all.length - rest.length),
    reading,
    section => rowOf(section, properties, reading.now),
    (_, { line }) => ({ kind: 'line', number: line, ...(path === undefined ? {} : { path }) }),
  );
}

function sectionsOf(lines: readonly string[], before: number): Section[] {
  const sections: Section[] = [];
  for (const [index, line] of lines.entries()) {
    const found = MARKER.exec(line);
    if (found) {
      sections.push({ line: before + index + 1, marker: found[1]!, lines: [] });
    } else {
      sections.at(-1)?.lines.push(line);
    }
  }
  return sections;
}

async function rowOf(section: Section, properties: Properties, now: Date): Promise<NoteRow> {
  const { tags: markedTags, colour, on, prefix, suffix, start, end, ...named } = readMarker(section.marker);
  const lines = withoutBlankEnds(section.lines);
  const quoted = on === 'page' ? 0 : lines.findIndex(line => !QUOTED.test(line));
  const quoteLines = lines.slice(0, quoted < 0 ? lines.length : quoted);
  const words = withoutBlankEnds(lines.slice(quoteLines.length));
  const tags = tagsUnder(words, markedTags);
  const selector: Selector[] = [];
  if (start !== undefined && end !== undefined && start <= end) {
    selector.push({ type: 'TextPositionSelector', start, end });
  }
  if (quoteLines.length > 0) {
    const exact = quoteLines.map(line => line.replace(QUOTED, '')).join('\n');
    selector.push({ type: 'TextQuoteSelector', exact, prefix: prefix ?? '', suffix: suffix ?? '' });
  }
  const said = withoutBlankEnds(words)
    .map(line => line.replace(LIKE_MARKER, unescapeMarker))
    .join('\n');
  return makeRow(
    {
      ...named,
      source: textOfProperty(properties.source),
      title: textOfProperty(properties.title),
      document: documentOf(properties),
      selector,
      colour,
      body: bodiesOf(said, tags),
    },
    now,
  );
}

function readMarker(json: string): v.InferOutput<typeof marker> {
  try {
    return v.parse(marker, JSON.parse(json));
  } catch {
    throw new FileRefused('damaged');
  }
}

/** Take the line of tags off the end of `words`; where it is as it was written, the tags are what they were. */
function tagsUnder(words: string[], marked: string[]): string[] {
  const expected = tagLine(marked.map(tag => tag.toWellFormed()));
  if (expected === '') {
    return marked;
  }
  const last = words.at(-1) ?? '';
  const tags = readTagLine(last);
  if (tags) {
    words.pop();
  }
  return last.trim() === expected ? marked : (tags ?? []);
}

function documentOf({ author, published, site, language }: Properties): NoteDocument {
  const fields = { author, published, site, language };
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, textOfProperty(value)])
      .filter(([, value]) => value !== ''),
  );
}

function withoutBlankEnds(lines: readonly string[]): string[] {
  const first = lines.findIndex(line => line.trim() !== '');
  const last = lines.findLastIndex(line => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function unescapeMarker(found: string): string {
  return found.startsWith('\\') ? found.slice(1) : found;
}
