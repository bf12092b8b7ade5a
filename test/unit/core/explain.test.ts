import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../core/explain';
import { fold, tokenize } from '../../../core/tokenize';
import { fewWords } from './passage-words';

function stretch(text: string, base = 0) {
  const tokens = tokenize(text);
  return { text, tokens, start: 0, end: tokens.length, base };
}

describe('explain', () => {
  it('names every word of both sides once, in order, and calls same only what has the same letters', () => {
    fc.assert(
      fc.property(fewWords(1, 12), fewWords(1, 12), (article, corpus) => {
        const words = explain(stretch(article, 100), stretch(corpus));
        const ours = words.flatMap(word =>
          word.article ? [article.slice(word.article[0] - 100, word.article[1] - 100)] : [],
        );
        const theirs = words.flatMap(word => (word.corpus ? [corpus.slice(...word.corpus)] : []));
        expect(ours.join(' ')).toBe(article);
        expect(theirs.join(' ')).toBe(corpus);
        for (const word of words.filter(each => each.relation === 'same')) {
          expect(fold(article.slice(word.article![0] - 100, word.article![1] - 100))).toBe(
            fold(corpus.slice(...word.corpus!)),
          );
        }
      }),
    );
  });

  it.each([
    ['initials', 'the u s attorney said', 'the U.S. attorney said'],
    ['a compound', 'his re-election campaign', 'his reelection campaign'],
  ])('takes the same letters divided otherwise for the same: %s', (_, article, corpus) => {
    expect(explain(stretch(article), stretch(corpus)).every(word => word.relation === 'same')).toBe(true);
  });

  it('shows what was changed between what is the same', () => {
    const words = explain(stretch('the mayor praised the new ferry'), stretch('the mayor condemned the ferry'));
    expect(words.map(word => word.relation)).toEqual(['same', 'same', 'changed', 'same', 'added', 'same']);
  });
});
