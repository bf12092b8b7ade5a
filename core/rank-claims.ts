/**
 * Rank fact-checked claims for a passage: BM25 over claim, title, subtitle and text.
 */
import { buildBm25, type Ranked, rankBm25 } from './bm25';
import { contentStems } from './wordings';
import { wordsOf } from './words';

export interface RankableClaim {
  claim: string;
  title: string;
  subtitle: string;
  /** Body of the fact-check; counts little, since it is long and speaks of other things too. */
  text: string;
}

/** How often a word of each field counts. */
const FIELD_WEIGHTS: Record<keyof RankableClaim, number> = { claim: 1, title: 1, subtitle: 0.5, text: 0.15 };
/** Words of a check's body beyond this are left out: its beginning says what it is about. */
const MAX_BODY_LENGTH = 3000;

/** Index `claims`; the result ranks them for a passage, best first. */
export function buildClaimRanker(claims: readonly RankableClaim[]): (passage: string, limit: number) => Ranked[] {
  const index = buildBm25(claims.map(weightedStems));
  return (passage, limit) => rankBm25(index, contentStems(wordsOf(passage)), limit);
}

function weightedStems(claim: RankableClaim): Map<string, number> {
  const weighted = new Map<string, number>();
  for (const field of Object.keys(FIELD_WEIGHTS) as (keyof RankableClaim)[]) {
    for (const [stem, count] of contentStems(wordsOf(claim[field].slice(0, MAX_BODY_LENGTH)))) {
      weighted.set(stem, (weighted.get(stem) ?? 0) + count * FIELD_WEIGHTS[field]);
    }
  }
  return weighted;
}
