/**
 * Products of matrices by the kernel (`kernel.wat`): what goes in is brought to whole numbers, row by
 * row, and what comes out back to its scale.
 */
import type { Linear } from './model';

/** What the compiled kernel exports. */
export interface Kernel {
  memory: { readonly buffer: ArrayBufferLike; grow(pages: number): number };
  multiply(rows: number, depth: number, columns: number, input: number, weights: number, output: number): void;
}

/** A matrix whose weights lie in the kernel's memory. */
export interface PlacedLinear extends Omit<Linear, 'weights'> {
  /** Address of its weights. */
  address: number;
}

export interface Products {
  /** Put the weights of `linear` into the kernel's memory. */
  place(linear: Linear): PlacedLinear;
  /** `linear` of each of the `rows` of `input`. */
  apply(linear: PlacedLinear, input: Float32Array, rows: number): Float32Array;
}

const PAGE_BYTES = 65_536;
/** The kernel multiplies tiles of so many rows. */
const TILE_ROWS = 4;
/** Of sixteen bits: with weights of eight and a depth of 1,536 no sum can pass 31. */
const LARGEST = 8191;

/** Multiply with `kernel` up to `mostRows` rows that are no wider than `widest`. */
export function openProducts(kernel: Kernel, mostRows: number, widest: number): Products {
  const room = Math.ceil(mostRows / TILE_ROWS) * TILE_ROWS * widest;
  const inputAt = 0;
  const outputAt = inputAt + 2 * room;
  let end = outputAt + 4 * room;
  grow(end);

  function grow(bytes: number): void {
    const missing = bytes - kernel.memory.buffer.byteLength;
    if (missing > 0) {
      kernel.memory.grow(Math.ceil(missing / PAGE_BYTES));
    }
  }

  return {
    place({ weights, ...rest }) {
      const address = end;
      end += weights.length;
      grow(end);
      new Int8Array(kernel.memory.buffer, address, weights.length).set(weights);
      return { ...rest, address };
    },

    apply({ depth, columns, address, scales, biases }, input, rows) {
      const whole = new Int16Array(kernel.memory.buffer, inputAt, Math.ceil(rows / TILE_ROWS) * TILE_ROWS * depth);
      whole.fill(0, rows * depth);
      const steps = new Float32Array(rows);
      for (let row = 0; row < rows; row++) {
        steps[row] = toWhole(input.subarray(row * depth, (row + 1) * depth), whole, row * depth);
      }
      kernel.multiply(rows, depth, columns, inputAt, address, outputAt);
      const sums = new Int32Array(kernel.memory.buffer, outputAt, rows * columns);
      const output = new Float32Array(rows * columns);
      for (let row = 0, at = 0; row < rows; row++) {
        const step = steps[row];
        for (let column = 0; column < columns; column++, at++) {
          output[at] = sums[at] * step * scales[column] + biases[column];
        }
      }
      return output;
    },
  };
}

/** Write `values` as whole numbers at `at`; gives what one of them is worth. */
function toWhole(values: Float32Array, into: Int16Array, at: number): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    most = Math.max(most, Math.abs(values[i]));
  }
  const step = most / LARGEST || 1;
  const factor = 1 / step;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] * factor;
    // Rounded by cutting off: several times as fast as Math.round, and this is done to every number.
    into[at + i] = value < 0 ? value - 0.5 : value + 0.5;
  }
  return step;
}
