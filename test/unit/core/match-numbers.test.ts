import { describe, expect, it } from 'vitest';
import { findContext } from '../../../core/find-context';
import { articleOf, open } from './small-pack';

const corpus = open();

function numbersIn(sentence: string): string[] {
  return findContext(articleOf(sentence), [corpus])
    .annotations.filter(({ glossator }) => glossator.kind === 'number')
    .map(({ target }) => target.selector.find(each => each.type === 'TextQuoteSelector')?.exact ?? '');
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
