/**
 * A file with notes, whatever it is called: its format is told by what stands in it.
 */

import { isCsvOfNotes, readCsvNotes } from './csv-notes';
import { FileRefused } from './file-refused';
import { hypothesisAnnotationsIn, readHypothesis } from './hypothesis';
import { inflate } from './inflate';
import type { NoteFormat, Reading, ReadNotes } from './note-file';
import { isMarkdownOfNotes, readMarkdown } from './read-markdown';
import { MAX_OUTPUT, readZip } from './read-zip';
import { annotationsIn, readWebAnnotations } from './web-annotation';

export interface ReadFile extends ReadNotes {
  format: NoteFormat;
}

/** Bytes of a file: what it may unpack to, and no more. */
export const MAX_FILE = MAX_OUTPUT;

/** Read the notes of a file; throws `FileRefused` where it holds none that can be read. */
export async function readNotesFile(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<ReadFile> {
  if (bytes.length > MAX_FILE) {
    throw new FileRefused('tooLarge');
  }
  if (startsWith(bytes, 0x50, 0x4b)) {
    return { format: 'markdown', ...(await readMarkdownZip(bytes, reading)) };
  }
  const plain = startsWith(bytes, 0x1f, 0x8b) ? await inflate(bytes, 'gzip', MAX_OUTPUT) : bytes;
  return readText(decode(plain), reading);
}

async function readText(text: string, reading: Reading): Promise<ReadFile> {
  if (/^\s*[[{]/.test(text)) {
    return readJson(parseJson(text), reading);
  }
  if (isMarkdownOfNotes(text)) {
    return { format: 'markdown', ...(await readMarkdown(text, reading)) };
  }
  if (isCsvOfNotes(text)) {
    return { format: 'csv', ...(await readCsvNotes(text, reading)) };
  }
  throw new FileRefused('unknownFormat');
}

async function readJson(json: unknown, reading: Reading): Promise<ReadFile> {
  const fromHypothesis = hypothesisAnnotationsIn(json);
  if (fromHypothesis) {
    return { format: 'hypothesis', ...(await readHypothesis(fromHypothesis, reading)) };
  }
  const annotations = annotationsIn(json);
  if (annotations) {
    return { format: 'webAnnotation', ...(await readWebAnnotations(annotations, reading)) };
  }
  throw new FileRefused('unknownFormat');
}

/** Files without notes, pictures or pages that somebody else has written, may lie beside those with some. */
async function readMarkdownZip(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<ReadNotes> {
  const found: ReadNotes = { notes: [], refused: [] };
  for await (const file of readZip(bytes, path => /\.(md|markdown)$/i.test(path))) {
    const { notes, refused } = await readMarkdown(decode(file.bytes), reading, file.path);
    found.notes.push(...notes);
    found.refused.push(...refused);
  }
  if (found.notes.length + found.refused.length === 0) {
    throw new FileRefused('noNotes');
  }
  return found;
}

function startsWith(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

/** Spreadsheets write UTF-16 too; whatever is no text at all shows as signs that no format begins with. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  return new TextDecoder(startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8').decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileRefused('damaged', (error as Error).message);
  }
}
