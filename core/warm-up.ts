/**
 * Make the first page as quick as the others.
 *
 * The first calls of a program are slow: its functions are not compiled yet and its
 * index is not yet in memory. Matching passages with their own index touches both,
 * and takes some milliseconds that are better spent before a page asks.
 */
import { findPassages } from './find';
import type { PassageIndex } from './passage-index';
import type { List } from './passages';

/** Passages taken from all over the index in a round, about an article. */
const PASSAGES = 40;
/** After so many rounds the engines of both browsers have compiled what is called often. */
const ROUNDS = 8;

/** Match what `index` holds, to no other end. */
export function warmUp(index: PassageIndex, texts: List<string>): void {
  const step = Math.max(1, Math.floor(texts.length / (PASSAGES * ROUNDS)));
  for (let round = 0; round < ROUNDS; round++) {
    const picked = Array.from({ length: PASSAGES }, (_, i) => texts.at((round + i * ROUNDS) * step) ?? '');
    findPassages(picked.join(' '), index, texts);
  }
}
