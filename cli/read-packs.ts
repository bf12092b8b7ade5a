/**
 * Open packs for matching; without any, the bundled one, compiled from its sources.
 */

import { type Corpus, corpusOf } from '../core/find-context';
import { parsePack } from '../data/pack-schema';
import { compileCorpus } from './compile-corpus';
import { InputError, readJson } from './read-input';

/** Open the packs in `files`, or the bundled one where there are none. */
export function readPacks(files: readonly string[]): Corpus[] {
  const packs = files.length > 0 ? files.map(readPack) : [compileCorpus()];
  return packs.map(corpusOf);
}

function readPack(file: string) {
  try {
    return parsePack(readJson(file));
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
