/**
 * Files that unpack to more than they look like, or lie about themselves. They are made of a few
 * kilobytes at most a megabyte, so that none is refused for its own size.
 */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { packLines } from '../../../cli/pack-lines';
import { BACKUP_FORMAT } from '../../../data/backup/backup-parts';
import { crc32 } from '../../../data/formats/crc32';
import { aPack } from '../../unit/data/a-pack';
import type { Entrance } from './import-seeds';

const MB = 1_000_000;

/** Bytes that each of the large ones would come to. */
const LARGE = 200 * MB;

/** What it says, by which way it comes in, and its bytes. */
export type Bomb = [name: string, entrance: Entrance, bytes: () => Uint8Array<ArrayBuffer>];

const HEAD_OF_BACKUP = `{"format":"${BACKUP_FORMAT}","version":1,"made":"2026-11-28T12:00:00.000Z","tables":["notes"]}\n`;
const MARKER = '<!-- note {"id":"x"} -->\n';
const CSV = 'Highlight,Title,Author,URL,Note,Location,Date\n';

export const BOMBS: Bomb[] = [
  ['a pack of blanks', 'pack', () => gzip(' '.repeat(LARGE))],
  ['a pack of zeros', 'pack', () => gzip(Buffer.alloc(LARGE))],
  ['a pack of one long text', 'pack', () => gzip(`{"format":1,"name":"${'a'.repeat(LARGE)}"}`)],
  ['a pack of brackets', 'pack', () => gzip('['.repeat(LARGE))],
  [
    'lines that are all the same',
    'pack',
    () => gzip(`${firstLine()}${'{"section":"works","entry":{}}\n'.repeat(LARGE / 30)}`),
  ],
  ['lines that are empty', 'pack', () => gzip(`${firstLine()}${'\n'.repeat(LARGE)}`)],
  ['one line without end', 'pack', () => gzip(`${firstLine()}${'x'.repeat(LARGE)}`)],
  ['a pack that says that it is small', 'pack', () => lyingSize(gzip(' '.repeat(LARGE)))],
  [
    'many gzip files one after the other',
    'pack',
    () => joined(Array.from({ length: 30 }, () => gzip(' '.repeat(LARGE / 30)))),
  ],
  ['a gzip file in a gzip file', 'pack', () => gzip(gzip(' '.repeat(LARGE)))],
  ['a pack just under a hundredfold', 'pack', () => gzip(thinned(LARGE))],
  ['a feed of blanks', 'reviews', () => gzip(' '.repeat(LARGE))],
  [
    'a feed of one long review',
    'reviews',
    () => gzip(`[{"@type":"ClaimReview","claimReviewed":"${'a'.repeat(LARGE)}"}]`),
  ],
  ['a feed of nothings', 'reviews', () => gzip(`[${'null,'.repeat(LARGE / 5)}null]`)],
  ['notes of blanks', 'notes', () => gzip(' '.repeat(LARGE))],
  ['notes of one long text', 'notes', () => gzip(`{"annotations":[{"text":"${'a'.repeat(LARGE)}"}]}`)],
  ['a table of empty lines', 'notes', () => gzip(CSV + '\n'.repeat(LARGE))],
  ['notes just under a hundredfold', 'notes', () => gzip(thinned(LARGE))],
  ['a backup of blanks', 'backup', () => gzip(HEAD_OF_BACKUP + ' '.repeat(LARGE))],
  [
    'a backup of one long line',
    'backup',
    () => gzip(`${HEAD_OF_BACKUP}{"settings":{"theme":"${'a'.repeat(LARGE)}"}}\n`),
  ],
  ['a page of blanks in a ZIP', 'notes', () => zip([{ text: ' '.repeat(LARGE) }])],
  ['a page that says that it is small', 'notes', () => zip([{ text: MARKER + 'a'.repeat(LARGE), size: 10 }])],
  ['a page that says that it is huge', 'notes', () => zip([{ text: MARKER, size: 0xffffffff }])],
  ['many pages in a ZIP', 'notes', () => zip(Array.from({ length: 300 }, () => ({ text: 'a'.repeat(MB) })))],
  ['many names for one page', 'notes', () => overlapping(200, MARKER + thinned(2 * MB))],
  ['as many names as fit', 'notes', () => overlapping(65_535, MARKER)],
  [
    'a stored page that ends behind the file',
    'notes',
    () => zip([{ text: MARKER, isStored: true, packed: 0xfffffff0 }]),
  ],
  ['a ZIP in a ZIP in a ZIP', 'notes', () => zip([{ text: zip([{ text: zip([{ text: ' '.repeat(LARGE) }]) }]) }])],
  ['a directory that is its own page', 'notes', () => zip([{ text: MARKER, isOwn: true }])],
  ['a path out of the folder', 'notes', () => zip([{ path: '../../x.md', text: ' '.repeat(LARGE) }])],
];

function gzip(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content, { level: 9 }));
}

function firstLine(): string {
  return packLines(aPack())
    .split(/(?<=\n)/)[0]!
    .replace(/"entries":\d+/, '"entries":9999999');
}

/** Text that gzip shrinks to a little more than a hundredth: a number every few hundred characters. */
function thinned(length: number): string {
  const parts: string[] = [];
  let seed = 1;
  for (let done = 0; done < length; done += 300) {
    seed = (seed * 48_271) % 0x7fffffff;
    parts.push(seed.toString(36).slice(0, 3).padEnd(300, ' '));
  }
  return parts.join('');
}

/** The last four bytes of a gzip file say how long its content is. */
function lyingSize(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  new DataView(bytes.buffer).setUint32(bytes.length - 4, 10, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

interface Entry {
  path?: string;
  text: string | Uint8Array;
  /** What the directory says of its size, packed and unpacked. */
  size?: number;
  packed?: number;
  isStored?: boolean;
  /** Whether its content is said to begin at the directory. */
  isOwn?: boolean;
}

function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    const name = Buffer.from(entry.path ?? `page-${index}.md`);
    const plain = Buffer.from(entry.text as string);
    const content = entry.isStored ? plain : deflateRawSync(plain, { level: 9 });
    const fields = { name, checksum: crc32(plain), size: entry.size ?? plain.length };
    const method = entry.isStored ? 0 : 8;
    parts.push(local(fields, content.length, method), content);
    const end = offset + 30 + name.length + content.length;
    directory.push(central(fields, entry.packed ?? content.length, method, entry.isOwn ? end : offset));
    offset = end;
  }
  return joined([...parts, ...directory, endOf(entries.length, Buffer.concat(directory).length, offset)]);
}

/** One page, and a directory that names it again and again. */
function overlapping(count: number, text: string): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(text);
  const content = deflateRawSync(plain, { level: 9 });
  const name = Buffer.from('page.md');
  const fields = { name, checksum: crc32(plain), size: plain.length };
  const directory = Buffer.concat(Array.from({ length: count }, () => central(fields, content.length, 8, 0)));
  return joined([
    local(fields, content.length, 8),
    content,
    directory,
    endOf(count, directory.length, 30 + name.length + content.length),
  ]);
}

type Fields = { name: Buffer; checksum: number; size: number };

function local({ name, checksum, size }: Fields, packed: number, method: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(checksum, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function central({ name, checksum, size }: Fields, packed: number, method: number, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(checksum, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
