import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../../core/tokenize';

function wordsOf(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

function hashesOf(text: string): number[] {
  const tokens = tokenize(text);
  return [...tokens.hash.subarray(0, tokens.length)];
}

describe('tokenize', () => {
  it.each([
    ['a hyphen before a digit', 'gangs like MS-13', 'gangs like MS13'],
    ['dots of initials', 'the U.S. border', 'the US border'],
    ['thousands', '70,000 members', '70000 members'],
    ['curly and straight apostrophes', 'Let’s dismantle', "Let's dismantle"],
    ['case', 'Sanctuary Cities', 'sanctuary cities'],
    ['accents', 'Citroën', 'Citroen'],
    ['ligatures', 'ﬁnal æther', 'final aether'],
    ['soft hyphens', 'immi\u00adgrants', 'immigrants'],
    ['percent signs', '23% of them', '23 percent of them'],
    ['ampersands', 'gangs & cities', 'gangs and cities'],
    ['dashes', 'innocent life — including', 'innocent life - including'],
  ])('reads two spellings alike: %s', (_, a, b) => {
    expect(hashesOf(a)).toEqual(hashesOf(b));
  });

  it.each([
    ['a range of words', 'law-abiding immigrants', ['law', 'abiding', 'immigrants']],
    ['a decimal', 'rose 3.5 percent. Then', ['rose', '3.5', 'percent', 'Then']],
    ['a sentence end without space', 'cities.The next', ['cities', 'The', 'next']],
    ['a script without spaces', '移民犯罪', ['移', '民', '犯', '罪']],
  ])('cuts %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(['&'.repeat(99), '中'.repeat(98), '%&'.repeat(50)])('has room for signs that are words: %s', text => {
    const { length, start, end } = tokenize(text);
    const places = Array.from({ length: text.length }, (_, at) => at);
    expect([...start.subarray(0, length)]).toEqual(places);
    expect([...end.subarray(0, length)]).toEqual(places.map(at => at + 1));
  });

  it('gives places in order, inside the text, that read as the folded word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const tokens = tokenize(text);
        let last = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
          expect(fold(text.slice(tokens.start[i], tokens.end[i]))).not.toBe('');
          last = tokens.end[i];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('does not depend on what stands around a word', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), words => {
        expect(hashesOf(words.join(' '))).toEqual(words.flatMap(hashesOf));
      }),
    );
  });
});
