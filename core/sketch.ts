/**
 * Count how often keys come, in two rows of counters instead of a map.
 *
 * A key's count is the smaller of its two counters, of which only those that are
 * too low are raised (count-min sketch with conservative update; Cormode and
 * Muthukrishnan, 2005; Estan and Varghese, 2002). Counts are never too low.
 */
import { remix } from './shingle';

export interface Sketch {
  add(key: number): void;
  count(key: number): number;
}

const MAX_COUNT = 0xffff;

/** Make a sketch with rows of 2 to the power of `bits` counters. */
export function createSketch(bits: number): Sketch {
  const shift = 32 - bits;
  const first = new Uint16Array(2 ** bits);
  const second = new Uint16Array(2 ** bits);
  return {
    add(key) {
      const a = key >>> shift;
      const b = remix(key) >>> shift;
      const next = Math.min(MAX_COUNT, Math.min(first[a], second[b]) + 1);
      first[a] = Math.max(first[a], next);
      second[b] = Math.max(second[b], next);
    },
    count: key => Math.min(first[key >>> shift], second[remix(key) >>> shift]),
  };
}
