/**
 * Rank short texts by the words they share with a query (Robertson and Walker's BM25).
 *
 * Each posting holds its whole contribution as eight bits, so ranking is one
 * addition a posting. A term is a hash, of a stem or of whatever else two texts
 * can share; columns are typed arrays so that an index is stored and read
 * without parsing.
 */
import type { IndexSections } from './index-file';

/** Saturation of repeated words, and how far long texts are discounted; the textbook values. */
const K1 = 1.2;
const B = 0.75;
/** The largest contribution a posting can hold. */
const MAX_IMPACT = 255;

export interface Bm25Index {
  documents: number;
  /** What one step of impact is worth. */
  scale: number;
  /** Sorted hashes of terms. */
  term: Uint32Array;
  /** First posting of each term, and the end of the last. */
  termStart: Uint32Array;
  postingDocument: Uint32Array;
  postingImpact: Uint8Array;
}

/** How often, by field and weight, a document has each term; or how much each term of a query counts. */
export type TermCounts = ReadonlyMap<number, number>;

/** Index documents given as counted terms; `lengthShare` is how far long ones are discounted. */
export function buildBm25(documents: readonly TermCounts[], lengthShare: number = B): Bm25Index {
  const lengths = documents.map(document => [...document.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const frequencies = new Map<number, number>();
  for (const document of documents) {
    for (const hash of document.keys()) {
      frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
    }
  }
  const term = Uint32Array.from(frequencies.keys()).sort();
  const termStart = new Uint32Array(term.length + 1);
  for (const [t, hash] of term.entries()) {
    termStart[t + 1] = termStart[t] + frequencies.get(hash)!;
    // From here on: where the next posting of the term goes.
    frequencies.set(hash, termStart[t]);
  }
  const postingDocument = new Uint32Array(termStart[term.length]);
  const values = new Float32Array(termStart[term.length]);
  for (const [d, document] of documents.entries()) {
    const saturation = K1 * (1 - lengthShare + (lengthShare * lengths[d]) / average);
    for (const [hash, count] of document) {
      const at = frequencies.get(hash)!;
      frequencies.set(hash, at + 1);
      postingDocument[at] = d;
      values[at] = (count * (K1 + 1)) / (count + saturation);
    }
  }
  for (let t = 0; t < term.length; t++) {
    const idf = idfOf(documents.length, termStart[t + 1] - termStart[t]);
    for (let p = termStart[t]; p < termStart[t + 1]; p++) {
      values[p] *= idf;
    }
  }
  const scale = values.reduce((max, value) => Math.max(max, value), 0) / MAX_IMPACT || 1;
  const postingImpact = Uint8Array.from(values, value => Math.max(1, Math.round(value / scale)));
  return { documents: documents.length, scale, term, termStart, postingDocument, postingImpact };
}

export interface Ranked {
  document: number;
  score: number;
}

/** Give the `limit` best documents for a query, best first, ties by number. */
export function rankBm25(index: Bm25Index, query: TermCounts, limit: number): Ranked[] {
  const scores = new Float32Array(index.documents);
  addScores(index, query, 1, scores);
  return bestOf(scores, limit);
}

/** Add to `scores` what each document has of a query, `worth` times. */
export function addScores(index: Bm25Index, query: TermCounts, worth: number, scores: Float32Array): void {
  const { termStart, postingDocument, postingImpact } = index;
  for (const [hash, weight] of query) {
    const t = termAt(index.term, hash);
    if (t < 0) {
      continue;
    }
    const step = index.scale * weight * worth;
    const end = termStart[t + 1];
    for (let p = termStart[t]; p < end; p++) {
      scores[postingDocument[p]] += postingImpact[p] * step;
    }
  }
}

/** The `limit` best of `scores` above zero: kept sorted while all are read once, since few ever enter. */
export function bestOf(scores: Float32Array, limit: number): Ranked[] {
  const best: Ranked[] = [];
  let least = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document];
    if (score <= least) {
      continue;
    }
    let at = best.length;
    while (at > 0 && best[at - 1].score < score) {
      at -= 1;
    }
    best.splice(at, 0, { document, score });
    if (best.length > limit) {
      best.pop();
    }
    least = best.length === limit ? best[limit - 1].score : 0;
  }
  return best;
}

/** In how many documents a term stands. */
export function frequencyOf(index: Bm25Index, hash: number): number {
  const t = termAt(index.term, hash);
  return t < 0 ? 0 : index.termStart[t + 1] - index.termStart[t];
}

/** How telling a term is that stands in `frequency` of `documents`. */
export function idfOf(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
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
