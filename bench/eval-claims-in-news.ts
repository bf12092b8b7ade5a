/** The real job: claims of the bundled corpus in news articles, labelled by hand. */
import { claimJudge, judgeClaims } from './judge-claims';
import { precisionOf, recallOf } from './judged';
import { share, type Task } from './shared';

export const claimsInNews: Task = {
  name: 'claims-in-news',
  needs: claimJudge.needs,
  run() {
    const judged = judgeClaims('balanced');
    const { shown, wanted, silent } = judged;
    const task = 'claims-in-news';
    return [
      { task, n: shown.length, score: 'precision', ours: precisionOf(judged), goal: 0.9 },
      { task, n: wanted.length, score: 'recall of clear passages', ours: recallOf(judged), goal: 0.6 },
      {
        task,
        n: silent.length,
        score: 'silent without a claim',
        ours: share(silent.filter(Boolean).length, silent.length),
        goal: 1,
      },
    ];
  },
};
