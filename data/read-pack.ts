/**
 * Read a pack part by part from a stream of bytes, in either of its two layouts:
 *
 *     one JSON document      {"format": 1, "id": …, "claims": […], …}     for small packs, read as a whole
 *     lines                  {"format": 1, "layout": "lines", "id": …}    the head, with the number of entries
 *                            {"section": "claims", "entry": {…}}          any number of these
 *                            {"sha256": …, "signature": …, "key": …}      the end, over all bytes before it
 *
 * Either may be gzip. Nothing is taken on trust: bytes, lines and depth are counted as they come.
 */
import { Sha256 } from '../core/sha256';
import { isPlainObject, SECTIONS } from './entry-schemas';
import { unpackedBytes } from './pack-bytes';
import { parseJson } from './pack-json';
import { joined, LINE_FEED, linesOf } from './pack-lines';
import { PackRefusal } from './pack-refusal';

/** Of a JSON document, which is in memory as a whole. */
const MAX_DOCUMENT = 64_000_000;
/** Of lines, of which a few are in memory: a million entries of a thousand characters. */
const MAX_LINES = 1_000_000_000;
/** The longest coverage that the schema allows has half of it. */
const MAX_LINE = 1_000_000;
/** A head has seven short fields and seven counts. */
const MAX_HEAD = 65_536;

export interface Signed {
  /** Raw public key and signature (Ed25519), in base64. */
  key: string;
  signature: string;
}

/** What comes out of a pack, one after the other: its head, its entries, and its end. */
export type PackPart =
  | { part: 'head'; head: unknown; total?: number }
  /** `prefix` gives the SHA-256 of everything up to and with this entry, where there are bytes to sum up. */
  | { part: 'entry'; section: string; entry: unknown; prefix?: () => string }
  | { part: 'end'; size: number; digest: string; signed?: Signed };

/** A pack that can be read from its beginning more than once. */
export type PackSource = AsyncIterable<PackPart>;

/** Read the pack in what `open` gives, which is called each time that it is read. Reading throws a `PackRefusal`. */
export function readPack(open: () => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>): PackSource {
  return {
    async *[Symbol.asyncIterator]() {
      const chunks = unpackedBytes(await open());
      const start = await readStart(chunks);
      const head = headOfLines(start);
      yield* head ? readLines(head, start, chunks) : readDocument(start, chunks);
    },
  };
}

/** Read up to the end of the first line, or as much as a head may have. */
async function readStart(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= MAX_HEAD) {
    const { value, done } = await chunks.next();
    if (done) {
      break;
    }
    pieces.push(value);
    length += value.length;
    if (value.includes(LINE_FEED)) {
      break;
    }
  }
  return joined(pieces);
}

/** The head in the first line; `undefined` where it is the beginning of a document. */
function headOfLines(start: Uint8Array): Record<string, unknown> | undefined {
  const end = start.indexOf(LINE_FEED);
  if (end < 0 || end > MAX_HEAD) {
    return undefined;
  }
  try {
    const head = parseJson(start.subarray(0, end), 'line 1');
    return isPlainObject(head) && head.layout === 'lines' ? head : undefined;
  } catch {
    // A document may begin with anything; it is read as one, and what is wrong with it is told then.
    return undefined;
  }
}

async function* readLines(
  head: Record<string, unknown>,
  start: Uint8Array,
  chunks: AsyncGenerator<Uint8Array>,
): AsyncGenerator<PackPart> {
  const hash = new Sha256();
  const prefix = () => hash.hex();
  let size = 0;
  let line = 0;
  let end: PackPart | undefined;
  for await (const bytes of linesOf(within(MAX_LINES, start, chunks), MAX_LINE)) {
    line += 1;
    if (end) {
      throw new PackRefusal('unreadable', `goes on after its last line, in line ${line}`);
    }
    const value = line === 1 ? head : parseLine(bytes, line);
    if (isPlainObject(value) && Object.hasOwn(value, 'sha256')) {
      end = endOf(value, size, prefix());
      continue;
    }
    hash.update(bytes);
    size += bytes.length;
    yield line === 1 ? { part: 'head', head, ...totalOf(head) } : entryOf(value, line, prefix);
  }
  if (!end) {
    throw new PackRefusal('cut-short', 'the last line, with the sum over all others, is missing');
  }
  yield end;
}

/** What cannot be read because it stops in the middle was cut short. */
function parseLine(bytes: Uint8Array, line: number): unknown {
  try {
    return parseJson(bytes, `line ${line}`);
  } catch (error) {
    throw bytes.at(-1) === LINE_FEED ? error : new PackRefusal('cut-short', `ends in the middle of line ${line}`);
  }
}

function totalOf({ entries }: Record<string, unknown>): { total?: number } {
  return typeof entries === 'number' && Number.isSafeInteger(entries) && entries >= 0 ? { total: entries } : {};
}

function entryOf(value: unknown, line: number, prefix: () => string): PackPart {
  if (!isPlainObject(value) || typeof value.section !== 'string') {
    throw new PackRefusal('unreadable', `line ${line} names no section`);
  }
  return { part: 'entry', section: value.section, entry: value.entry, prefix };
}

function endOf({ sha256, key, signature }: Record<string, unknown>, size: number, digest: string): PackPart {
  if (sha256 !== digest) {
    throw new PackRefusal('digest', `its last line sums up other bytes: ${sha256}, not ${digest}`);
  }
  if (key === undefined && signature === undefined) {
    return { part: 'end', size, digest };
  }
  if (typeof key !== 'string' || typeof signature !== 'string') {
    throw new PackRefusal('signature', 'its last line must have both a key and a signature, or neither');
  }
  return { part: 'end', size, digest, signed: { key, signature } };
}

async function* readDocument(start: Uint8Array, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<PackPart> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of within(MAX_DOCUMENT, start, chunks)) {
    pieces.push(chunk);
  }
  const bytes = joined(pieces);
  const document = parseJson(bytes, 'the file');
  if (!isPlainObject(document)) {
    throw new PackRefusal('unreadable', 'the file is no pack: expected object');
  }
  const sections = Object.keys(SECTIONS).filter(section => Object.hasOwn(document, section));
  const lists = sections.map(section => [section, listOf(document, section)] as const);
  yield { part: 'head', head: document, total: lists.reduce((sum, [, entries]) => sum + entries.length, 0) };
  for (const [section, entries] of lists) {
    for (const entry of entries) {
      yield { part: 'entry', section, entry };
    }
  }
  yield { part: 'end', size: bytes.length, digest: new Sha256().update(bytes).hex() };
}

function listOf(document: Record<string, unknown>, section: string): unknown[] {
  const entries = document[section];
  if (!Array.isArray(entries)) {
    const problem = { section, index: -1, field: '', message: 'expected list' };
    throw new PackRefusal('head', `${section}: expected list`, [problem]);
  }
  return entries;
}

/** Pass on `start` and `chunks`, as long as they have `most` bytes together. */
async function* within(most: number, start: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = start.length;
  yield start;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) {
      throw new PackRefusal('too-large', `is longer than ${most} bytes`);
    }
    yield chunk;
  }
}
