import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../page/read-metadata';
import { pageOf } from './page-of';

const linked = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const ARTICLE = { '@type': 'NewsArticle', headline: 'The bridge', datePublished: '2024-05-03T23:30:00-04:00' };

describe('readMetadata', () => {
  it.each([
    ['an object', ARTICLE],
    ['an array', [{ '@type': 'Organization', name: 'X' }, ARTICLE]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ARTICLE] }],
    ['a main entity', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['an array of types', { ...ARTICLE, '@type': ['ReportageNewsArticle', 'Thing'] }],
    ['CDATA', `//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`],
  ])('reads JSON-LD in %s', (_name, json) => {
    const metadata = readMetadata(pageOf(linked(json)));
    expect(metadata).toMatchObject({ titles: ['The bridge'], datePublished: '2024-05-03', saysArticle: true });
  });

  it.each([
    ['a string', 'Ann Writer', 'Ann Writer'],
    ['an object', { '@type': 'Person', name: 'Ann Writer' }, 'Ann Writer'],
    ['several', [{ name: 'Ann Writer' }, 'Bo Editor'], 'Ann Writer, Bo Editor'],
    ['an object with an array', { name: ['Ann Writer'] }, 'Ann Writer'],
    ['escaped', { name: 'Ann O&#8217;Writer &amp; Co' }, 'Ann O’Writer & Co'],
    ['an address', 'https://news.example/ann', undefined],
    ['nothing', null, undefined],
  ])('reads an author given as %s', (_name, author, byline) => {
    expect(readMetadata(pageOf(linked({ ...ARTICLE, author }))).byline).toBe(byline);
  });

  it.each([
    ['broken JSON', '{"@type": "NewsArticle",'],
    ['null', 'null'],
    ['a cycle of depth', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['other things', '{"@type":"Product","name":"Bridge"}'],
  ])('passes over %s', (_name, json) => {
    expect(readMetadata(pageOf(`${linked(json)}<title>A title of several words</title>`))).toMatchObject({
      titles: ['A title of several words'],
      saysArticle: false,
    });
  });

  it.each([
    ['Council repairs the bridge | Riverton Post', 'Council repairs the bridge'],
    ['Council repairs the bridge - The Riverton Post', 'Council repairs the bridge'],
    [
      'Riverton - a town in trouble with its old harbour bridge',
      'Riverton - a town in trouble with its old harbour bridge',
    ],
    ['Bridges: what we know so far', 'Bridges: what we know so far'],
  ])('takes the outlet off "%s"', (title, expected) => {
    const html = `<title>${title}</title><meta property="og:site_name" content="Riverton Post">`;
    expect(readMetadata(pageOf(html))).toMatchObject({ titles: [expected], outlet: 'Riverton Post' });
  });

  it.each([
    ['<meta property="article:published_time" content="2024-05-03T01:00:00Z">', '2024-05-03'],
    ['<meta itemprop="datePublished" content="20240503">', '2024-05-03'],
    ['<article><time datetime="2024-05-03 10:00">today</time></article>', '2024-05-03'],
    ['<meta name="date" content="Fri, 3 May 2024 23:59:00 GMT">', '2024-05-03'],
    ['<meta name="date" content="May 3rd, 2024">', '2024-05-03'],
    ['<meta name="date" content="last Friday">', 'last Friday'],
    ['<p>none</p>', undefined],
  ])('reads the date of %s', (html, date) => {
    expect(readMetadata(pageOf(html)).datePublished).toBe(date);
  });

  it('reads a printed byline without "By" and date', () => {
    expect(readMetadata(pageOf('<p class="byline">By Ann Writer - May 3, 2024 8:02 pm</p>')).byline).toBe('Ann Writer');
  });
});
