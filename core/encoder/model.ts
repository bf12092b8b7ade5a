/**
 * The encoder's weights, as `cli/pack-encoder.ts` packs them: one file of columns.
 *
 * Weights are whole numbers of eight bits, and each row of a matrix has a scale of its own; what is
 * small (biases, norms) stays as it was, in 32-bit floats, which the file holds as their bits.
 */
import { type IndexSections, readIndex, writeIndex } from '../index-file';
import type { Vocabulary } from './pieces';

/** Raised when the layout or the weights change: vectors of another version do not compare. */
export const MODEL_VERSION = 1;

/** A layer `y = Wx + b` of which each row of `W` is `scales[row]` times whole numbers. */
export interface Linear {
  /** Numbers that go in and come out. */
  depth: number;
  columns: number;
  /** `columns` rows of `depth`. */
  weights: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

export interface Norm {
  scales: Float32Array;
  biases: Float32Array;
}

/** One layer of the transformer: attention, then two layers that look at each piece by itself. */
export interface Block {
  attentionNorm: Norm;
  /** Queries, keys and values of all heads, one after the other. */
  attention: Linear;
  attended: Linear;
  /** Brings what goes in to the width of what comes out, where they differ. */
  widen?: Linear;
  forwardNorm: Norm;
  forward: Linear;
  back: Linear;
}

export interface Model {
  vocabulary: Vocabulary;
  /** A row of `WIDTH` for each piece. */
  embedding: Int8Array;
  embeddingScales: Float32Array;
  /** Radians by which the phase of a place turns from piece to piece. */
  frequencies: Float32Array;
  blocks: Block[];
  /** From the mean of all pieces to the sentence. */
  sentence: Linear;
  /** From the sentence to the few directions that tell sentences apart. */
  reduced: Linear;
}

/** Numbers of one piece when it enters. */
export const WIDTH = 256;
const BLOCKS = 2;

/** Lay out `model` in one buffer. */
export function writeModel(model: Model): ArrayBuffer {
  const columns: IndexSections['columns'] = {
    embedding: asBytes(model.embedding),
    embeddingScales: bitsOf(model.embeddingScales),
    frequencies: bitsOf(model.frequencies),
    scores: bitsOf(model.vocabulary.scores),
  };
  const pieces = [...model.vocabulary.ids.keys()];
  columns.letters = Uint16Array.from(pieces.join(''), letter => letter.charCodeAt(0));
  columns.lengths = Uint8Array.from(pieces, piece => piece.length);
  columns.numbers = Uint16Array.from(model.vocabulary.ids.values());
  const linear = (name: string, { weights, scales, biases }: Linear) => {
    columns[`${name}.weights`] = asBytes(weights);
    columns[`${name}.scales`] = bitsOf(scales);
    columns[`${name}.biases`] = bitsOf(biases);
  };
  const norm = (name: string, { scales, biases }: Norm) => {
    columns[`${name}.scales`] = bitsOf(scales);
    columns[`${name}.biases`] = bitsOf(biases);
  };
  for (const [i, block] of model.blocks.entries()) {
    norm(`${i}.attentionNorm`, block.attentionNorm);
    linear(`${i}.attention`, block.attention);
    linear(`${i}.attended`, block.attended);
    if (block.widen) {
      linear(`${i}.widen`, block.widen);
    }
    norm(`${i}.forwardNorm`, block.forwardNorm);
    linear(`${i}.forward`, block.forward);
    linear(`${i}.back`, block.back);
  }
  linear('sentence', model.sentence);
  linear('reduced', model.reduced);
  return writeIndex(MODEL_VERSION, { columns, numbers: {} });
}

/** Give the model in `buffer` as views. Throws `RangeError` where the buffer is damaged or of another version. */
export function readModel(buffer: ArrayBuffer): Model {
  const { columns } = readIndex(MODEL_VERSION, buffer);
  const floats = (name: string) => new Float32Array(buffer, columns[name].byteOffset, columns[name].length);
  const bytes = (name: string) => new Int8Array(buffer, columns[name].byteOffset, columns[name].length);
  const norm = (name: string): Norm => ({ scales: floats(`${name}.scales`), biases: floats(`${name}.biases`) });
  const linear = (name: string): Linear => {
    const weights = bytes(`${name}.weights`);
    const scales = floats(`${name}.scales`);
    const [depth, width] = [weights.length / scales.length, scales.length];
    return { depth, columns: width, weights, scales, biases: floats(`${name}.biases`) };
  };
  const block = (i: number): Block => ({
    attentionNorm: norm(`${i}.attentionNorm`),
    attention: linear(`${i}.attention`),
    attended: linear(`${i}.attended`),
    widen: columns[`${i}.widen.weights`] && linear(`${i}.widen`),
    forwardNorm: norm(`${i}.forwardNorm`),
    forward: linear(`${i}.forward`),
    back: linear(`${i}.back`),
  });
  return {
    vocabulary: readVocabulary(columns, floats('scores').slice()),
    embedding: bytes('embedding'),
    embeddingScales: floats('embeddingScales'),
    frequencies: floats('frequencies'),
    blocks: Array.from({ length: BLOCKS }, (_, i) => block(i)),
    sentence: linear('sentence'),
    reduced: linear('reduced'),
  };
}

function readVocabulary({ letters, lengths, numbers }: IndexSections['columns'], scores: Float32Array): Vocabulary {
  const ids = new Map<string, number>();
  let at = 0;
  for (const [i, length] of lengths.entries()) {
    ids.set(String.fromCharCode(...letters.subarray(at, at + length)), numbers[i]);
    at += length;
  }
  return { ids, scores, longest: Math.max(0, ...lengths) };
}

function asBytes({ buffer, byteOffset, length }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

function bitsOf({ buffer, byteOffset, length }: Float32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length);
}
