/**
 * One shard: what a publication has under one key of one week.
 *
 *     "GLS1" | entries | bytes of index | bytes of fragments | index | fragments | zeros up to a size class
 *
 * The index has the fingerprints of each entry, as many as its first byte says, six bytes each; the fragments are the
 * entries themselves, one line of a pack each, in the same order, as gzip. Both are in one file, so that nothing is left to
 * ask for that would tell whether the index found anything. Sorting the fingerprints and coding what lies between them
 * would save next to nothing: what it takes off them, it needs to say which entry each belongs to.
 */
import { bytesOfClass, classFor } from './size-class';

const MAGIC = 0x474c5331; // "GLS1"
const HEAD_BYTES = 16;
const FINGERPRINT_BYTES = 6;
/** What one byte counts. An article with so many has thirty quotations. */
export const MOST_FINGERPRINTS = 255;

/** The parts of a shard. */
export interface Shard {
  /** Of each entry. An entry without any is always taken: claims are told by meaning, works go with what names them. */
  fingerprints: readonly (readonly number[])[];
  /** Lines of a pack (`{"section": …, "entry": …}`), one for each entry, as gzip. */
  fragments: Uint8Array;
}

/** Lay out a shard, padded to its size class. Throws a `RangeError` for one that is too large, or has too many fingerprints. */
export function encodeShard({ fingerprints, fragments }: Shard): Uint8Array<ArrayBuffer> {
  const indexBytes = fingerprints.reduce((sum, own) => sum + 1 + own.length * FINGERPRINT_BYTES, 0);
  const bytes = new Uint8Array(bytesOfClass(classFor(HEAD_BYTES + indexBytes + fragments.length)));
  const view = new DataView(bytes.buffer);
  for (const [i, number] of [MAGIC, fingerprints.length, indexBytes, fragments.length].entries()) {
    view.setUint32(4 * i, number);
  }
  let at = HEAD_BYTES;
  for (const own of fingerprints) {
    if (own.length > MOST_FINGERPRINTS) {
      throw new RangeError(`An entry has ${own.length} fingerprints, more than ${MOST_FINGERPRINTS}`);
    }
    view.setUint8(at, own.length);
    at += 1;
    for (const fingerprint of own) {
      view.setUint16(at, Math.floor(fingerprint / 2 ** 32));
      view.setUint32(at + 2, fingerprint % 2 ** 32);
      at += FINGERPRINT_BYTES;
    }
  }
  bytes.set(fragments, at);
  return bytes;
}

/** Read a shard. Throws a `RangeError` where it is cut short or no shard. */
export function decodeShard(bytes: Uint8Array): Shard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES || view.getUint32(0) !== MAGIC) {
    throw new RangeError('These bytes are no shard');
  }
  const entries = view.getUint32(4);
  const indexEnd = HEAD_BYTES + view.getUint32(8);
  const end = indexEnd + view.getUint32(12);
  if (end > bytes.length || entries > indexEnd - HEAD_BYTES) {
    throw new RangeError('The shard is cut short');
  }
  const fingerprints: number[][] = [];
  let at = HEAD_BYTES;
  while (fingerprints.length < entries && at < indexEnd) {
    const next = at + 1 + view.getUint8(at) * FINGERPRINT_BYTES;
    if (next > indexEnd) {
      break;
    }
    const own: number[] = [];
    for (at += 1; at < next; at += FINGERPRINT_BYTES) {
      own.push(view.getUint16(at) * 2 ** 32 + view.getUint32(at + 2));
    }
    fingerprints.push(own);
  }
  if (fingerprints.length !== entries || at !== indexEnd) {
    throw new RangeError('The index of the shard does not fit its entries');
  }
  return { fingerprints, fragments: bytes.subarray(indexEnd, end) };
}

/** The places of the entries that a page with these fingerprints takes. */
export function entriesFor({ fingerprints }: Shard, page: ReadonlySet<number>): Set<number> {
  const places = new Set<number>();
  for (const [place, own] of fingerprints.entries()) {
    if (own.length === 0 || own.some(fingerprint => page.has(fingerprint))) {
      places.add(place);
    }
  }
  return places;
}
