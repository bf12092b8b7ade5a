/**
 * The list of one week's shards: of every key the size, and of every key that has a shard its name.
 *
 *     "GLL1" | key bits | size class of each key (a byte, 0 for none) | names of those that have one (16 bytes each)
 *
 * A name is the first 128 bits of the SHA-256 of the shard's bytes, so it is at once what a shard is checked by. Readers
 * fetch the whole list, never a part of it. With 10 bits it has 17 kB, with 14 bits 279 kB at most.
 */
import { LEAST_KEY_BITS, MOST_KEY_BITS } from './key-bits';
import { bytesOfClass, LARGEST_CLASS } from './size-class';

const MAGIC = 0x474c4c31; // "GLL1"
const HEAD_BYTES = 5;
const NAME_BYTES = 16;
const NAME = /^[0-9a-f]{32}$/;

/** Where a shard is, and what it must be. */
export interface ListedShard {
  /** 32 hexadecimal digits: the beginning of its SHA-256. */
  name: string;
  sizeClass: number;
}

/** The shards of a week, by key. */
export type ShardList = ReadonlyMap<number, ListedShard>;

/** Lay out a list. Throws a `RangeError` for keys, names and sizes that do not fit. */
export function encodeList(keyBits: number, list: ShardList): Uint8Array<ArrayBuffer> {
  const keys = 2 ** keyBits;
  const bytes = new Uint8Array(HEAD_BYTES + keys + list.size * NAME_BYTES);
  new DataView(bytes.buffer).setUint32(0, MAGIC);
  bytes[4] = keyBits;
  let at = HEAD_BYTES + keys;
  for (const [key, { name, sizeClass }] of [...list].sort(([a], [b]) => a - b)) {
    if (!(key >= 0 && key < keys) || !NAME.test(name) || !(sizeClass >= 1 && sizeClass <= LARGEST_CLASS)) {
      throw new RangeError(`Key ${key} with name ${name} and size class ${sizeClass} does not fit ${keyBits} bits`);
    }
    bytes[HEAD_BYTES + key] = sizeClass;
    for (let i = 0; i < NAME_BYTES; i++, at++) {
      bytes[at] = Number.parseInt(name.slice(2 * i, 2 * i + 2), 16);
    }
  }
  return bytes;
}

/** Read a list of shards by keys of `keyBits`. Throws a `RangeError` where it is cut short, or none. */
export function decodeList(keyBits: number, bytes: Uint8Array): ShardList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES || view.getUint32(0) !== MAGIC || bytes[4] !== keyBits) {
    throw new RangeError(`These bytes are no list of shards by keys of ${keyBits} bits`);
  }
  if (keyBits < LEAST_KEY_BITS || keyBits > MOST_KEY_BITS) {
    throw new RangeError(`Keys have ${LEAST_KEY_BITS} to ${MOST_KEY_BITS} bits, not ${keyBits}`);
  }
  const names = HEAD_BYTES + 2 ** keyBits;
  const list = new Map<number, ListedShard>();
  for (let key = 0, at = names; key < 2 ** keyBits; key++) {
    const sizeClass = bytes[HEAD_BYTES + key];
    if (sizeClass > LARGEST_CLASS) {
      throw new RangeError(`Key ${key} has size class ${sizeClass}`);
    }
    if (sizeClass > 0) {
      list.set(key, { name: hex(bytes.subarray(at, at + NAME_BYTES)), sizeClass });
      at += NAME_BYTES;
    }
  }
  if (bytes.length !== names + list.size * NAME_BYTES) {
    throw new RangeError('The list of shards is cut short, or longer than its keys');
  }
  return list;
}

/** Bytes of a listed shard. */
export function bytesOf({ sizeClass }: ListedShard): number {
  return bytesOfClass(sizeClass);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
