/** Read what a publisher says of a publication. */
import * as v from 'valibot';
import { ARTICLES_BEHIND, articlesBehind, keyBitsFor } from '../../core/shards/key-bits';
import { count, entry, headEntries } from '../../data/entry-schemas';
import { checkFields, describeProblem } from '../../data/pack-schema';
import { InputError, readJson } from '../read-input';
import type { About } from './publish';

const { id, name, publisher, licence, language } = headEntries;
const aboutSchema = entry({
  ...{ id, name, publisher, licence, language },
  readersChooseAmong: count,
  keyBits: v.optional(count),
});

/**
 * Read the file, and choose as many bits for keys as hide a page. Throws an `InputError` where they would hide none, or that
 * names all that is wrong, one a line.
 */
export function readAbout(file: string): About {
  const problems: string[] = [];
  const checked = checkFields(aboutSchema, readJson(file), problem =>
    problems.push(describeProblem({ section: file, index: -1, ...problem })),
  );
  if (problems.length > 0) {
    throw new InputError(problems.join('\n'));
  }
  const output = checked as v.InferOutput<typeof aboutSchema>;
  const { readersChooseAmong } = output;
  const most = keyBitsFor(readersChooseAmong);
  if (most === undefined) {
    throw new InputError(
      `${file}: among ${readersChooseAmong} articles no key hides a page behind ${ARTICLES_BEHIND} of them; publish a pack`,
    );
  }
  const { keyBits = most } = output;
  if (keyBits > most) {
    const behind = Math.floor(articlesBehind(keyBits, readersChooseAmong));
    throw new InputError(
      `${file}: keys of ${keyBits} bits would hide a page behind ${behind} articles, fewer than ${ARTICLES_BEHIND}; ${most} bits are the most`,
    );
  }
  return { ...output, keyBits };
}
