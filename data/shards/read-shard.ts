/** Read lists and shards, which must be what the manifest says, and the entries that a page takes. */

import type { Coverage } from '../../core/corpus';
import type { Manifest, ManifestWeek } from '../../core/shards/publication';
import { decodeShard, entriesFor, type Shard } from '../../core/shards/shard-file';
import { bytesOf, decodeList, type ListedShard, type ShardList } from '../../core/shards/shard-list';
import { isPlainObject } from '../entry-schemas';
import { unpackedBytes } from '../pack-bytes';
import { parseJson } from '../pack-json';
import { linesOf } from '../pack-lines';
import { PackRefusal } from '../pack-refusal';
import { parseEntry } from '../pack-schema';
import { sha256 } from '../sha-256';
import type { ShardEntry } from './shard-layer';

/** Of an entry, as in packs. */
const MOST_LINE = 1_000_000;

/** Digits of a digest that make a name. */
const NAME_DIGITS = 32;

/** Read the list of a week. Throws a `PackRefusal` where these are not its bytes. */
export async function readShardList(
  bytes: Uint8Array<ArrayBuffer>,
  week: ManifestWeek,
  { keyBits }: Pick<Manifest, 'keyBits'>,
): Promise<ShardList> {
  await checkBytes(bytes, week.list, week.bytes);
  return decoded(() => decodeList(keyBits, bytes));
}

/** Read a shard. Throws a `PackRefusal` where these are not its bytes. */
export async function readShard(bytes: Uint8Array<ArrayBuffer>, listed: ListedShard): Promise<Shard> {
  await checkBytes(bytes, listed.name, bytesOf(listed));
  return decoded(() => decodeShard(bytes));
}

/**
 * The entries of a shard that a page with these fingerprints takes, without those that do not fit their schema. Throws a
 * `PackRefusal` where the fragments cannot be read, or unpack to more than `most` bytes.
 */
export async function takeEntries(shard: Shard, page: ReadonlySet<number>, most = Infinity): Promise<ShardEntry[]> {
  const places = entriesFor(shard, page);
  const taken: ShardEntry[] = [];
  let place = 0;
  let left = most;
  const stream = new Blob([new Uint8Array(shard.fragments)]).stream();
  for await (const line of linesOf(unpackedBytes(stream), MOST_LINE)) {
    left -= line.length;
    if (left < 0) {
      throw new PackRefusal('too-large', `a shard unpacks to more than ${most} bytes`);
    }
    if (places.has(place)) {
      taken.push(...readEntry(line, place));
    }
    place += 1;
  }
  if (place !== shard.fingerprints.length) {
    throw new PackRefusal('cut-short', `a shard has ${place} entries where its index has ${shard.fingerprints.length}`);
  }
  return taken;
}

/** The articles of a shard, as many as `most` of them, whatever words they share with a page. Throws as `takeEntries` does. */
export async function takeArticles(shard: Shard, most: number): Promise<Coverage[]> {
  const taken: Coverage[] = [];
  const stream = new Blob([new Uint8Array(shard.fragments)]).stream();
  for await (const line of linesOf(unpackedBytes(stream), MOST_LINE)) {
    if (taken.length >= most) {
      break;
    }
    taken.push(...readEntry(line, taken.length).flatMap(each => (each.section === 'coverage' ? [each.entry] : [])));
  }
  return taken;
}

function readEntry(line: Uint8Array, place: number): ShardEntry[] {
  const value = parseJson(line, `entry ${place + 1} of a shard`);
  if (!isPlainObject(value) || typeof value.section !== 'string') {
    return [];
  }
  const parsed = parseEntry(value.section, place, value.entry);
  return 'entry' in parsed ? [{ section: value.section, entry: parsed.entry } as ShardEntry] : [];
}

async function checkBytes(bytes: Uint8Array<ArrayBuffer>, name: string, size: number): Promise<void> {
  if (bytes.length < size) {
    throw new PackRefusal('cut-short', `${name} has ${bytes.length} bytes of ${size}`);
  }
  if (bytes.length > size || (await sha256(bytes)).slice(0, NAME_DIGITS) !== name) {
    throw new PackRefusal('digest', `the bytes of ${name} are not those that the manifest sums up`);
  }
}

function decoded<Value>(decode: () => Value): Value {
  try {
    return decode();
  } catch (error) {
    throw new PackRefusal('unreadable', error instanceof Error ? error.message : String(error));
  }
}
