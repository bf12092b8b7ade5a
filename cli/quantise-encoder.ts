/** The encoder's weights as whole numbers of eight bits. */
import { type Block, type Linear, type Model, type Norm, WIDTH } from '../core/encoder/model';
import type { EncoderSource } from './encoder-source';

/** The largest number of eight bits; one more below zero is left out, so that both signs are alike. */
const LARGEST = 127;

/** Quantise all weights; `reduced` is the last layer, which the package does not have. */
export function quantise({ tensor, vocabulary }: EncoderSource, reduced: Linear): Model {
  const linear = (weights: string, biases: string) => toLinear(tensor(weights), tensor(biases));
  const norm = (layer: string): Norm => ({
    scales: tensor(`${layer}/layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat`),
    biases: tensor(`${layer}/layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat`),
  });
  const block = (number: number): Block => {
    const layer = `Encode/Layer_${number}/TransformerLayer`;
    const heads = `${layer}/MultiheadAttention`;
    const forward = `Encode/TransformerStack/Layer_${number}/TransformerLayer/FFN`;
    const biases = (name: string) => `${name}/bias/ConcatPartitions/concat`;
    return {
      attentionNorm: norm(layer),
      attention: linear(`${heads}/qkv_transform_single/kernel/part_0`, biases(`${heads}/qkv_transform_single`)),
      attended: linear(`${heads}/output_transform_single/kernel/part_0`, biases(`${heads}/output_transform_single`)),
      ...(number === 0 && { widen: linear(`${layer}/dense/kernel/ConcatPartitions/concat`, biases(`${layer}/dense`)) }),
      forwardNorm: norm(`${layer}/FFN`),
      forward: linear(`${forward}/conv1/Tensordot/Reshape_1`, biases(`${layer}/FFN/conv1`)),
      back: linear(`${forward}/conv2/Tensordot/Reshape_1`, biases(`${layer}/FFN/conv2`)),
    };
  };
  const embedding = quantiseRows(tensor('Embeddings_en'), WIDTH);
  return {
    vocabulary,
    embedding: embedding.weights,
    embeddingScales: embedding.scales,
    frequencies: tensor('AddTimingSignal/TimingSignal/ExpandDims_1'),
    blocks: [block(0), block(1)],
    sentence: linear('hidden_layers/tanh_layer_0/weights', 'hidden_layers/tanh_layer_0/bias'),
    reduced,
  };
}

/** A layer that takes the part of its input along each of `axes`. */
export function alongAxes(axes: readonly Float64Array[]): Linear {
  const rows = Float32Array.from(axes.flatMap(axis => [...axis]));
  const depth = axes[0].length;
  return { depth, columns: axes.length, ...quantiseRows(rows, depth), biases: new Float32Array(axes.length) };
}

/** In the package what comes out runs fastest, in ours what goes in. */
function toLinear(weights: Float32Array, biases: Float32Array): Linear {
  const columns = biases.length;
  const depth = weights.length / columns;
  const turned = new Float32Array(weights.length);
  for (let i = 0; i < depth; i++) {
    for (let column = 0; column < columns; column++) {
      turned[column * depth + i] = weights[i * columns + column];
    }
  }
  return { depth, columns, ...quantiseRows(turned, depth), biases };
}

/** Each row by its own largest number. */
function quantiseRows(values: Float32Array, width: number): Pick<Linear, 'weights' | 'scales'> {
  const scales = new Float32Array(values.length / width);
  const weights = new Int8Array(values.length);
  for (let row = 0; row < scales.length; row++) {
    const own = values.subarray(row * width, (row + 1) * width);
    scales[row] = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST || 1;
    for (let i = 0; i < width; i++) {
      weights[row * width + i] = Math.round(own[i] / scales[row]);
    }
  }
  return { weights, scales };
}
