/**
 * Open packs for matching; without any, the bundled one, compiled from its sources.
 */

import { type Corpus, corpusOf } from '../core/find-context';
import { compileCorpus } from './compile-corpus';
import { readPackFile } from './read-pack-file';

/** Open the packs in `files`, or the bundled one where there are none. */
export async function readPacks(files: readonly string[]): Promise<Corpus[]> {
  const packs = files.length > 0 ? await Promise.all(files.map(readPackFile)) : [compileCorpus()];
  return packs.map(corpusOf);
}
