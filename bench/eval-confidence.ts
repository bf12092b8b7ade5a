/**
 * What a score means, and what the dial costs: for each kind a reliability table, and precision and recall at each
 * stand of the dial. The options page shows `MEASURED_PRECISION`; a row says by how much it is off.
 */
import { type Dial, LIMITS, MEASURED_PRECISION } from '../core/dial';
import { claimJudge } from './judge-claims';
import { numberJudge } from './judge-numbers';
import { quotationJudge } from './judge-quotations';
import { type Judge, precisionOf, recallOf, reliability } from './judged';
import type { Measurement, Task } from './shared';
import { wordingReliability } from './wording-reliability';

/** Precision is told in hundredths, rather too low: by one of them at most. */
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
  const precision = precisionOf(judged);
  const told = MEASURED_PRECISION[dial][kind];
  const isTold = Math.round(100 * Math.abs(precision - told)) <= TOLERANCE;
  const task = `dial ${dial}, ${kind}`;
  return [
    {
      task,
      n: judged.shown.length,
      score: isTold ? `precision, ${on}` : `precision, ${on}: core/dial.ts tells ${told}, correct it`,
      ours: precision,
    },
    { task, n: judged.wanted.length, score: 'recall', ours: recallOf(judged) },
  ];
}
