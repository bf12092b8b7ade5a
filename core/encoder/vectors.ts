/** Compare vectors: 1 where they point alike, 0 where they have nothing in common. */
import { VECTOR_LENGTH } from './encoder';

/** Vectors one after the other, `VECTOR_LENGTH` numbers each. */
export type Vectors = Int8Array;

export interface Near {
  /** Which of the vectors. */
  place: number;
  cosine: number;
}

/** The cosine of the angle between `a` and `b`. */
export function cosineOf(a: Int8Array | Float32Array, b: Int8Array | Float32Array): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / (Math.sqrt(aa * bb) || 1);
}

/** The vector at `place`. */
export function vectorAt(vectors: Vectors, place: number): Int8Array {
  return vectors.subarray(place * VECTOR_LENGTH, (place + 1) * VECTOR_LENGTH);
}

/** Those at `first`, as far as they are there, and of the others the `limit` (at least one) nearest to `vector`; the nearest first. */
export function nearest(
  vector: Int8Array,
  vectors: Vectors,
  { first, limit }: { first: readonly number[]; limit: number },
): Near[] {
  const asked = new Set(first);
  const found: Near[] = [];
  let others: Near[] = [];
  for (let place = 0; place < vectors.length / VECTOR_LENGTH; place++) {
    const near = { place, cosine: cosineOf(vector, vectorAt(vectors, place)) };
    if (asked.has(place)) {
      found.push(near);
    } else if (others.length < limit || near.cosine > others[limit - 1].cosine) {
      others = [...others, near].sort(byCosine).slice(0, limit);
    }
  }
  return [...found, ...others].sort(byCosine);
}

function byCosine(a: Near, b: Near): number {
  return b.cosine - a.cosine || a.place - b.place;
}
