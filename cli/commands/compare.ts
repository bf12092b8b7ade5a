/** Say whether the numbers of a claim agree with those of its evidence. */
import { parseArgs } from 'node:util';
import { compareNumbers } from '../../core/compare-texts';
import { readLines, text, UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function compare(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { pairs: { type: 'string' } } });
  if (!values.pairs) {
    throw new UsageError('--pairs is needed');
  }
  const pairs = readLines(values.pairs, row => ({
    id: text(row, 'id'),
    claim: text(row, 'claim'),
    evidence: text(row, 'evidence'),
  }));
  for (const { id, claim, evidence } of pairs) {
    await writeRow({ id, ...compareNumbers(claim, evidence) });
  }
}
