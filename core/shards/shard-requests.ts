/** What a page asks a publication for: the one place where text becomes requests. */
import type { Article } from '../article';
import { addressKey } from '../same-article';
import { askedKeys } from './asked-keys';
import { PAGE_KEYS } from './key-bits';
import { shardPath } from './publication';
import { salientTerms } from './salient-terms';
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
 * their names, which tells nothing of the key from which the page came.
 */
export function shardRequests(
  article: Pick<Article, 'source' | 'text'>,
  { keyBits, lists }: { keyBits: number; lists: ReadLists },
  secret: Uint8Array,
): ShardRequest[] {
  const page = { address: addressKey(article.source), terms: salientTerms(article.text, PAGE_KEYS) };
  const keys = askedKeys(page, keyBits, secret);
  const requests = [...lists].flatMap(([week, list]) =>
    keys.flatMap(key => {
      const listed = list.get(key);
      return listed ? [{ week, key, name: listed.name, path: shardPath(listed.name), bytes: bytesOf(listed) }] : [];
    }),
  );
  return requests.sort((a, b) => (a.name < b.name ? -1 : 1));
}
