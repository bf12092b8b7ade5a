/** A pack from a file, in either layout, that has nothing wrong with it. */
import type { Pack } from '../core/corpus';
import { describeProblem } from '../data/pack-schema';
import { readWhole } from './commands/check';
import { InputError } from './read-input';

/** Read the pack in `file`. Throws an `InputError` that lists what is wrong with it. */
export async function readPackFile(file: string): Promise<Pack> {
  const { pack, problems } = await readWhole(file);
  if (problems.length > 0) {
    throw new InputError(problems.map(problem => `${file}: ${describeProblem(problem)}`).join('\n'));
  }
  return pack;
}
