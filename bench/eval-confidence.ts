/**
 * What a score means, and what the dial costs: for each kind a reliability table, and precision and recall at each
 * stand of the dial. The options page shows `MEASURED`; a row says by how much it is off.
 */
import { type Dial, LIMITS, MEASURED } from '../core/dial';
import { claimJudge } from './judge-claims';
import { numberJudge } from './judge-numbers';
import { quotationJudge } from './judge-quotations';
import { type Judge, precisionOf, recallOf, reliability } from './judged';
import type { Measurement, Task } from './shared';
import { wordingReliability } from './wording-reliability';

/** Both are told in hundredths, rather too low: by one of them at most. */
const TOLERANCE = 1;

export const confidenceTasks: Task[] = [
  ...[claimJudge, quotationJudge, numberJudge].map(judge => ({
    name: `confidence, ${judge.kind}`,
    needs: judge.needs,
    run: () => [
      ...reliability(`confidence, ${judge.kind}`, judge.judge('generous')),
      ...(Object.keys(LIMITS) as Dial[]).flatMap(dial => atDial(judge, dial)),
    ],
  })),
  wordingReliability,
];

function atDial({ kind, on, judge }: Judge, dial: Dial): Measurement[] {
  const judged = judge(dial);
  const told = MEASURED[dial][kind];
  const task = `dial ${dial}, ${kind}`;
  const row = (measure: 'precision' | 'recall', n: number, ours: number): Measurement => {
    const isTold = Math.round(100 * Math.abs(ours - told[measure])) <= TOLERANCE;
    const score = `${measure}, ${on}${isTold ? '' : `: core/dial.ts tells ${told[measure]}, correct it`}`;
    return { task, n, score, ours };
  };
  return [
    row('precision', judged.shown.length, precisionOf(judged)),
    row('recall', judged.wanted.length, recallOf(judged)),
  ];
}
