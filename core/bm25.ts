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

/** Collects documents in two columns, since millions of small maps would fill the memory. */
export class Bm25Builder {
  private hashes = new Uint32Array(1024);
  private counts = new Float32Array(1024);
  private readonly ends: number[] = [];

  /** `lengthShare` is how far long documents are discounted. */
  constructor(private readonly lengthShare: number = B) {}

  /** Add the next document. */
  add(document: TermCounts): void {
    let at = this.ends.at(-1) ?? 0;
    if (at + document.size > this.hashes.length) {
      const room = 2 * (at + document.size);
      this.hashes = copyOf(this.hashes, new Uint32Array(room));
      this.counts = copyOf(this.counts, new Float32Array(room));
    }
    for (const [hash, count] of document) {
      this.hashes[at] = hash;
      this.counts[at++] = count;
    }
    this.ends.push(at);
  }

  /** Index what was added. */
  build(): Bm25Index {
    const { ends, lengthShare } = this;
    const total = ends.at(-1) ?? 0;
    const hashes = this.hashes.subarray(0, total);
    const counts = this.counts.subarray(0, total);
    const lengths = ends.map((end, d) => sum(counts.subarray(ends[d - 1] ?? 0, end)));
    const average = sum(lengths) / Math.max(1, ends.length) || 1;
    const owner = new Uint32Array(total);
    for (const [d, end] of ends.entries()) {
      owner.fill(d, ends[d - 1] ?? 0, end);
    }
    const order = orderBy(hashes);
    const postingDocument = order.map(at => owner[at]);
    const values = new Float32Array(total);
    const terms: number[] = [];
    const starts: number[] = [];
    for (let p = 0; p < total; ) {
      const hash = hashes[order[p]];
      const start = p;
      while (p < total && hashes[order[p]] === hash) {
        p += 1;
      }
      terms.push(hash);
      starts.push(start);
      const idf = idfOf(ends.length, p - start);
      for (let q = start; q < p; q++) {
        const count = counts[order[q]];
        const saturation = K1 * (1 - lengthShare + (lengthShare * lengths[postingDocument[q]]) / average);
        values[q] = (idf * count * (K1 + 1)) / (count + saturation);
      }
    }
    const scale = values.reduce((max, value) => Math.max(max, value), 0) / MAX_IMPACT || 1;
    return {
      documents: ends.length,
      scale,
      term: Uint32Array.from(terms),
      termStart: Uint32Array.from(starts.concat(total)),
      postingDocument,
      postingImpact: Uint8Array.from(values, value => Math.max(1, Math.round(value / scale))),
    };
  }
}

/** Index `documents`. */
export function buildBm25(documents: readonly TermCounts[]): Bm25Index {
  const builder = new Bm25Builder();
  for (const document of documents) {
    builder.add(document);
  }
  return builder.build();
}

function copyOf<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function sum(values: Float32Array | readonly number[]): number {
  let total = 0;
  for (const value of values) {
    total += value;
  }
  return total;
}

/** Places of `keys` in ascending order, equal ones as they stood: two counting passes of sixteen bits. */
function orderBy(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, i) => i);
  for (const shift of [0, 16]) {
    const next = new Uint32Array(0x10001);
    for (const key of keys) {
      next[((key >>> shift) & 0xffff) + 1] += 1;
    }
    for (let i = 0; i < 0x10000; i++) {
      next[i + 1] += next[i];
    }
    const sorted = new Uint32Array(keys.length);
    for (const at of order) {
      sorted[next[(keys[at] >>> shift) & 0xffff]++] = at;
    }
    order = sorted;
  }
  return order;
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
