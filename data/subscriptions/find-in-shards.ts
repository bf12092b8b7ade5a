/**
 * Match a page against what it takes of shards: a small pack beside the others, matched by the same engine.
 */
import type { ContextAnnotation } from '../../core/annotation';
import type { Article } from '../../core/article';
import type { Pack } from '../../core/corpus';
import { corpusOf, type FindOptions, findContext } from '../../core/find-context';
import { pageFingerprints } from '../../core/shards/fingerprints';
import type { Manifest } from '../../core/shards/publication';
import type { Shard } from '../../core/shards/shard-file';
import { takeEntries } from '../shards/read-shard';
import { type ShardEntry, shardLayer } from '../shards/shard-layer';

/** What was found, and the pack in which its entries stand. */
export interface FoundInShards {
  annotations: ContextAnnotation[];
  layer: Pack;
}

/** Find annotations for `article` in `shards`; `onTrouble` hears of a shard that cannot be read, the others go on. */
export async function findInShards(
  article: Article,
  { manifest, shards }: { manifest: Manifest; shards: readonly Shard[] },
  options: FindOptions,
  onTrouble: (error: unknown) => void,
): Promise<FoundInShards> {
  const page = pageFingerprints(article.text);
  const entries: ShardEntry[] = [];
  for (const shard of shards) {
    await takeEntries(shard, page).then(taken => entries.push(...taken), onTrouble);
  }
  const layer = shardLayer(manifest, entries);
  const corpus = corpusOf(layer);
  // They were chosen for what they share with the page, so each must earn as much as if all others were there.
  corpus.layers.among = shards.reduce((sum, shard) => sum + countPassages(shard), 0);
  const { annotations } = findContext(article, [corpus], options);
  return { annotations, layer };
}

/** Entries that are told by their words; the others are told by meaning, or go with what names them. */
function countPassages({ fingerprints }: Shard): number {
  return fingerprints.filter(own => own.length > 0).length;
}
