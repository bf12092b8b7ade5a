/** Whether one method does better than another on the same questions, or only seems to. */

import { randomFrom } from './random';

const ROUNDS = 2000;
const SEED = 7;

export interface Paired {
  /** Mean difference. */
  gain: number;
  /** Nineteen of twenty draws of as many questions gain between these. */
  low: number;
  high: number;
  better: number;
  worse: number;
}

/** Compare `after` with `before`, a score for each question. */
export function paired(before: readonly number[], after: readonly number[]): Paired {
  const gains = before.map((value, i) => after[i] - value);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const random = randomFrom(SEED);
  const drawn = Array.from({ length: ROUNDS }, () => mean(gains.map(() => gains[Math.floor(random() * gains.length)])));
  drawn.sort((a, b) => a - b);
  return {
    gain: mean(gains),
    low: drawn[Math.floor(ROUNDS * 0.025)],
    high: drawn[Math.floor(ROUNDS * 0.975)],
    better: gains.filter(gain => gain > 0).length,
    worse: gains.filter(gain => gain < 0).length,
  };
}
