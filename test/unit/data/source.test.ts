import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSource } from '../../../data/source';

const PAGE = 'https://news.example/2024/03/harbour';

describe('normaliseSource', () => {
  it.each([
    ['a plain address', PAGE, PAGE],
    ['the fragment', `${PAGE}#comments`, PAGE],
    ['campaign parameters', `${PAGE}?utm_source=x&utm_medium=mail`, PAGE],
    ['click ids', `${PAGE}?fbclid=1&gclid=2&msclkid=3&mc_cid=4&mc_eid=5&igshid=6`, PAGE],
    ['parameters in capitals', `${PAGE}?UTM_Source=x&CMPID=y`, PAGE],
    ['encoded names of parameters', `${PAGE}?utm%5Fsource=x`, PAGE],
    ['the slash at the end', `${PAGE}/`, PAGE],
    ['several slashes at the end', `${PAGE}//`, PAGE],
    ['an empty query', `${PAGE}?`, PAGE],
    ['the default port', 'https://news.example:443/a', 'https://news.example/a'],
    ['another spelling of the host', 'HTTPS://News.Example/A', 'https://news.example/A'],
    ['a login', 'https://me:secret@news.example/a', 'https://news.example/a'],
  ])('takes off %s', (_what, url, expected) => {
    expect(normaliseSource(url)).toBe(expected);
  });

  it.each([
    ['the slash of a front page', 'https://news.example/'],
    ['parameters that choose the article, in their order', `${PAGE}?id=7&page=2&a=1`],
    ['a parameter that only begins like a tracking one', `${PAGE}?utmost=1&fbclidden=2`],
    ['the way in which a value is written', `${PAGE}?q=a%20b+c&empty&x=%C3%A9`],
    ['a port', 'http://news.example:8080/a'],
    ['capitals in the path', 'https://news.example/Harbour'],
    ['what is no address', 'no address'],
    ['the address of a file', 'file:///home/me/a.html'],
  ])('keeps %s', (_what, url) => {
    expect(normaliseSource(url)).toBe(url);
  });

  it('takes tracking from between other parameters', () => {
    expect(normaliseSource(`${PAGE}?id=7&utm_source=x&page=2#top`)).toBe(`${PAGE}?id=7&page=2`);
  });

  it.each([
    ['on the same origin', 'https://news.example/harbour/', 'https://news.example/harbour'],
    ['relative to the page', '/harbour', 'https://news.example/harbour'],
    ['not on another site', 'https://other.example/harbour', PAGE],
    ['not on another host of the site', 'https://www.news.example/harbour', PAGE],
    ['not under another protocol', 'http://news.example/harbour', PAGE],
    ['not when it names the front page', 'https://news.example/', PAGE],
    ['not when it is no address', 'https://', PAGE],
  ])('counts a canonical address %s', (_when, canonical, expected) => {
    expect(normaliseSource(`${PAGE}?utm_source=x`, canonical)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), url => {
        const once = normaliseSource(url);
        expect(normaliseSource(once)).toBe(once);
      }),
    );
  });
});
