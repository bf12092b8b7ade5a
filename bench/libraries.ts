/**
 * What a developer would pick instead, set up as a developer would set it up.
 *
 * Each answers a sentence with its best passage; a 1,000-word article is some 40
 * sentences. None of them says where in the sentence the passage stands.
 */
import {
  File as DolosFile,
  FingerprintIndex,
  Region,
  type SharedFingerprint,
  TokenizedFile,
  WinnowFilter,
} from '@dodona/dolos-core';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** Give the number of the best passage for a sentence. */
export type Search = (sentence: string) => number | undefined;

export interface Library {
  name: string;
  index(passages: readonly string[]): Search;
  /** Sentences that are timed with so many passages; fewer than an article has are scaled up. */
  sentences(size: number): number;
}

const ALL = 40;

export const LIBRARIES: Library[] = [
  {
    name: 'fuse.js (ignoreLocation, threshold 0.2)',
    index(passages) {
      const fuse = new Fuse(passages, { ignoreLocation: true, threshold: 0.2 });
      return sentence => fuse.search(sentence, { limit: 1 })[0]?.refIndex;
    },
    sentences: size => (size <= 1000 ? 10 : size <= 10_000 ? 4 : 2),
  },
  {
    name: 'minisearch',
    index(passages) {
      const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      search.addAll(passages.map((text, id) => ({ id, text })));
      return sentence => search.search(sentence)[0]?.id as number | undefined;
    },
    sentences: size => (size <= 10_000 ? ALL : 10),
  },
  {
    name: 'flexsearch',
    index: passages => flexsearch(passages, { tokenize: 'strict' }),
    sentences: () => ALL,
  },
  {
    name: 'flexsearch with context',
    index: passages =>
      flexsearch(passages, { tokenize: 'strict', context: { depth: 2, bidirectional: true, resolution: 9 } }),
    sentences: () => ALL,
  },
  { name: 'dolos (winnowed 3-grams, window 3)', index: dolos, sentences: () => ALL },
];

function flexsearch(passages: readonly string[], options: object): Search {
  const index = new FlexSearch.Index(options);
  for (const [id, text] of passages.entries()) {
    index.add(id, text);
  }
  return sentence => index.search(sentence, { limit: 1, suggest: true })[0] as number | undefined;
}

const GRAM = 3;
/** With a window of three it finds as many passages with 30 % of the words changed as we do. */
const WINDOW = 3;

/** Its index with its own fingerprints; the passage that shares most of the sentence's. */
function dolos(passages: readonly string[]): Search {
  const index = new FingerprintIndex(GRAM, WINDOW);
  const files = passages.map((text, id) => {
    const tokens = wordsOf(text);
    const mapping = tokens.map((_, i) => new Region(0, i, 0, i + 1));
    return new TokenizedFile(new DolosFile(String(id), '', undefined, id), tokens, mapping);
  });
  const fingerprints: Map<number, SharedFingerprint> = index.addFiles(files);
  const filter = new WinnowFilter(GRAM, WINDOW);
  return sentence => {
    const votes = new Map<number, number>();
    for (const { hash } of filter.fingerprints(wordsOf(sentence))) {
      for (const file of fingerprints.get(hash)?.files() ?? []) {
        votes.set(file.id, (votes.get(file.id) ?? 0) + 1);
      }
    }
    let best: number | undefined;
    for (const [id, count] of votes) {
      if (best === undefined || count > votes.get(best)!) {
        best = id;
      }
    }
    return best;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
