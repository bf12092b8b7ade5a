/** Rank which claims each passage could be about, without a threshold. */
import { parseArgs } from 'node:util';
import { cosineOf } from '../../core/encoder/vectors';
import { once } from '../../core/once';
import { plainPost } from '../../core/plain-post';
import { buildClaimRanker } from '../../core/rank-claims';
import { MEANINGS_LOOKED_AT, rankDeep } from '../../core/rank-deep';
import { openPackedEncoder } from '../pack-encoder';
import { countOf, readLines, text, UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function rank(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      claims: { type: 'string' },
      queries: { type: 'string' },
      top: { type: 'string', default: '20' },
      deep: { type: 'boolean', default: false },
    },
  });
  if (!values.claims || !values.queries) {
    throw new UsageError('--claims and --queries are needed');
  }
  const top = countOf(values.top, '--top');
  const claims = readLines(values.claims, row => ({
    id: text(row, 'id'),
    claim: text(row, 'claim'),
    title: text(row, 'title', ''),
    subtitle: text(row, 'subtitle', ''),
    text: text(row, 'text', ''),
  }));
  const lexical = buildClaimRanker(claims);
  const encoder = values.deep ? await openPackedEncoder() : undefined;
  const vectors = claims.map(({ claim }) => once(() => encoder!.encode(claim)));
  const ranker = (passage: string) => {
    const ranked = lexical(passage, Math.max(top, MEANINGS_LOOKED_AT));
    const vector = encoder?.encode(plainPost(passage));
    return vector ? rankDeep(ranked, claim => cosineOf(vector, vectors[claim]())) : ranked;
  };
  for (const query of readLines(values.queries, row => ({ id: text(row, 'id'), text: text(row, 'text') }))) {
    const ranked = ranker(query.text).map(({ document, score }) => ({ id: claims[document].id, score }));
    await writeRow({ id: query.id, ranked: ranked.slice(0, top) });
  }
}
