/** The seed of the mutations: another one for each version, so that no version is tuned to its own test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashWord } from '../core/tokenize';

const MANIFEST = fileURLToPath(new URL('../package.json', import.meta.url));

/** `MUTATION_SEED` where it is set, else a number made from the version. */
export function mutationSeed(): number {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
  return process.env.MUTATION_SEED ? Number(process.env.MUTATION_SEED) : hashWord(version);
}
