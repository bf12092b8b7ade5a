/**
 * Say word by word how a passage and the text agree.
 *
 * What is the same at both ends needs no comparing, and of most quotations nothing
 * is left in between; only what differs is aligned for the reader (`align-words.ts`).
 * The same letters divided otherwise ("reelection", "re-election") are no difference.
 */
import { alignWords } from './align-words';
import type { AlignedWord } from './annotation';
import { fold, type Tokens } from './tokenize';
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
    ...joinDivided(alignWords(between(article, head, tail), between(corpus, head, tail)), article, corpus),
    ...same(article, article.end - tail, corpus, corpus.end - tail, tail),
  ];
}

/** Take neighbouring words that differ only in where they are divided for one word each. */
function joinDivided(words: readonly AlignedWord[], article: Stretch, corpus: Stretch): AlignedWord[] {
  const joined: AlignedWord[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && words[to].relation !== 'same') {
      to += 1;
    }
    const ours = spanOver(words.slice(from, to).map(word => word.article));
    const theirs = spanOver(words.slice(from, to).map(word => word.corpus));
    if (ours && theirs && lettersAt(article, ours) === lettersAt(corpus, theirs)) {
      joined.push({ article: ours, corpus: theirs, relation: 'same' });
    } else {
      joined.push(...words.slice(from, to));
    }
    joined.push(...words.slice(to, to + 1));
    from = to + 1;
  }
  return joined;
}

function spanOver(spans: readonly ([number, number] | undefined)[]): [number, number] | undefined {
  const known = spans.filter(span => span !== undefined);
  return known.length > 0 ? [known[0][0], known[known.length - 1][1]] : undefined;
}

function lettersAt({ text, base }: Stretch, [start, end]: [number, number]): string {
  return fold(text.slice(start - base, end - base));
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
