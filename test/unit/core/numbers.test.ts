import { describe, expect, it } from 'vitest';
import { numbersAgree } from '../../../core/compare-numbers';
import { compareNumbers } from '../../../core/compare-texts';
import { numbersOf } from '../../../core/numbers';

function read(text: string) {
  return numbersOf(text).map(({ sort, value, unit, precision }) => ({ sort, value, unit, precision }));
}

describe('numbersOf', () => {
  it.each([
    ['nearly 70,000', 70_000, '', 'about'],
    ['more than 30,000', 30_000, '', 'over'],
    ['1.25 million', 1_250_000, '', 'exact'],
    ['23 percent', 23, 'percent', 'exact'],
    ['6 per cent', 6, 'percent', 'exact'],
    ['a quarter', 25, 'percent', 'exact'],
    ['one-eighth', 12.5, 'percent', 'exact'],
    ['one in five', 20, 'percent', 'exact'],
    ['$5.4 million', 5_400_000, 'usd', 'exact'],
    ['around $100 million', 100_000_000, 'usd', 'about'],
    ['twenty-five thousand', 25_000, '', 'exact'],
    ['two dozen', 24, '', 'exact'],
  ])('reads %s', (text, value, unit, precision) => {
    expect(read(text)).toEqual([{ sort: 'quantity', value, unit, precision }]);
  });

  it.each([
    ['in 2017 it rose', 'year'],
    ['at 3 p.m. Thursday', 'time'],
    ['on April 18 they met', 'day'],
    ['under Section 1373 of the code', 'name'],
    ['the 21st meeting', 'ordinal'],
  ])('keeps what counts nothing apart: %s', (text, sort) => {
    expect(read(text).map(mention => mention.sort)).toEqual([sort]);
  });

  it('takes names with digits for words', () => {
    expect(numbersOf('MS-13 and Barrio 18 in the G7')).toHaveLength(1);
  });

  it('gives the place with sign and unit', () => {
    const text = 'It cost $5.4 million, 23 percent more.';
    expect(numbersOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['$5.4 million', '23 percent']);
  });
});

describe('numbersAgree', () => {
  it.each([
    ['1.25 million', '1,248,185', true],
    ['1.24 million', '1,248,185', false],
    ['nearly 70,000', '40,000', false],
    ['a quarter', '25 percent', true],
    ['23 percent', '22.7 percent', true],
    ['around $100 million', '$98 million', true],
    ['more than 30,000', '34,000', true],
    ['$5 million', '5 percent', false],
  ])('%s and %s: %s', (a, b, agree) => {
    const [left] = numbersOf(a);
    const [right] = numbersOf(b);
    expect(numbersAgree(left, right)).toBe(agree);
    expect(numbersAgree(right, left)).toBe(agree);
  });
});

describe('compareNumbers', () => {
  it('differs where one number of the claim does', () => {
    expect(compareNumbers('In 2016 there were 40,000 members.', 'It had 70,000 members in 2016.').numbers).toBe(
      'differ',
    );
  });

  it('takes years exactly', () => {
    expect(compareNumbers('It ended in 2013.', 'It ended in 2012.').numbers).toBe('differ');
  });

  it('says so where there is nothing to compare', () => {
    expect(compareNumbers('Nobody came.', 'It had 70,000 members.')).toEqual({ numbers: 'none', pairs: [] });
  });
});
