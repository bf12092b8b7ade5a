/**
 * ZIP files, deflated by the browser itself.
 *
 *     entry, entry, ... | directory: one record for each entry | end: where the directory begins
 *
 * A file here holds some thousand notes at most, so that 32-bit sizes are enough.
 */
import { crc32 } from './crc32';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  UTF8_NAMES,
  VERSION,
} from './zip-layout';

export interface ZipEntry {
  /** Path within the file, with `/`. */
  path: string;
  /** Lone surrogates become U+FFFD: the file is UTF-8. */
  text: string;
}

/** ZIP knows no date before. */
const FIRST_YEAR = 1980;

/** Write `entries` as a ZIP file, all with the date `now`. */
export async function writeZip(entries: Iterable<ZipEntry>, now: Date): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = await pack(entry, now);
    parts.push(localRecord(packed), packed.bytes);
    directory.push(centralRecord(packed, offset));
    offset += LOCAL_SIZE + packed.name.length + packed.bytes.length;
  }
  return new Blob([...parts, ...directory, endRecord(directory, offset)], { type: 'application/zip' });
}

interface Packed {
  name: Uint8Array;
  bytes: Uint8Array<ArrayBuffer>;
  size: number;
  checksum: number;
  date: number;
}

async function pack({ path, text }: ZipEntry, now: Date): Promise<Packed> {
  const encoder = new TextEncoder();
  const plain = encoder.encode(text);
  const deflated = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  return { name: encoder.encode(path), bytes, size: plain.length, checksum: crc32(plain), date: dosDate(now) };
}

function localRecord(packed: Packed): Uint8Array<ArrayBuffer> {
  const record = new DataView(new ArrayBuffer(LOCAL_SIZE + packed.name.length));
  record.setUint32(0, LOCAL_SIGNATURE, true);
  writeCommon(record, 4, packed);
  return withName(record, LOCAL_SIZE, packed.name);
}

function centralRecord(packed: Packed, offset: number): Uint8Array<ArrayBuffer> {
  const record = new DataView(new ArrayBuffer(CENTRAL_SIZE + packed.name.length));
  record.setUint32(0, CENTRAL_SIGNATURE, true);
  record.setUint16(4, VERSION, true);
  writeCommon(record, 6, packed);
  record.setUint32(42, offset, true);
  return withName(record, CENTRAL_SIZE, packed.name);
}

/** The fields that an entry and its record in the directory have in common, in the same order. */
function writeCommon(record: DataView, at: number, { name, bytes, size, checksum, date }: Packed): void {
  record.setUint16(at, VERSION, true);
  record.setUint16(at + 2, UTF8_NAMES, true);
  record.setUint16(at + 4, DEFLATED, true);
  record.setUint32(at + 6, date, true);
  record.setUint32(at + 10, checksum, true);
  record.setUint32(at + 14, bytes.length, true);
  record.setUint32(at + 18, size, true);
  record.setUint16(at + 22, name.length, true);
}

function withName(record: DataView<ArrayBuffer>, at: number, name: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(record.buffer);
  bytes.set(name, at);
  return bytes;
}

function endRecord(directory: readonly Uint8Array[], offset: number): Uint8Array<ArrayBuffer> {
  const record = new DataView(new ArrayBuffer(END_SIZE));
  record.setUint32(0, END_SIGNATURE, true);
  record.setUint16(8, directory.length, true);
  record.setUint16(10, directory.length, true);
  record.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  record.setUint32(16, offset, true);
  return new Uint8Array(record.buffer);
}

/** Time in the low half, date in the high one; no time zone, so UTC. */
function dosDate(date: Date): number {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - FIRST_YEAR) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return ((day << 16) | time) >>> 0;
}
