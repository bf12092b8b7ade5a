/** Compare vectors: 1 where they point alike, 0 where they have nothing in common. */

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
