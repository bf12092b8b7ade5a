/**
 * One ArrayBuffer holding named typed arrays, read back as views without parsing.
 *
 *     magic | version | checksum | header length | header (JSON) | 8-byte aligned sections
 *
 * A buffer that is damaged, cut short or of another version is refused; the
 * index is then built anew from the pack.
 */

const MAGIC = 0x474c_5358; // "GLSX"
const PREAMBLE_BYTES = 16;
const ALIGNMENT = 8;

type Column = Uint8Array | Uint16Array | Uint32Array;

/** Columns by name, and numbers that belong to them. */
export interface IndexSections {
  columns: Record<string, Column>;
  numbers: Record<string, number>;
}

interface Header {
  columns: Record<string, { offset: number; length: number; bytes: number }>;
  numbers: Record<string, number>;
}

/** Lay out `sections` in one buffer. */
export function writeIndex(version: number, sections: IndexSections): ArrayBuffer {
  const layout = (from: number): Header => {
    let offset = align(from);
    const columns: Header['columns'] = {};
    for (const [name, column] of Object.entries(sections.columns)) {
      columns[name] = { offset, length: column.length, bytes: column.BYTES_PER_ELEMENT };
      offset = align(offset + column.byteLength);
    }
    return { columns, numbers: { ...sections.numbers, size: offset } };
  };
  // Offsets are written with the header, so its length is settled first with generous ones.
  const room = align(
    PREAMBLE_BYTES + JSON.stringify(layout(0)).length + 64 * (1 + Object.keys(sections.columns).length),
  );
  const header = layout(room);
  const buffer = new ArrayBuffer(header.numbers.size);
  const encoded = encode(JSON.stringify(header));
  new Uint8Array(buffer, PREAMBLE_BYTES, encoded.length).set(encoded);
  for (const [name, column] of Object.entries(sections.columns)) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    new Uint8Array(buffer, header.columns[name].offset, bytes.length).set(bytes);
  }
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, version);
  view.setUint32(12, encoded.length);
  view.setUint32(8, checksum(buffer));
  return buffer;
}

/** Give the columns of `buffer` as views. Throws `RangeError` on a damaged or foreign buffer. */
export function readIndex(version: number, buffer: ArrayBuffer): IndexSections {
  if (buffer.byteLength < PREAMBLE_BYTES) {
    throw new RangeError('The index is cut short');
  }
  const view = new DataView(buffer);
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== version) {
    throw new RangeError('The index is of another version');
  }
  if (view.getUint32(8) !== checksum(buffer)) {
    throw new RangeError('The index is damaged');
  }
  const header = JSON.parse(decode(new Uint8Array(buffer, PREAMBLE_BYTES, view.getUint32(12)))) as Header;
  const columns: Record<string, Column> = {};
  for (const [name, { offset, length, bytes }] of Object.entries(header.columns)) {
    columns[name] = viewOf(buffer, offset, length, bytes);
  }
  return { columns, numbers: header.numbers };
}

function viewOf(buffer: ArrayBuffer, offset: number, length: number, bytes: number): Column {
  if (bytes === 4) {
    return new Uint32Array(buffer, offset, length);
  }
  return bytes === 2 ? new Uint16Array(buffer, offset, length) : new Uint8Array(buffer, offset, length);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over 32-bit words after the checksum field: about a millisecond for 10 MB. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 12, (buffer.byteLength - 12) >> 2);
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ words[i], 0x01000193);
  }
  return hash >>> 0;
}

/** The header is ASCII: names of columns and digits. */
function encode(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function decode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return text;
}
