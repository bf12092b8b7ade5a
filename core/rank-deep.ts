/**
 * Rank claims by what they say too: those that share most words with a passage, ordered anew by words and meaning.
 *
 * Meaning alone finds less than words do, and mostly what is of the same topic; beside them it helps. On the training
 * splits of `npm run eval -- deep` any worth from 15 to 30 does about as well.
 */
import type { Ranked } from './bm25';

/** What vectors that point alike are worth: about five rare words. */
const MEANING_WORTH = 20;
/** Claims looked at for each passage: more cost time and bring no more. */
export const MEANINGS_LOOKED_AT = 50;

/** Order `ranked` anew; `cosineOf` compares the passage with a claim. */
export function rankDeep(ranked: readonly Ranked[], cosineOf: (document: number) => number): Ranked[] {
  return ranked
    .map(({ document, score }) => ({ document, score: score + MEANING_WORTH * cosineOf(document) }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
