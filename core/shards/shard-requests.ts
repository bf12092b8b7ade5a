/** What a page asks a publication for: the one place where text becomes requests. */
import type { Article } from '../article';
import { askedKeys } from './asked-keys';
import { pageKeys } from './page-keys';
import { shardPath } from './publication';
import { bytesOf, type ShardList } from './shard-list';

/** A shard that a page asks for. */
export interface ShardRequest {
  week: string;
  key: number;
  /** Beginning of the SHA-256 of its bytes, by which it is known where it was asked for before. */
  name: string;
  /** Below the address of the publication. */
  path: string;
  bytes: number;
}

/** The lists of the weeks that are read (`weeksToRead`). */
export type ReadLists = ReadonlyMap<string, ShardList>;

/**
 * The shards that `article` asks for, each to be fetched whether or not another had something, in this order: that of
 * their names, which tells nothing of the key that is the page's own.
 */
export function shardRequests(
  { text }: Pick<Article, 'text'>,
  { keyBits, lists }: { keyBits: number; lists: ReadLists },
  secret: Uint8Array,
): ShardRequest[] {
  const keys = pageKeys(text, keyBits, 1).flatMap(first => askedKeys(first, keyBits, secret));
  const requests = [...lists].flatMap(([week, list]) =>
    keys.flatMap(key => {
      const listed = list.get(key);
      return listed ? [{ week, key, name: listed.name, path: shardPath(listed.name), bytes: bytesOf(listed) }] : [];
    }),
  );
  return requests.sort((a, b) => (a.name < b.name ? -1 : 1));
}
