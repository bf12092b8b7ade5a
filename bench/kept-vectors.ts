/**
 * The vectors of a set's claims, made when first asked for and kept in a file: an evaluation looks at tens of thousands,
 * and encodes a hundred in a second.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Encoder, VECTOR_LENGTH } from '../core/encoder/encoder';
import { MODEL_VERSION } from '../core/encoder/model';
import { vectorAt } from '../core/encoder/vectors';

const FOLDER = fileURLToPath(new URL('../.vectors', import.meta.url));

export interface KeptVectors {
  at(place: number): Int8Array;
  keep(): void;
}

/** Open the vectors of `texts`, kept under `name` as long as the model and their number are the same. */
export function openKeptVectors(name: string, texts: readonly string[], encoder: Encoder): KeptVectors {
  const file = join(FOLDER, `${name}-${MODEL_VERSION}.bin`);
  const size = texts.length * VECTOR_LENGTH;
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  const vectors = kept?.length === size ? Int8Array.from(kept) : new Int8Array(size);
  return {
    at(place) {
      const vector = vectorAt(vectors, place);
      // Each vector's largest number is 127, so one of zeros was not made yet.
      if (vector.every(value => value === 0)) {
        vector.set(encoder.encode(texts[place]));
      }
      return vector;
    },
    keep() {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, vectors);
    },
  };
}
