/** A small publication, as files by their paths: the same bytes for the same content but for the signature's key. */
import { createHash, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { manifestLines } from '../cli/manifest-lines';
import type { Statement } from '../core/corpus';
import { passageFingerprints } from '../core/shards/fingerprints';
import { LEAST_KEY_BITS } from '../core/shards/key-bits';
import {
  listPath,
  MANIFEST_FILE,
  type Manifest,
  type ManifestClaims,
  type ManifestWeek,
  shardPath,
} from '../core/shards/publication';
import { encodeShard } from '../core/shards/shard-file';
import { encodeList, type ListedShard } from '../core/shards/shard-list';
import { classFor } from '../core/shards/size-class';
import type { Section } from '../data/rows';

/** With the fewest keys there may be, few enough articles hide a page that a test can say so. */
const READERS_CHOOSE_AMONG = 50_000;

export interface PublishedEntry {
  section: Section;
  entry: object;
}

export interface Publishing {
  key: KeyObject;
  edition?: number;
  /** Entries by week; each stands under every key, so that it does not matter by which one a page is looked up. */
  weeks: Record<string, readonly PublishedEntry[]>;
  /** Claims for all readers, with what they name; each list is a part. */
  claims?: readonly (readonly PublishedEntry[])[];
  head?: Partial<Manifest>;
}

/** Write the files of a publication. */
export function aPublication({ key, edition = 1, weeks, claims, head }: Publishing): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const listed = Object.entries(weeks).map(([week, entries]) => addWeek(files, week, entries));
  const manifest: Manifest = {
    ...{ format: 1, layout: 'shards', id: 'larkin', name: 'Ten years of Port Larkin', language: 'en', edition },
    ...{ publisher: 'The Harbor Ledger', licence: 'CC0-1.0', version: '2026-11-28', keyBits: LEAST_KEY_BITS },
    ...{ readersChooseAmong: READERS_CHOOSE_AMONG, weeks: listed },
    ...(claims && { claims: addClaims(files, claims) }),
    ...head,
  };
  files.set(MANIFEST_FILE, Buffer.from(manifestLines(manifest, key)));
  return files;
}

function addWeek(files: Map<string, Buffer>, week: string, entries: readonly PublishedEntry[]): ManifestWeek {
  const list = new Map<number, ListedShard>();
  for (let key = 0; key < 2 ** LEAST_KEY_BITS; key++) {
    // Shards of the same bytes would be one.
    const own = { section: 'stories' as const, entry: { id: `key-${week}-${key}`, label: `What stands under ${key}` } };
    const bytes = shardOf([...entries, own]);
    list.set(key, { name: nameOf(bytes), sizeClass: classFor(bytes.length) });
    files.set(shardPath(nameOf(bytes)), bytes);
  }
  const bytes = Buffer.from(encodeList(LEAST_KEY_BITS, list));
  files.set(listPath(nameOf(bytes)), bytes);
  return { week, list: nameOf(bytes), bytes: bytes.length, entries: entries.length };
}

function addClaims(files: Map<string, Buffer>, parts: readonly (readonly PublishedEntry[])[]): ManifestClaims {
  const listed = parts.map(entries => {
    const bytes = shardOf(entries);
    files.set(shardPath(nameOf(bytes)), bytes);
    return { shard: nameOf(bytes), bytes: bytes.length };
  });
  return { entries: parts.flat().filter(({ section }) => section === 'claims').length, parts: listed };
}

function shardOf(entries: readonly PublishedEntry[]): Buffer {
  const lines = entries.map(each => `${JSON.stringify(each)}\n`).join('');
  const fingerprints = entries.map(({ section, entry }) =>
    section === 'statements' ? passageFingerprints((entry as Statement).text) : [],
  );
  return Buffer.from(encodeShard({ fingerprints, fragments: gzipSync(lines) }));
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
