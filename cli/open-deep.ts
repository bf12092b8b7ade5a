/** The deep check in Node: what the extension's worker does, all at once. */
import type { ContextAnnotation } from '../core/annotation';
import type { Article } from '../core/article';
import type { Dial } from '../core/dial';
import { type DeepCorpus, type Depth, findDeep } from '../core/match-deep';
import type { Corpus } from '../core/open-corpus';
import { openPackedEncoder } from './pack-encoder';

/** Encode the wordings of `corpora`; gives a function that finds what an article says of them in other words. */
export async function openDeep(
  corpora: readonly Corpus[],
): Promise<(article: Article, options?: { dial?: Dial; depth?: Depth }) => ContextAnnotation[]> {
  const { encode } = await openPackedEncoder();
  const deep = corpora.map((corpus): DeepCorpus => {
    return { corpus, vectors: Int8Array.from(corpus.wordings.flatMap(({ text }) => [...encode(text)])) };
  });
  return (article, { dial = 'balanced', depth = 'all' } = {}) => findDeep(article, deep, encode, { dial, depth });
}
