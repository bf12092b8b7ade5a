/**
 * ZIP files that others made, and that may be meant to do harm.
 *
 * What an entry says of its own size is the attacker's word, so bytes are counted
 * as they come out, over all entries together. Paths serve as names alone; one
 * that leads out of its folder marks a file that was not made in good faith.
 */
import { crc32 } from './crc32';
import { FileRefused } from './file-refused';
import { inflate } from './inflate';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  ENCRYPTED,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  STORED,
} from './zip-layout';

/** Bytes that all entries together may inflate to: some 100 times what a diligent reader writes in a year. */
export const MAX_OUTPUT = 64 * 1024 * 1024;

/** More pages than anybody notes; a directory that is longer was made to be long. */
export const MAX_ENTRIES = 20_000;

/** Bytes of the comment at the end of a ZIP file, at most. */
const MAX_COMMENT = 0xffff;

export interface ZipFile {
  path: string;
  bytes: Uint8Array;
}

interface DirectoryEntry {
  path: string;
  flags: number;
  method: number;
  checksum: number;
  packedSize: number;
  offset: number;
}

/** Give the files of a ZIP one by one, those that `isWanted`; throws `FileRefused`, also past `most` bytes of output. */
export async function* readZip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (path: string) => boolean,
  most = MAX_OUTPUT,
): AsyncGenerator<ZipFile> {
  let rest = most;
  for (const entry of readDirectory(bytes)) {
    if (isUnsafe(entry.path)) {
      throw new FileRefused('unsafePath', entry.path);
    }
    if (!entry.path.endsWith('/') && isWanted(entry.path)) {
      const content = await readEntry(bytes, entry, rest);
      rest -= content.length;
      yield { path: entry.path, bytes: content };
    }
  }
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw new FileRefused('tooMany');
  }
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new FileRefused('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    entries.push({
      path: new TextDecoder().decode(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      return at;
    }
  }
  throw new FileRefused('damaged');
}

async function readEntry(bytes: Uint8Array<ArrayBuffer>, entry: DirectoryEntry, most: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, method, flags } = entry;
  const isThere = offset + LOCAL_SIZE <= view.byteLength && view.getUint32(offset, true) === LOCAL_SIGNATURE;
  if (!isThere || flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) {
    throw new FileRefused('damaged', entry.path);
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED && packed.length > most) {
    throw new FileRefused('tooLarge');
  }
  const content = method === STORED ? packed : await inflate(packed, 'deflate-raw', most);
  if (crc32(content) !== entry.checksum) {
    throw new FileRefused('damaged', entry.path);
  }
  return content;
}

function isUnsafe(path: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(path) || path.split(/[/\\]/).includes('..');
}
