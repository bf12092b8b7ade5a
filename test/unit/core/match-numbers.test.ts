import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../core/annotation';
import { findContext } from '../../../core/find-context';
import { articleOf, open, PACK } from './small-pack';

const corpus = open();

function numberAnnotations(sentence: string, of = corpus) {
  return findContext(articleOf(sentence), [of]).annotations.filter(({ glossator }) => glossator.kind === 'number');
}

function numbersIn(sentence: string): string[] {
  return numberAnnotations(sentence).map(({ target }) => quoteOf(target)?.exact ?? '');
}

describe('the number of a sentence that counts a quantity', () => {
  it.each([
    ['The guild has 720 members, and 130 boats lie idle.', ['720']],
    ['With 130 boats idle, the guild had 720 members at the time.', ['720']],
    ['The guild voted 210 to 190 after its members met.', ['210']],
  ])('is the one closest to what is counted: %s', (sentence, expected) => {
    expect(numbersIn(sentence)).toEqual(expected);
  });

  it('is the one that others give, where one does', () => {
    expect(numbersIn('The guild, after 720 hours of talks, counted 450 members.')).toEqual(['450']);
  });

  it('is no date, phrase or age', () => {
    expect(numbersIn('Under the 400/500 rule the guild met with its members.')).toEqual([]);
    expect(numbersIn('A 101-year-old is the guild’s eldest of its members.')).toEqual([]);
  });
});

describe('a range', () => {
  it.each([
    ['The guild has between 400 and 500 members.', '400 and 500', ['about 300']],
    ['The guild has 400 to 500 members.', '400 to 500', ['about 300']],
    ['The guild has 400–500 members.', '400–500', ['about 300']],
    ['The guild has 600 to 700 members.', '600 to 700', ['about 300', '450']],
    ['The guild grew from 600 to 700 members.', '600', ['about 300', '450']],
  ])('agrees with what is given of its ends and between them: %s', (sentence, quote, differing) => {
    const [{ target, glossator }] = numberAnnotations(sentence);
    expect(quoteOf(target)?.exact).toBe(quote);
    expect(glossator.reasons.map(({ text }) => text)).toEqual(differing);
  });

  it('that others give is none of their two ends alone', () => {
    const values = [{ ...PACK.quantities[0].values[0], printed: '400 to 500', value: 450 }];
    const ranged = open({ ...PACK, quantities: [{ ...PACK.quantities[0], values }] });
    expect(numberAnnotations('The guild has 410 members.', ranged)).toEqual([]);
    expect(numberAnnotations('The guild has 620 members.', ranged)).toHaveLength(1);
  });
});
