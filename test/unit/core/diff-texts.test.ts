import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, mergeTexts } from '../../../core/diff-texts';

/** Texts of few words and lines, so that versions share some. */
const text = fc
  .array(fc.constantFrom('silt', 'harbour', 'The', 'mayor', '。', '港', '\n', ' ', '*', '😀'), { maxLength: 30 })
  .map(words => words.join(''));

function textOf(runs: readonly { text: string }[]): string {
  return runs.map(run => run.text).join('');
}

describe('diffTexts', () => {
  it('marks the words that only one version has', () => {
    const { one, other } = diffTexts('The mayor said so.', 'The old mayor says so.');
    expect(one.filter(run => !run.isShared).map(run => run.text)).toEqual(['said']);
    expect(other.filter(run => !run.isShared).map(run => run.text)).toEqual(['old ', 'says']);
  });

  it('sees signs and capitals', () => {
    expect(diffTexts('*so*', 'So').one.every(run => !run.isShared)).toBe(true);
  });

  it('compares by character where no blanks part words', () => {
    expect(diffTexts('港は古い', '港は新しい').one.filter(run => !run.isShared)).toEqual([
      { text: '古', isShared: false },
    ]);
  });

  it('loses nothing of either version, and shares the same words with both', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { one, other } = diffTexts(a, b);
        expect([textOf(one), textOf(other)]).toEqual([a, b]);
        expect(textOf(one.filter(run => run.isShared))).toBe(textOf(other.filter(run => run.isShared)));
      }),
    );
  });

  it('gives up on texts without end rather than on the reader', () => {
    const long = Array.from({ length: 9_000 }, (_, place) => `w${place}`).join(' ');
    const { one } = diffTexts(`a ${long}`, `b ${[...long].reverse().join('')}`);
    expect(textOf(one)).toBe(`a ${long}`);
  });
});

describe('mergeTexts', () => {
  it('keeps what both wrote, each line once', () => {
    expect(mergeTexts('Begun.\n\nFrom the first.\n\nEnd.', 'Begun.\n\nFrom the second.\n\nEnd.')).toBe(
      'Begun.\n\nFrom the first.\n\nFrom the second.\n\nEnd.',
    );
  });

  it('takes the longer of two lines of which one goes on with the other', () => {
    expect(mergeTexts('Begun.', 'Begun, and ended.')).toBe('Begun, and ended.');
  });

  it('has every word of both in their order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const merged = mergeTexts(a, b);
        for (const version of [a, b]) {
          let at = 0;
          for (const word of version.match(/\p{Script=Han}|[\p{L}--\p{Script=Han}]+|[*😀]/gv) ?? []) {
            at = merged.indexOf(word, at) + word.length;
            expect(at).toBeGreaterThanOrEqual(word.length);
          }
        }
        expect(mergeTexts(a, a)).toBe(a);
      }),
    );
  });
});
