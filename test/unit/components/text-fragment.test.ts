import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atPassage } from '../../../components/text-fragment';

const URL_OF_PAGE = 'https://news.example/a';

describe('atPassage', () => {
  it.each([
    ['short words are given whole', 'We rise at three', '#:~:text=We%20rise%20at%20three'],
    [
      'marks that mean something in the directive are encoded',
      'well-known, a & b',
      '#:~:text=well%2Dknown%2C%20a%20%26%20b',
    ],
    [
      'longer ones by their ends',
      'one two three four five six seven eight nine',
      '#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
    ],
    ['none leaves the address as it is', '  ', ''],
  ])('%s', (_, words, fragment) => {
    expect(atPassage(URL_OF_PAGE, words)).toBe(URL_OF_PAGE + fragment);
  });

  it('keeps the fragment that an address has', () => {
    expect(atPassage(`${URL_OF_PAGE}#top`, 'three')).toBe(`${URL_OF_PAGE}#top:~:text=three`);
  });

  it('makes an address of whatever words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words => {
        const address = new URL(atPassage(URL_OF_PAGE, words));
        expect(address.origin + address.pathname).toBe(URL_OF_PAGE);
        expect(address.hash.replace('#:~:text=', '').split(',').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
