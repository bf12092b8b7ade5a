/**
 * Rank short texts by the words they share with a query (Robertson and Walker's BM25).
 *
 * Each posting holds its whole contribution as eight bits, so ranking is one
 * addition a posting. Words are stems, kept as hashes; columns are typed arrays
 * so that an index is stored and read without parsing.
 */
import type { IndexSections } from './index-file';
import { hashWord } from './tokenize';

/** Saturation of repeated words, and how far long texts are discounted; the textbook values. */
const K1 = 1.2;
const B = 0.75;
/** The largest contribution a posting can hold. */
const MAX_IMPACT = 255;

export interface Bm25Index {
  documents: number;
  /** What one step of impact is worth. */
  scale: number;
  /** Sorted hashes of stems. */
  term: Uint32Array;
  /** First posting of each term, and the end of the last. */
  termStart: Uint32Array;
  postingDocument: Uint32Array;
  postingImpact: Uint8Array;
}

/** Index documents given as weighted stems: how often each stem counts in each document. */
export function buildBm25(documents: readonly ReadonlyMap<string, number>[]): Bm25Index {
  const lengths = documents.map(document => [...document.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const postings = new Map<number, { document: number; count: number }[]>();
  for (const [d, document] of documents.entries()) {
    for (const [stem, count] of document) {
      const hash = hashWord(stem);
      const list = postings.get(hash) ?? [];
      list.push({ document: d, count });
      postings.set(hash, list);
    }
  }
  const contribution = (count: number, document: number, frequency: number) => {
    const idf = Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5));
    return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[document]) / average));
  };
  const term = Uint32Array.from(postings.keys()).sort();
  const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
  const termStart = new Uint32Array(term.length + 1);
  const postingDocument = new Uint32Array(total);
  const values = new Float64Array(total);
  let at = 0;
  for (const [t, hash] of term.entries()) {
    const list = postings.get(hash)!;
    for (const { document, count } of list) {
      postingDocument[at] = document;
      values[at++] = contribution(count, document, list.length);
    }
    termStart[t + 1] = at;
  }
  const scale = values.reduce((max, value) => Math.max(max, value), 0) / MAX_IMPACT || 1;
  const postingImpact = Uint8Array.from(values, value => Math.max(1, Math.round(value / scale)));
  return { documents: documents.length, scale, term, termStart, postingDocument, postingImpact };
}

export interface Ranked {
  document: number;
  score: number;
}

/** Give the `limit` best documents for the stems of a query, best first, ties by number. */
export function rankBm25(index: Bm25Index, query: Iterable<[stem: string, weight: number]>, limit: number): Ranked[] {
  const scores = new Float32Array(index.documents);
  const touched: number[] = [];
  for (const [stem, weight] of query) {
    const t = termAt(index.term, hashWord(stem));
    if (t < 0) {
      continue;
    }
    for (let p = index.termStart[t]; p < index.termStart[t + 1]; p++) {
      const document = index.postingDocument[p];
      if (scores[document] === 0) {
        touched.push(document);
      }
      scores[document] += index.postingImpact[p] * index.scale * weight;
    }
  }
  touched.sort((a, b) => scores[b] - scores[a] || a - b);
  return touched.slice(0, limit).map(document => ({ document, score: scores[document] }));
}

export function bm25Sections({ documents, scale, ...columns }: Bm25Index): IndexSections {
  return { columns, numbers: { documents, scale } };
}

export function bm25FromSections({ columns, numbers }: IndexSections): Bm25Index {
  return { ...(columns as unknown as Bm25Index), documents: numbers.documents, scale: numbers.scale };
}

function termAt(terms: Uint32Array, hash: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (terms[middle] === hash) {
      return middle;
    }
    if (terms[middle] < hash) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
