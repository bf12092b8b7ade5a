/**
 * The directions in which vectors say most (principal components, not centred), by orthogonal iteration: a set of
 * directions is multiplied by the second moments and made orthogonal again, until it turns no more.
 */

/** After so many rounds the first directions stand still; the last few, which say least, need not. */
const ROUNDS = 60;

/** Find `count` directions of `vectors`, as unit vectors, the one that says most first. */
export function principalDirections(vectors: readonly Float32Array[], count: number): Float64Array[] {
  const width = vectors[0].length;
  const moments = momentsOf(vectors);
  let axes: Float64Array[] = Array.from({ length: count }, (_, a) => moments.slice(a * width, (a + 1) * width));
  for (let round = 0; round < ROUNDS; round++) {
    axes = orthonormal(axes).map(axis => multiply(moments, axis));
  }
  return orthonormal(axes);
}

/** Mean of each product of two numbers of a vector, row after row. */
function momentsOf(vectors: readonly Float32Array[]): Float64Array {
  const width = vectors[0].length;
  const moments = new Float64Array(width * width);
  for (const vector of vectors) {
    for (let i = 0; i < width; i++) {
      const factor = vector[i] / vectors.length;
      for (let j = 0; j < width; j++) {
        moments[i * width + j] += factor * vector[j];
      }
    }
  }
  return moments;
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const width = vector.length;
  return vector.map((_, row) => dot(matrix.subarray(row * width, (row + 1) * width), vector));
}

/** Take from each vector what those before it have of it (Gram and Schmidt). */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const other of done) {
      const shared = dot(rest, other);
      for (let i = 0; i < rest.length; i++) {
        rest[i] -= shared * other[i];
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    done.push(rest.map(value => value / length));
  }
  return done;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}
