/**
 * The publications as pages are looked up in them.
 *
 *     manifest, if it is an hour old -> lists of the weeks -> shards of two keys -> a layer, matched as packs are
 *     (all but the match: from the cache, or after a pause drawn at random from the publication)
 *
 * What goes wrong is written down with the publication, and the rest goes on with what is there.
 */
import type { Article } from '../../core/article';
import type { FindOptions } from '../../core/find-context';
import { once } from '../../core/once';
import type { PageContext } from '../../core/service';
import { pageKeys } from '../../core/shards/page-keys';
import { listPath } from '../../core/shards/publication';
import type { ShardList } from '../../core/shards/shard-list';
import { type ReadLists, shardRequests } from '../../core/shards/shard-requests';
import { weeksToRead } from '../../core/shards/weeks';
import type { GlossatorDatabase } from '../db';
import { recordFailure } from '../failures';
import type { SubscriptionRow } from '../rows';
import { readShard, readShardList } from '../shards/read-shard';
import type { Network } from './fetch-files';
import { findInShards } from './find-in-shards';
import { keepFound } from './found-entries';
import { asOf, idAmongAll } from './ids';
import { type Obtaining, obtainFiles } from './obtain-files';
import { relateInShards } from './relate-in-shards';
import { renewManifest } from './renew-manifest';
import { allSubscriptions } from './subscriptions';
import { AccessDenied, tellTrouble, WHERE } from './trouble';
import { withoutKnown } from './without-known';

/** What is needed of the browser and the settings. */
export interface Around extends Network {
  /** Whether the reader still lets the host of this address be asked. */
  mayAsk(address: string): Promise<boolean>;
  /** Wait for a time drawn at random, so that requests do not tell when a page was opened. */
  pause(): Promise<void>;
  /** Bytes that lists and shards may take on this device. */
  room(): Promise<number>;
}

const NOTHING: PageContext = { annotations: [], related: [], sentences: [] };

export interface Publications {
  /** Find what the publications that are on have to say on `article`; `undefined` where none is on. */
  lookUp(article: Article, options: FindOptions): Promise<PageContext | undefined>;
}

/** A publication whose lists are at hand. */
interface Opened {
  row: SubscriptionRow;
  lists: ReadLists;
}

/** Open the publications of `db`. */
export function openPublications(db: GlossatorDatabase, around: Around): Publications {
  /** Of several pages that are opened at once the first opens the publication for all. */
  const opening = new Map<string, Promise<Opened>>();
  const lately = new Map<string, Opened>();

  return {
    async lookUp(article, options) {
      const rows = (await allSubscriptions(db)).filter(({ enabled }) => enabled);
      const room = await around.room();
      const found = rows.map(row =>
        lookUpIn(row, article, { room, options }).catch(async error => {
          await recordFailure(db, { where: WHERE, error }, around.now());
          return NOTHING;
        }),
      );
      return rows.length === 0 ? undefined : joined(await Promise.all(found));
    },
  };

  async function lookUpIn(
    known: SubscriptionRow,
    article: Article,
    { room, options }: { room: number; options: FindOptions },
  ): Promise<PageContext> {
    const { address } = known;
    const beforeAsking = once(async () => {
      if (!(await around.mayAsk(address))) {
        throw new AccessDenied();
      }
      await around.pause();
    });
    let trouble: unknown;
    const onTrouble = (error: unknown) => {
      trouble ??= error;
    };
    const obtaining: Obtaining = { ...around, room, beforeAsking, onTrouble };
    const { row, lists } = await openedOnce(known, obtaining);
    const { manifest, secret } = row;
    const requests = shardRequests(article, { keyBits: manifest.keyBits, lists }, secret);
    const wanted = requests.map(({ week, key, name, path, bytes }) => ({
      ...{ name, address: new URL(path, address).href, bytes },
      read: (file: Uint8Array<ArrayBuffer>) => readShard(file, lists.get(week)!.get(key)!),
    }));
    const shards = await obtainFiles(db, address, wanted, { why: 'read-shard', ...obtaining });
    const publication = { manifest, shards: [...shards.values()] };
    const found = await findInShards(article, publication, options, onTrouble);
    const { layer } = found;
    const annotations = await withoutKnown(db, found);
    const [key] = pageKeys(article.text, manifest.keyBits, 1);
    const underKey = requests.filter(each => each.key === key).flatMap(({ name }) => shards.get(name) ?? []);
    const { related, sentences } = await relateInShards(article, underKey, options, onTrouble);
    await keepFound(db, address, { annotations, layer }, around.now());
    await tellTrouble(db, address, { of: 'shardTrouble', error: trouble, now: around.now() });
    return {
      annotations: annotations.map(annotation => asOf(address, annotation)),
      related: related.map(one => ({ ...one, id: idAmongAll(address, one.id), publication: manifest.name })),
      sentences,
    };
  }

  function openedOnce(known: SubscriptionRow, obtaining: Obtaining): Promise<Opened> {
    const { address } = known;
    const open = opening.get(address) ?? openOne(known, obtaining).finally(() => opening.delete(address));
    opening.set(address, open);
    return open;
  }

  async function openOne(known: SubscriptionRow, obtaining: Obtaining): Promise<Opened> {
    const row = await renewManifest(db, known, obtaining);
    const before = lately.get(row.address);
    if (before?.row.digest === row.digest) {
      return { row, lists: before.lists };
    }
    const lists = await listsOf(row, obtaining);
    const opened = { row, lists };
    if (lists.size === weeksToRead(row.manifest.weeks).length) {
      lately.set(row.address, opened);
    }
    return opened;
  }

  async function listsOf({ address, manifest }: SubscriptionRow, obtaining: Obtaining): Promise<ReadLists> {
    const weeks = weeksToRead(manifest.weeks);
    const wanted = weeks.map(week => ({
      ...{ name: week.list, address: new URL(listPath(week.list), address).href, bytes: week.bytes },
      read: (file: Uint8Array<ArrayBuffer>): Promise<ShardList> => readShardList(file, week, manifest),
    }));
    const lists = await obtainFiles(db, address, wanted, { why: 'read-list', ...obtaining });
    return new Map(weeks.flatMap(({ week, list }) => (lists.has(list) ? [[week, lists.get(list)!]] : [])));
  }
}

/** All that was found; the sentences are those of one page. */
function joined(found: readonly PageContext[]): PageContext {
  return {
    annotations: found.flatMap(({ annotations }) => annotations),
    related: found.flatMap(({ related }) => related).sort((a, b) => b.score - a.score),
    sentences: found.find(({ sentences }) => sentences.length > 0)?.sentences ?? [],
  };
}
