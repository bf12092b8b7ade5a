/**
 * What full shards cost: of the articles that a page on a great subject would find if shards had no end, how many does it
 * find?
 *
 * The same articles are filed here in memory, without an end, and the pages are matched against what lies under their
 * own key there and in the publication.
 */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fileArticle, type RankedFiling } from '../../cli/publish/filings';
import { isTooMuch } from '../../cli/publish/full-shard';
import type { Article } from '../../core/article';
import { pageKeys } from '../../core/shards/page-keys';
import type { Manifest } from '../../core/shards/publication';
import type { Shard } from '../../core/shards/shard-file';
import { weekOf } from '../../core/shards/weeks';
import { findInShards } from '../../data/subscriptions/find-in-shards';
import { isPrintedAgain, type MadeWorld, makeArticles } from './made-articles';
import { openReader } from './reader';

export interface FullShardFigures {
  /** Of all pages, those with a full shard under their key. */
  pages: number;
  /** Articles that these pages would find, */
  findable: number;
  /** and those of them that they find; */
  found: number;
  /** pages that would find any, */
  findablePages: number;
  /** and those of them that do. */
  foundPages: number;
}

/** What is filed under a key, by week. */
type Weeks = Map<string, RankedFiling[]>;

interface Reading {
  address: string;
  pages: readonly Article[];
  /** The articles in the weeks that pages ask for. */
  from: number;
  to: number;
}

export async function measureFullShards(
  world: MadeWorld,
  { address, pages, from, to }: Reading,
): Promise<FullShardFigures> {
  const reader = await openReader(address, randomBytes(32));
  const { manifest } = reader;
  const keyOf = ({ text }: Article) => pageKeys(text, manifest.keyBits, 1)[0]!;
  const held = fileWithoutEnd(world, { from, to }, new Set(pages.map(keyOf)), manifest.keyBits);
  const figures: FullShardFigures = { pages: 0, findable: 0, found: 0, findablePages: 0, foundPages: 0 };
  for (const page of pages) {
    const weeks = [...(held.get(keyOf(page))?.values() ?? [])];
    if (weeks.some(isTooMuch)) {
      const findable = await idsIn(page, manifest, weeks.map(shardOf));
      const found = new Set((await reader.read(page)).ids.filter(id => findable.has(id)));
      figures.pages += 1;
      figures.findable += findable.size;
      figures.found += found.size;
      figures.findablePages += Number(findable.size > 0);
      figures.foundPages += Number(found.size > 0);
    }
  }
  return figures;
}

/** File the articles between `from` and `to` under those of their keys that are among `keys`. */
function fileWithoutEnd(
  world: MadeWorld,
  { from, to }: { from: number; to: number },
  keys: ReadonlySet<number>,
  keyBits: number,
): Map<number, Weeks> {
  const held = new Map([...keys].map((key): [number, Weeks] => [key, new Map()]));
  let at = from;
  for (const article of makeArticles(world, from, to)) {
    if (!isPrintedAgain(at)) {
      const filed = fileArticle({ ...article, opening: null }, keyBits);
      const week = weekOf(article.published);
      for (const [rank, key] of filed.keys.entries()) {
        const weeks = held.get(key);
        const filings = weeks?.get(week) ?? [];
        filings.push(...filed.filings.map(filing => ({ ...filing, rank })));
        weeks?.set(week, filings);
      }
    }
    at += 1;
  }
  return held;
}

function shardOf(filings: readonly RankedFiling[]): Shard {
  return {
    fingerprints: filings.map(({ fingerprints }) => fingerprints),
    fragments: gzipSync(filings.map(({ line }) => `${line}\n`).join('')),
  };
}

async function idsIn(page: Article, manifest: Manifest, shards: readonly Shard[]): Promise<Set<string>> {
  const { annotations } = await findInShards(page, { manifest, shards }, {}, error => {
    throw error;
  });
  return new Set(annotations.flatMap(({ body }) => body).map(({ id }) => id));
}
