/**
 * A reader's browser, as far as a publication is concerned: the extension's own code turns a page into requests, checks
 * and reads what comes, and matches it; only fetching and keeping are done here in Node's way.
 */
import type { Article } from '../../core/article';
import { listPath, MANIFEST_FILE, type Manifest } from '../../core/shards/publication';
import type { ShardList } from '../../core/shards/shard-list';
import { shardRequests } from '../../core/shards/shard-requests';
import { weeksToRead } from '../../core/shards/weeks';
import { readManifest } from '../../data/shards/read-manifest';
import { readShard, readShardList } from '../../data/shards/read-shard';
import { findInShards } from '../../data/subscriptions/find-in-shards';

export interface Reading {
  /** Bytes of all shards that the page needs, fetched or kept. */
  bytes: number;
  requests: number;
  /** What the annotations of the page speak of. */
  ids: string[];
}

export interface Reader {
  manifest: Manifest;
  /** Bytes of manifest and lists. */
  listBytes: number;
  read(article: Article): Promise<Reading>;
  /** Forget all shards, but not the lists. */
  forget(): void;
}

/** Open the publication at `address` with an empty cache, as one that lives on this machine's `secret`. */
export async function openReader(address: string, secret: Uint8Array): Promise<Reader> {
  const cache = new Map<string, Uint8Array<ArrayBuffer>>();
  const get = async (path: string) => cache.get(path) ?? fetchInto(cache, address, path);
  const manifestBytes = await fetchBytes(`${address}${MANIFEST_FILE}`);
  const { manifest } = await readManifest(manifestBytes);
  const { keyBits } = manifest;
  const lists = new Map<string, ShardList>();
  let listBytes = manifestBytes.length;
  for (const week of weeksToRead(manifest.weeks)) {
    lists.set(week.week, await readShardList(await get(listPath(week.list)), week, manifest));
    listBytes += week.bytes;
  }
  return {
    manifest,
    listBytes,
    forget: () => cache.clear(),
    async read(article) {
      const requests = shardRequests(article, { keyBits, lists }, secret);
      const shards = await Promise.all(
        requests.map(async ({ week, key, path }) => readShard(await get(path), lists.get(week)!.get(key)!)),
      );
      const { annotations } = await findInShards(article, { manifest, shards }, {}, fail);
      return {
        bytes: requests.reduce((sum, request) => sum + request.bytes, 0),
        requests: requests.length,
        ids: annotations.flatMap(({ body }) => body).map(({ id }) => id),
      };
    },
  };
}

/** A reader's browser goes on without a shard that cannot be read; here none may be lost. */
function fail(error: unknown): never {
  throw error;
}

async function fetchInto(cache: Map<string, Uint8Array<ArrayBuffer>>, address: string, path: string) {
  const bytes = await fetchBytes(`${address}${path}`);
  cache.set(path, bytes);
  return bytes;
}

/** Rejects for any answer but the file itself. */
async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { redirect: 'error', referrerPolicy: 'no-referrer', credentials: 'omit' });
  if (response.status !== 200) {
    throw new Error(`${url}: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
