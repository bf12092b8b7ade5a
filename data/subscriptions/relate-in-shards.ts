/** Find related coverage in the shards that a page has asked for: whatever lies under its key is compared with it. */
import type { Article } from '../../core/article';
import type { Coverage } from '../../core/corpus';
import { LIMITS } from '../../core/dial';
import type { FindOptions } from '../../core/find-context';
import { once } from '../../core/once';
import { reduce } from '../../core/reduce';
import { nearPublished, relatePublished } from '../../core/relate-published';
import type { PageContext } from '../../core/service';
import type { Shard } from '../../core/shards/shard-file';
import { sampleText } from '../../core/shared-sentences';
import { takeArticles } from '../shards/read-shard';

/** Articles that are compared with a page, which takes a millisecond for each: what four full shards hold. */
const MOST_ARTICLES = 600;

/** Relate `article` to the articles in `shards`; `onTrouble` hears of a shard that cannot be read, the others go on. */
export async function relateInShards(
  article: Article,
  shards: readonly Shard[],
  { dial = 'balanced', fingerprint = reduce(article) }: FindOptions,
  onTrouble: (error: unknown) => void,
): Promise<Pick<PageContext, 'related' | 'sentences'>> {
  const limits = LIMITS[dial];
  const sampled = once(() => sampleText(article.text));
  const subject = { article, fingerprint, sampled };
  const near: Coverage[] = [];
  let left = MOST_ARTICLES;
  for (const shard of shards) {
    // One after the other: while the next is unpacked, pages that ask for something have their turn.
    const taken = await takeArticles(shard, left).catch(onTrouble);
    near.push(...nearPublished(subject, taken ?? [], limits));
    left -= taken?.length ?? 0;
  }
  const related = relatePublished(subject, near, limits);
  return {
    related,
    sentences: related.length > 0 ? sampled().sentences.map(({ start, end }) => ({ start, end })) : [],
  };
}
