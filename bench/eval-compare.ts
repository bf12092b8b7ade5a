/** Whether the numbers of a claim agree with its evidence (FEVER Symmetric, claims with numbers). */
import { compareNumbers } from '../core/compare-texts';
import { readRows, share, type Task } from './shared';

interface PairRow {
  claim: string;
  evidence: string;
  label: string;
}

export const compareTask: Task = {
  name: 'changed-facts',
  needs: ['changed-facts/fever_symmetric_dev.jsonl'],
  run() {
    const judged = readRows<PairRow>('changed-facts/fever_symmetric_dev.jsonl')
      .filter(({ label }) => label === 'SUPPORTS' || label === 'REFUTES')
      .map(({ claim, evidence, label }) => ({ label, numbers: compareNumbers(claim, evidence).numbers }))
      .filter(({ numbers }) => numbers !== 'none');
    const digits = readRows<PairRow>('changed-facts/fever_symmetric_dev.jsonl').filter(
      ({ claim, label }) => /\d/.test(claim) && (label === 'SUPPORTS' || label === 'REFUTES'),
    );
    const borneOut = digits.filter(
      ({ claim, evidence, label }) => (compareNumbers(claim, evidence).numbers === 'agree') === (label === 'SUPPORTS'),
    );
    const right = judged.filter(({ label, numbers }) => (numbers === 'agree') === (label === 'SUPPORTS'));
    return [
      {
        task: 'changed-facts',
        n: judged.length,
        score: 'accuracy where compared',
        ours: share(right.length, judged.length),
        floor: 0.8,
        goal: 0.92,
      },
      {
        task: 'changed-facts',
        n: digits.length,
        score: 'accuracy, none taken for no',
        ours: share(borneOut.length, digits.length),
        floor: 0.8,
      },
    ];
  },
};
