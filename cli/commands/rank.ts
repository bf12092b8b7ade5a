/** Rank which claims each passage could be about, without a threshold. */
import { parseArgs } from 'node:util';
import { buildClaimRanker } from '../../core/rank-claims';
import { countOf, InputError, readLines, text } from '../read-input';
import { writeRow } from '../write-output';

export async function rank(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { claims: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string', default: '20' } },
  });
  if (!values.claims || !values.queries) {
    throw new InputError('--claims and --queries are needed');
  }
  const top = countOf(values.top, '--top');
  const claims = readLines(values.claims, row => ({
    id: text(row, 'id'),
    claim: text(row, 'claim'),
    title: text(row, 'title', ''),
    subtitle: text(row, 'subtitle', ''),
    text: text(row, 'text', ''),
  }));
  const ranker = buildClaimRanker(claims);
  for (const query of readLines(values.queries, row => ({ id: text(row, 'id'), text: text(row, 'text') }))) {
    const ranked = ranker(query.text, top).map(({ document, score }) => ({ id: claims[document].id, score }));
    await writeRow({ id: query.id, ranked });
  }
}
