/**
 * Sentences of random words, each drawn as often as the vocabulary says that it is used.
 *
 * They say nothing, but an encoder's vectors of them spread as those of real ones do (of the twenty nearest claims
 * the reduced vectors keep 16, where directions of real sentences keep 17), and they need no text of others.
 */
import type { Vocabulary } from '../core/encoder/pieces';

const SEED = 12345;
const FEWEST_WORDS = 6;
const MOST_WORDS = 20;
/** A piece that begins a word. */
const WORD = /^\u2581[a-zA-Z]+$/;

/** Make `count` sentences: the same ones each time. */
export function randomSentences({ ids, scores }: Vocabulary, count: number): string[] {
  const words = [...ids].filter(([piece]) => WORD.test(piece));
  const sums: number[] = [];
  for (const [, id] of words) {
    sums.push((sums.at(-1) ?? 0) + Math.exp(scores[id]));
  }
  const random = generator(SEED);
  const word = () => {
    const drawn = random() * sums.at(-1)!;
    return words[sums.findIndex(sum => sum > drawn)][0].slice(1);
  };
  return Array.from({ length: count }, () => {
    const length = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS));
    return `${Array.from({ length }, word).join(' ')}.`;
  });
}

/** Numbers from 0 to 1 (a linear congruential generator, constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
