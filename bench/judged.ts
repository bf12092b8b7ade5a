/** What of an engine's annotations is right, and how a table says it. */
import type { Dial } from '../core/dial';
import { type Measurement, share } from './shared';

export interface Judged {
  /** Annotations that were shown. */
  shown: { score: number; isRight: boolean }[];
  /** What should be shown, and whether it was. */
  wanted: boolean[];
}

/** A kind of annotation and the articles on which it is judged. */
export interface Judge {
  kind: 'claim' | 'quotation' | 'number';
  /** What it is judged on, in the words of the table. */
  on: string;
  needs: string[];
  judge(dial: Dial): Judged;
}

/** Edges of the reliability table: is a score of .9 right nine times in ten? */
const SCORE_BINS = [0, 0.7, 0.8, 0.9, 0.94, 0.97, 1.01];
/** Fewer say nothing of a rate. */
const MIN_IN_BIN = 4;

export function precisionOf({ shown }: Judged): number {
  return share(shown.filter(({ isRight }) => isRight).length, shown.length);
}

export function recallOf({ wanted }: Judged): number {
  return share(wanted.filter(Boolean).length, wanted.length);
}

/** For each range of scores: how many, what they promise, how many are right. */
export function reliability(task: string, { shown }: Judged): Measurement[] {
  return SCORE_BINS.slice(1).flatMap((end, i) => {
    const inBin = shown.filter(({ score }) => score >= SCORE_BINS[i] && score < end);
    if (inBin.length < MIN_IN_BIN) {
      return [];
    }
    const stated = inBin.reduce((sum, { score }) => sum + score, 0) / inBin.length;
    return {
      task,
      n: inBin.length,
      score: `right of scores ${SCORE_BINS[i]}-${Math.min(1, end)}, stated ${stated.toFixed(3)}`,
      ours: precisionOf({ shown: inBin, wanted: [] }),
    };
  });
}
