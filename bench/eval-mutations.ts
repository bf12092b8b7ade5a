/** Quotations changed by chance and looked for among 100,000 passages; `MUTATION_SEED` draws other ones. */
import { buildPassageIndex } from '../core/passage-index';
import { measureMutations } from './measure-mutations';
import { mutationSeed } from './mutation-seed';
import { KINDS } from './mutations';
import { openPassageSource } from './passage-source';
import type { Measurement, Task } from './shared';

const PASSAGES = 100_000;
const MUTATIONS = 400;
const GOALS: Record<string, number> = { 'changed 30 %': 0.97, 'short verbatim': 0.95 };

export const mutations: Task = {
  name: 'mutations',
  needs: [],
  run(): Measurement[] {
    const source = openPassageSource();
    const passages = source.passages(PASSAGES);
    const { n, f1, found, firesPerThousandWords, pageWords } = measureMutations({
      passages,
      index: buildPassageIndex(passages),
      pages: source.pages,
      count: MUTATIONS,
      seed: mutationSeed(),
    });
    const task = 'mutations';
    return [
      { task, n, score: `F1 among ${PASSAGES} ${source.origin(PASSAGES)}`, ours: f1, floor: 0.991, goal: 0.991 },
      ...KINDS.map(kind => ({
        task,
        n: MUTATIONS,
        score: kind === 'unrelated' ? 'fires on unrelated sentences' : `recall ${kind}`,
        ours: found[kind],
        goal: GOALS[kind],
      })),
      { task, n: pageWords, score: 'fires in 1,000 words', ours: firesPerThousandWords, goal: 0.02 },
    ];
  },
};
