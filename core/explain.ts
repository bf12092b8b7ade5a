/**
 * Say word by word how a passage and the text agree.
 *
 * What is the same at both ends needs no comparing, and of most quotations nothing
 * is left in between; only what differs is aligned for the reader (`align-words.ts`).
 */
import { alignWords } from './align-words';
import type { AlignedWord } from './annotation';
import type { Tokens } from './tokenize';
import { type Word, wordsOf } from './words';

/** Words from `start` to `end` of a text that has been read, which begins at `base`. */
export interface Stretch {
  text: string;
  tokens: Tokens;
  start: number;
  end: number;
  base: number;
}

/** Align the words of `article` with those of `corpus`. */
export function explain(article: Stretch, corpus: Stretch): AlignedWord[] {
  const shorter = Math.min(article.end - article.start, corpus.end - corpus.start);
  let head = 0;
  while (head < shorter && hashAt(article, head) === hashAt(corpus, head)) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && hashBefore(article, tail) === hashBefore(corpus, tail)) {
    tail += 1;
  }
  return [
    ...same(article, article.start, corpus, corpus.start, head),
    ...alignWords(between(article, head, tail), between(corpus, head, tail)),
    ...same(article, article.end - tail, corpus, corpus.end - tail, tail),
  ];
}

function hashAt({ tokens, start }: Stretch, index: number): number {
  return tokens.hash[start + index];
}

function hashBefore({ tokens, end }: Stretch, index: number): number {
  return tokens.hash[end - 1 - index];
}

function between({ text, tokens, start, end, base }: Stretch, head: number, tail: number): Word[] {
  const first = start + head;
  const last = end - tail - 1;
  return last < first ? [] : wordsOf(text.slice(tokens.start[first], tokens.end[last]), base + tokens.start[first]);
}

function same(article: Stretch, articleAt: number, corpus: Stretch, corpusAt: number, count: number): AlignedWord[] {
  return Array.from({ length: count }, (_, i) => ({
    article: spanAt(article, articleAt + i),
    corpus: spanAt(corpus, corpusAt + i),
    relation: 'same',
  }));
}

function spanAt({ tokens, base }: Stretch, word: number): [number, number] {
  return [base + tokens.start[word], base + tokens.end[word]];
}
