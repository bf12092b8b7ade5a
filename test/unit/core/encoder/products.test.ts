import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileKernel, openKernel } from '../../../../cli/compile-kernel';
import type { Linear } from '../../../../core/encoder/model';
import { openProducts } from '../../../../core/encoder/products';

let kernel: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  kernel = await compileKernel();
});

/** The same product in floats. */
function plainly({ depth, columns, weights, scales, biases }: Linear, input: Float32Array, rows: number): number[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let sum = 0;
    for (let i = 0; i < depth; i++) {
      sum += input[row * depth + i] * weights[column * depth + i];
    }
    return sum * scales[column] + biases[column];
  });
}

const linear = fc
  .record({ depth: fc.constantFrom(16, 32, 48), columns: fc.constantFrom(2, 4, 10), seed: fc.integer() })
  .map(({ depth, columns, seed }): Linear => {
    const wave = (i: number) => Math.sin(seed + 7 * i);
    return {
      depth,
      columns,
      weights: Int8Array.from({ length: depth * columns }, (_, i) => Math.round(127 * wave(i))),
      scales: Float32Array.from({ length: columns }, (_, i) => 0.01 + 0.005 * wave(i)),
      biases: Float32Array.from({ length: columns }, (_, i) => wave(i)),
    };
  });

describe('openProducts', () => {
  it('multiplies as floats do, to a thousandth of the largest number', async () => {
    const opened = await openKernel(kernel);
    fc.assert(
      fc.property(linear, fc.integer({ min: 1, max: 11 }), (layer, rows) => {
        const products = openProducts(opened, 12, 48);
        const input = Float32Array.from({ length: rows * layer.depth }, (_, i) => Math.cos(i * i));
        const expected = plainly(layer, input, rows);
        const most = Math.max(...expected.map(Math.abs), 1);
        const output = products.apply(products.place(layer), input, rows);
        expect(output).toHaveLength(expected.length);
        for (const [i, value] of expected.entries()) {
          expect(Math.abs(output[i] - value)).toBeLessThan(most / 1000);
        }
      }),
    );
  });

  it('does not pass the largest sum that 32 bits hold', async () => {
    const products = openProducts(await openKernel(kernel), 4, 1536);
    const layer: Linear = {
      depth: 1536,
      columns: 2,
      weights: new Int8Array(2 * 1536).fill(127),
      scales: new Float32Array(2).fill(1),
      biases: new Float32Array(2),
    };
    const [sum] = products.apply(products.place(layer), new Float32Array(1536).fill(1), 1);
    expect(sum).toBeCloseTo(127 * 1536, -1);
  });

  it('keeps the weights of several layers apart', async () => {
    const products = openProducts(await openKernel(kernel), 4, 16);
    const layer = (value: number): Linear => ({
      depth: 16,
      columns: 2,
      weights: new Int8Array(32).fill(value),
      scales: new Float32Array(2).fill(1),
      biases: new Float32Array(2),
    });
    const placed = [layer(1), layer(2)].map(products.place);
    const input = new Float32Array(16).fill(1);
    expect(placed.map(each => Math.round(products.apply(each, input, 1)[0]))).toEqual([16, 32]);
  });
});
