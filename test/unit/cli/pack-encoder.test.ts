import { beforeAll, describe, expect, it } from 'vitest';
import { compileKernel } from '../../../cli/compile-kernel';
import { readEncoderSource } from '../../../cli/encoder-source';
import { alongAxes, quantise } from '../../../cli/quantise-encoder';
import { type Model, readModel, writeModel } from '../../../core/encoder/model';

let model: Model;
beforeAll(() => {
  model = quantise(readEncoderSource(), alongAxes([new Float64Array(512).fill(0.5), new Float64Array(512).fill(1)]));
});

describe('quantise', () => {
  it('keeps each weight to half a step of its row', () => {
    const { weights, scales, depth } = model.sentence;
    const original = readEncoderSource().tensor('hidden_layers/tanh_layer_0/weights');
    for (let column = 0; column < scales.length; column += 37) {
      for (let i = 0; i < depth; i += 11) {
        const error = Math.abs(weights[column * depth + i] * scales[column] - original[i * scales.length + column]);
        expect(error).toBeLessThanOrEqual(scales[column] * 0.501);
      }
    }
  });

  it('refuses a package of another shape', () => {
    expect(() => readEncoderSource().tensor('no such tensor')).toThrow(/0 tensors .* end in "no such tensor"/);
  });
});

describe('writeModel', () => {
  it('is read back as it was', () => {
    const bytes = writeModel(model);
    const read = readModel(bytes);
    expect(Buffer.from(writeModel(read)).equals(Buffer.from(bytes))).toBe(true);
    expect(read.vocabulary.ids.get('▁the')).toBe(model.vocabulary.ids.get('▁the'));
    expect(read.vocabulary.longest).toBe(model.vocabulary.longest);
    expect(read.blocks.map(({ widen }) => widen?.depth)).toEqual([256, undefined]);
  });

  it('writes the same bytes for the same weights', () => {
    expect(Buffer.from(writeModel(model)).equals(Buffer.from(writeModel(model)))).toBe(true);
  });

  it('is refused where it is damaged or cut short', () => {
    const bytes = new Uint8Array(writeModel(model));
    bytes[bytes.length >> 1] ^= 1;
    expect(() => readModel(bytes.buffer)).toThrow(RangeError);
    expect(() => readModel(bytes.slice(0, 1000).buffer)).toThrow(RangeError);
  });
});

describe('compileKernel', () => {
  it('compiles to the same bytes each time', async () => {
    expect(await compileKernel()).toEqual(await compileKernel());
  });
});
