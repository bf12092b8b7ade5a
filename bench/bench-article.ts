/** Articles to match: a thousand words of an unrelated page with four quotations put in. */
import { tokenize } from '../core/tokenize';
import { drawMutations, type Kind } from './mutations';
import { sentences } from './passage-source';
import { randomFrom } from './random';

const WORDS = 1000;
const QUOTED: readonly Kind[] = ['verbatim', 'embedded', 'changed 10 %', 'changed 20 %'];
const SEED = 7;

/** An article, sentence by sentence. */
export type BenchArticle = string[];

/** Make `count` articles that quote `passages`. */
export function benchArticles(passages: readonly string[], pages: readonly string[], count: number): BenchArticle[] {
  const others = pages.flatMap(sentences);
  const random = randomFrom(SEED);
  const vocabulary = others.slice(0, 500).flatMap(sentence => sentence.split(/\s+/));
  let next = 0;
  return Array.from({ length: count }, () => {
    const article: BenchArticle = [];
    for (let words = 0; words < WORDS; ) {
      const sentence = others[next++ % others.length];
      article.push(sentence);
      words += tokenize(sentence).length;
    }
    const quotations = drawMutations({ passages, others, vocabulary }, 1, random).filter(({ kind }) =>
      QUOTED.includes(kind),
    );
    for (const [i, { text }] of quotations.entries()) {
      article[Math.floor(((i + 0.5) * article.length) / quotations.length)] = text;
    }
    return article;
  });
}
