/**
 * Get lists and shards: those that are kept from there, the others from the publication.
 *
 * Each is read, and so checked against the name that the signed manifest gives it, before it is kept; what a
 * disk has damaged is fetched anew.
 */
import type { GlossatorDatabase } from '../db';
import type { RequestRow } from '../rows';
import { orFull } from '../storage-full';
import { fetchFiles, type Network } from './fetch-files';
import { cachedShards, type KeptFile, keepShards } from './shard-cache';

/** A file, and how it is read; reading throws a `PackRefusal` for other bytes than its own. */
export interface Wanted<Value> {
  name: string;
  address: string;
  bytes: number;
  read(bytes: Uint8Array<ArrayBuffer>): Promise<Value>;
}

export interface Obtaining extends Network {
  /** Bytes that all files may take on this device. */
  room: number;
  /** Resolves when the network may be asked. Throws where it may not. */
  beforeAsking(): Promise<void>;
  /** Whether they stay, whatever pages need, as long as the publication has them. */
  isPinned?: boolean;
  /** Is told what goes wrong with one of them; the others are given all the same. */
  onTrouble(error: unknown): void;
}

/** Give what `wanted` read as, by their names, without those that are not to be had. */
export async function obtainFiles<Value>(
  db: GlossatorDatabase,
  subscription: string,
  wanted: readonly Wanted<Value>[],
  { why, ...around }: Obtaining & { why: RequestRow['why'] },
): Promise<Map<string, Value>> {
  const names = wanted.map(({ name }) => name);
  const kept = await cachedShards(db, names, around.now());
  const obtained = new Map<string, Value>();
  for (const { name, read } of wanted) {
    const bytes = kept.get(name);
    const value = bytes && (await read(bytes).catch(() => undefined));
    if (value !== undefined) {
      obtained.set(name, value);
    }
  }
  const missing = wanted.filter(({ name }) => !obtained.has(name));
  if (missing.length > 0) {
    try {
      await around.beforeAsking();
      const fetched = await fetchAll(db, missing, obtained, { why, ...around });
      const { room, isPinned, now } = around;
      await orFull(keepShards(db, subscription, fetched, { room, isPinned, now: now() }));
    } catch (error) {
      around.onTrouble(error);
    }
  }
  return obtained;
}

/** Fetch and read `missing` into `obtained`; gives those that are what they are to be. */
async function fetchAll<Value>(
  db: GlossatorDatabase,
  missing: readonly Wanted<Value>[],
  obtained: Map<string, Value>,
  { why, onTrouble, ...network }: Obtaining & { why: RequestRow['why'] },
): Promise<KeptFile[]> {
  const fetched: KeptFile[] = [];
  const answers = await fetchFiles(db, missing, why, network);
  for (const [i, { name, read }] of missing.entries()) {
    const bytes = answers[i]!;
    try {
      if (bytes instanceof Error) {
        throw bytes;
      }
      obtained.set(name, await read(bytes));
      fetched.push({ name, bytes });
    } catch (error) {
      onTrouble(error);
    }
  }
  return fetched;
}
