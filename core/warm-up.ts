/**
 * Make the first page as quick as the others.
 *
 * The first calls of a program are slow: its functions are not compiled yet and its
 * index is not yet in memory. Matching what the corpus itself holds touches both, and
 * takes some milliseconds that are better spent before a page asks.
 */
import type { List } from './passages';

/** Texts in a round, about an article. */
const TEXTS = 40;
/** After so many rounds the engines of both browsers have compiled what is called often. */
const ROUNDS = 8;

/** Let `match` read texts taken from all over `texts`, to no other end; between two rounds others may `rest` it. */
export async function warmUp(
  texts: List<string>,
  match: (text: string) => unknown,
  rest: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const place = (i: number) => Math.floor((texts.length * (round + i * ROUNDS)) / (TEXTS * ROUNDS));
    const picked = Array.from({ length: TEXTS }, (_, i) => texts.at(place(i)) ?? '');
    await match(picked.join('\n'));
    await rest();
  }
}
