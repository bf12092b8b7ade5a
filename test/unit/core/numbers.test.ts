import { describe, expect, it } from 'vitest';
import { numbersAgree } from '../../../core/compare-numbers';
import { compareNumbers } from '../../../core/compare-texts';
import { asOfYear, datesOf } from '../../../core/dates';
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
    ['the 42-year-old congressman', 'name'],
  ])('keeps what counts nothing apart: %s', (text, sort) => {
    expect(read(text).map(mention => mention.sort)).toEqual([sort]);
  });

  it('takes names with digits for words', () => {
    expect(numbersOf('MS-13 and Barrio 18 in the G7')).toHaveLength(1);
  });

  it('takes dates and phrases with a slash for names', () => {
    expect(read('families of 9/11 wait 24/7').map(({ sort }) => sort)).toEqual(['name', 'name', 'name', 'name']);
  });

  it('gives the place with sign, unit and how exact it is', () => {
    const text = 'It cost more than $5.4 million, 23 percent more; that was over. 70 came, nearly 300 left.';
    expect(numbersOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'more than $5.4 million',
      '23 percent',
      '70',
      'nearly 300',
    ]);
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

describe('datesOf', () => {
  it.each([
    ['June 12, 1875', [{ day: 12, month: 6, year: 1875 }]],
    ['12 October 1875', [{ day: 12, month: 10, year: 1875 }]],
    ['on December 15th , 2006', [{ day: 15, month: 12, year: 2006 }]],
    ['in April of 1866', [{ month: 4, year: 1866 }]],
    ['released in August', [{ month: 8 }]],
    ["the late 1960s and early 1970 's", [{ decade: 1960 }, { decade: 1970 }]],
    ['from September 1994 to 1995', [{ month: 9, year: 1994 }, { year: 1995 }]],
    ['They may march, 2,016 of them.', []],
  ])('reads %s', (text, dates) => {
    expect(datesOf(text).map(({ start, end, ...date }) => date)).toEqual(dates);
  });
});

describe('asOfYear', () => {
  it.each([
    ['As of 2012, it had 40 members.', 2012],
    ['It had 40 members as of March 2012.', 2012],
    ['In 2012 it had 40 members.', undefined],
  ])('%s', (text, year) => {
    expect(asOfYear(text)).toBe(year);
  });
});

describe('compareNumbers', () => {
  it.each([
    [
      'one number of the claim is another',
      'In 2016 there were 40,000 members.',
      'It had 70,000 members in 2016.',
      'differ',
    ],
    ['the year is another', 'It ended in 2013.', 'It ended in 2012.', 'differ'],
    ['the month is another', 'It first flew on 15 July 2006.', 'It first flew on December 15, 2006.', 'differ'],
    ['a date is written otherwise', 'It first flew on July 15th, 2006.', 'It first flew on 15 July 2006.', 'agree'],
    ['the claim gives less of a date', 'It was founded in 1992.', 'It was founded on June 4, 1992.', 'agree'],
    ['the decade holds the year', 'It was built in the 1970s.', 'They built it in 1974.', 'agree'],
    ['decades are years', 'She has sung for over 50 years.', 'She has sung over five decades.', 'agree'],
    ['the count is rounded', 'It has 1.25 million readers.', 'Its readers are 1,248,185.', 'agree'],
    ['a share is a percentage', 'A quarter of readers left.', 'Of its readers 25 percent left.', 'agree'],
    ['more is more', 'It sold more than 100,000 copies.', 'It sold 757,000 copies.', 'agree'],
    ['just that is not more', 'It sold more than 100,000 copies.', 'It sold 100,000 copies.', 'differ'],
    ['each is of its own year', 'As of 2010 it had 40 members.', 'As of 2015 it had 90 members.', 'none'],
    ['a birth is no graduation', 'She graduated on June 26, 1980.', 'Quill (born June 26, 1980) is a fisher.', 'none'],
    [
      'a life in brackets tells the birth',
      'Quill was born in June 1880.',
      'Quill (June 14, 1880 – May 2, 1936) fished.',
      'agree',
    ],
    [
      'the evidence says nothing else of the claim',
      'It collapsed in 2004.',
      'A band from Franklin, formed in 2004.',
      'none',
    ],
    ['the year only names a film', 'Dredger ( 2005 film ) is dull.', 'Dredger is a 2006 film.', 'none'],
    ['there are none of what is counted', 'Quill had two sons.', 'Quill had two daughters and no sons.', 'differ'],
    ['there are none of something else', 'Quill had two sons.', 'Quill had no money and two sons.', 'agree'],
    ['a number only divides', 'The pier split into two.', 'The pier was split in two.', 'none'],
    ['the claim has no number', 'Nobody came.', 'It had 70,000 members.', 'none'],
  ])('where %s: %s | %s', (_, claim, evidence, numbers) => {
    expect(compareNumbers(claim, evidence).numbers).toBe(numbers);
  });
});
