/**
 * Fetch the claims of publications as a whole: when one is switched on, and once a day where they are others then. No page
 * has to do with it, so that what is asked for and when says nothing of what is read.
 *
 *     manifest, if it is an hour old -> the parts that are not here -> a pack of all of them, indexed as packs are
 */

import { shardPath } from '../../core/shards/publication';
import type { Shard } from '../../core/shards/shard-file';
import { classFor } from '../../core/shards/size-class';
import { MOST_CLAIM_JSON } from '../../core/shards/whole-claims';
import type { GlossatorDatabase } from '../db';
import { recordFailure } from '../failures';
import type { SubscriptionRow } from '../rows';
import { readShard, takeEntries } from '../shards/read-shard';
import { type ShardEntry, shardLayer } from '../shards/shard-layer';
import { claimsOf, dropClaims, installClaims } from './claims';
import { type Obtaining, obtainFiles } from './obtain-files';
import type { Around } from './publications';
import { renewManifest } from './renew-manifest';
import { ALWAYS_OF_USE } from './shard-cache';
import { allSubscriptions } from './subscriptions';
import { AccessDenied, NoRoom, tellTrouble, WHERE } from './trouble';

/** Of the room for publications, the files of its claims may take this share: with what is made of them it is half. */
const MOST_SHARE = 1 / 8;

/** Bytes to which all parts may unpack: a work that several of them name is in each. */
const MOST_UNPACKED = 2 * MOST_CLAIM_JSON;

/** What claims may be and name. */
const SECTIONS: ReadonlySet<string> = new Set(['works', 'stories', 'claims']);

/** Renew the claims of all publications that are on. */
export async function renewClaims(db: GlossatorDatabase, around: Omit<Around, 'pause'>): Promise<void> {
  const room = await around.room();
  for (const row of (await allSubscriptions(db)).filter(({ enabled }) => enabled)) {
    await renewOne(db, row, { ...around, room }).catch(error =>
      recordFailure(db, { where: WHERE, error }, around.now()),
    );
  }
}

async function renewOne(
  db: GlossatorDatabase,
  known: SubscriptionRow,
  { mayAsk, ...around }: Omit<Around, 'pause' | 'room'> & { room: number },
): Promise<void> {
  const { address } = known;
  let trouble: unknown;
  const onTrouble = (error: unknown) => {
    trouble ??= error;
  };
  const beforeAsking = async () => {
    if (!(await mayAsk(address))) {
      throw new AccessDenied();
    }
  };
  const obtaining: Obtaining = { ...around, beforeAsking, onTrouble };
  const row = await renewManifest(db, known, obtaining);
  await takeClaims(db, row, obtaining).catch(onTrouble);
  await tellTrouble(db, address, { of: 'claimsTrouble', error: trouble, now: around.now() });
}

/** Have the claims that the manifest names. Throws what `takeEntries` throws, and `NoRoom`. */
async function takeClaims(db: GlossatorDatabase, row: SubscriptionRow, obtaining: Obtaining): Promise<void> {
  const { address, manifest } = row;
  const parts = manifest.claims?.parts ?? [];
  const digest = parts.map(({ shard }) => shard).join(' ');
  const before = await claimsOf(db, address);
  if (before?.digest === digest) {
    return;
  }
  if (parts.reduce((sum, { bytes }) => sum + bytes, 0) > obtaining.room * MOST_SHARE) {
    throw new NoRoom();
  }
  const shards = await obtainParts(db, row, obtaining);
  if (parts.length === 0) {
    await dropClaims(db, address);
  } else if (shards.length === parts.length) {
    const { entries, size } = await unpack(shards);
    const pack = shardLayer(manifest, entries);
    await installClaims(db, address, { pack, digest, size, now: obtaining.now() });
  }
  if (shards.length === parts.length) {
    await dropOthers(db, address, digest);
  }
}

async function obtainParts(
  db: GlossatorDatabase,
  { address, manifest }: SubscriptionRow,
  obtaining: Obtaining,
): Promise<Shard[]> {
  const wanted = (manifest.claims?.parts ?? []).map(({ shard: name, bytes }) => ({
    ...{ name, address: new URL(shardPath(name), address).href, bytes },
    read: (file: Uint8Array<ArrayBuffer>) => readShard(file, { name, sizeClass: classFor(bytes) }),
  }));
  const obtained = await obtainFiles(db, address, wanted, { why: 'read-claims', isPinned: true, ...obtaining });
  return [...obtained.values()];
}

async function unpack(shards: readonly Shard[]): Promise<{ entries: ShardEntry[]; size: number }> {
  const entries: ShardEntry[] = [];
  let size = 0;
  for (const shard of shards) {
    const taken = await takeEntries(shard, new Set(), MOST_UNPACKED - size);
    entries.push(...taken.filter(({ section }) => SECTIONS.has(section)));
    size += taken.reduce((sum, { entry }) => sum + JSON.stringify(entry).length, 0);
  }
  return { entries, size };
}

/** Drop the parts of earlier editions. */
async function dropOthers(db: GlossatorDatabase, address: string, digest: string): Promise<void> {
  const names = new Set(digest.split(' '));
  const own = db.shards.where('subscription').equals(address);
  await own.filter(({ name, used }) => used === ALWAYS_OF_USE && !names.has(name)).delete();
}
