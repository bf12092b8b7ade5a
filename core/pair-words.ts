/**
 * Pair the words of a sentence with those of a claim's wording, in any order.
 *
 * A paraphrase turns sentences round ("crime is lower among immigrants"), so order
 * is no evidence here, as it is for quotations (`align-words.ts`).
 */
import type { AlignedWord } from './annotation';
import { isFunctionWord } from './common-words';
import type { Word } from './words';

/** Pair `article` with `corpus`: the same words first, then related ones, then what only one side has; in the article's order. */
export function pairWords(
  article: readonly Word[],
  corpus: readonly Word[],
  areRelated: (a: Word, b: Word) => boolean,
): AlignedWord[] {
  const partner = new Map<Word, Word>();
  const taken = new Set<Word>();
  const pairBy = (agree: (a: Word, b: Word) => boolean) => {
    for (const a of article.filter(word => !partner.has(word) && !isFunctionWord(word.text))) {
      const b = corpus.find(word => !taken.has(word) && agree(a, word));
      if (b) {
        partner.set(a, b);
        taken.add(b);
      }
    }
  };
  pairBy((a, b) => a.text === b.text);
  pairBy(areRelated);
  return [
    ...article.map(a => describe(a, partner.get(a))),
    ...corpus.filter(b => !taken.has(b)).map((b): AlignedWord => ({ corpus: [b.start, b.end], relation: 'missing' })),
  ];
}

function describe(a: Word, b: Word | undefined): AlignedWord {
  const article: [number, number] = [a.start, a.end];
  if (!b) {
    return { article, relation: 'added' };
  }
  return { article, corpus: [b.start, b.end], relation: a.text === b.text ? 'same' : 'related' };
}
