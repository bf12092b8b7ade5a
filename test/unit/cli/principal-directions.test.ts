import { describe, expect, it } from 'vitest';
import { principalDirections } from '../../../cli/principal-directions';

/** Vectors that differ much along the first of three directions, less along the second, and a little along the third. */
const VECTORS = Array.from({ length: 200 }, (_, i) =>
  Float32Array.from([9 * Math.sin(i) + Math.sin(3 * i), 9 * Math.sin(i) - Math.sin(3 * i), 0.1 * Math.sin(7 * i)]),
);

describe('principalDirections', () => {
  it('finds the direction that says most first', () => {
    const [first, second] = principalDirections(VECTORS, 2);
    const half = Math.SQRT1_2;
    expect([...first].map(Math.abs)).toEqual([half, half, 0].map(value => expect.closeTo(value, 3)));
    expect([...second].map(Math.abs)).toEqual([half, half, 0].map(value => expect.closeTo(value, 3)));
    expect(first[0] * second[0] + first[1] * second[1]).toBeCloseTo(0, 6);
  });

  it('finds the same ones again', () => {
    expect(principalDirections(VECTORS, 3)).toEqual(principalDirections(VECTORS, 3));
  });
});
