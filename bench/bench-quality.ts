/** What is found of mutated quotations among so many passages. */
import { buildPassageIndex } from '../core/passage-index';
import { type MutationScores, measureMutations } from './measure-mutations';
import { openPassageSource } from './passage-source';

const MUTATIONS = 400;

/** Draw mutations with `seed` and count what is found among `size` passages. */
export function benchQuality(size: number, seed: number): MutationScores {
  const source = openPassageSource();
  const passages = source.passages(size);
  return measureMutations({
    passages,
    index: buildPassageIndex(passages),
    pages: source.pages,
    count: MUTATIONS,
    seed,
  });
}
