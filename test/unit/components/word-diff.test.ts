import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../components/word-diff';

/** The runs as one line: `-removed-` and `+added+`. */
function lineOf(noted: string, now: string): string {
  const signs = { removed: '-', added: '+' };
  return diffWords(noted, now)
    .map(({ text, change }) => (change ? `${signs[change]}${text}${signs[change]}` : text))
    .join('');
}

describe('diffWords', () => {
  it.each([
    ['a changed word', 'no theft was told', 'no burglary was told', 'no -theft-+burglary+ was told'],
    ['two words for one', 'no theft was told', 'no armed burglary was told', 'no -theft-+armed burglary+ was told'],
    ['a word more', 'no theft was told', 'no theft was ever told', 'no theft was +ever+ told'],
    ['a word less', 'no theft was ever told', 'no theft was told', 'no theft was- ever- told'],
    ['another first word', 'A theft was told', 'One theft was told', '-A-+One+ theft was told'],
    ['another last word', 'a theft was told.', 'a theft was seen.', 'a theft was -told-+seen+.'],
    ['other quotation marks', '"We pay"', '“We pay”', '“We pay”'],
    ['nothing', 'We pay', 'We pay', 'We pay'],
  ])('shows %s', (_name, noted, now, expected) => {
    expect(lineOf(noted, now)).toBe(expected);
  });

  it('leaves what stands there now, without what was removed', () => {
    const text = fc.string({ unit: fc.constantFrom('oak', 'elm', 'ash', ' ', ', ', '. ', '“', 'é'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (noted, now) => {
        const left = diffWords(noted, now).filter(({ change }) => change !== 'removed');
        expect(left.map(run => run.text).join('')).toBe(now);
      }),
    );
  });

  it('shows long passages that have nothing in common as one change', () => {
    const words = (word: string) => Array.from({ length: 900 }, (_, i) => `${word}${i}`).join(' ');
    expect(diffWords(words('oak'), words('elm')).map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
