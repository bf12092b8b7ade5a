import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Review } from '../../../../core/corpus';
import { findReviews } from '../../../../data/claim-review/find-reviews';
import { type Reading, readReview } from '../../../../data/claim-review/read-review';
import { parsePack } from '../../../../data/pack-schema';
import { aPack } from '../a-pack';
import { aReview } from './a-review';

const TODAY = '2026-11-28';

function readAll(document: unknown, base?: string): Reading[] {
  return findReviews(document).map(found => readReview(found, { base, today: TODAY }));
}

function readOne(document: unknown, base?: string): { claim: Claim; review: Review; omitted: string[] } {
  const [reading, ...others] = readAll(document, base);
  if (!reading || !('claim' in reading) || others.length > 0) {
    throw new Error(`not one claim: ${JSON.stringify([reading, ...others])}`);
  }
  return { ...reading, review: reading.claim.review! };
}

function refusalOf(document: unknown, base?: string): string {
  const [reading] = readAll(document, base);
  return reading && 'refused' in reading ? reading.refused : `not refused: ${JSON.stringify(reading)}`;
}

describe('readReview', () => {
  it('reads all that a card shows', () => {
    const { claim, omitted } = readOne(aReview({ inLanguage: 'en' }));
    expect(claim).toEqual({
      id: expect.stringMatching(/^review-[a-z0-9]+-[a-z0-9]+$/),
      title: 'The bridge cost twice its budget',
      claimReviewed: 'The bridge cost twice its budget',
      ...{ variants: [], opposites: [], concepts: [], finding: '', figures: [], limits: '', contested: '' },
      ...{ sources: [], tags: [], stories: [], checked: '2026-11-19' },
      review: {
        url: 'https://check.example/r/9',
        reviewer: { name: 'Check Example', url: 'https://check.example/' },
        rating: { text: 'Mostly false', value: 2, worst: 1, best: 5 },
        published: '2026-11-19',
        claimant: 'A. Speaker',
        claimed: '2026-11-12',
        appearances: ['https://video.example/v/3'],
      },
    });
    expect(omitted).toEqual([]);
  });

  it('gives one id to a review wherever it is read, and another to the next claim of its page', () => {
    const id = (changes?: Record<string, unknown>) => readOne(aReview(changes)).claim.id;
    expect(id()).toBe(id({ datePublished: undefined }));
    expect(id()).not.toBe(id({ claimReviewed: 'The bridge is closed' }));
    expect(id()).not.toBe(id({ url: 'https://check.example/r/10' }));
  });

  it.each<[string, unknown]>([
    ['in a list', [aReview()]],
    ['in @graph', { '@context': 'http://schema.org', '@graph': [{ '@type': 'WebPage' }, aReview()] }],
    ['in an item of a feed', { '@type': 'DataFeedItem', item: [aReview()] }],
    ['in an item that is no list', { '@type': 'DataFeedItem', item: aReview() }],
    ['in an article', { '@type': 'NewsArticle', review: aReview() }],
    ['with a list of types', aReview({ '@type': ['Review', 'ClaimReview'] })],
    ['with an address for its type', aReview({ '@type': 'http://schema.org/ClaimReview' })],
    ['with a short prefix', aReview({ '@type': 'schema:ClaimReview' })],
    ['called a review that names its claim', aReview({ '@type': 'Review' })],
    ['with lists of one everywhere', aReview(listsOfOne())],
    ['with values in @value', aReview({ claimReviewed: { '@value': 'The bridge cost twice its budget' } })],
    ['with its claim only in the item', aReview({ claimReviewed: undefined, itemReviewed: ITEM })],
    ['with its claim as the item', aReview({ claimReviewed: '', itemReviewed: ITEM.name })],
  ])('finds a review %s', (_, document) => {
    expect(readOne(document)).toMatchObject({
      claim: { claimReviewed: 'The bridge cost twice its budget' },
      review: {
        url: 'https://check.example/r/9',
        reviewer: { name: 'Check Example' },
        rating: { text: 'Mostly false' },
      },
    });
  });

  it.each<[string, unknown, Review['reviewer']]>([
    ['a string', 'Check Example', { name: 'Check Example' }],
    ['a list', [{ name: 'Ann Lee' }, 'Bo Ray'], { name: 'Ann Lee, Bo Ray' }],
    ['twice the same', ['Ann Lee', { name: 'Ann Lee' }], { name: 'Ann Lee' }],
    ['a list as name', { name: ['Check Example'] }, { name: 'Check Example' }],
    ['a relative address', { name: 'Check', url: '/about' }, { name: 'Check', url: 'https://check.example/about' }],
    ['a script', { name: 'Check', url: 'javascript:alert(1)' }, { name: 'Check' }],
    ['an address alone', 'https://check.example/', { name: 'check.example', basis: 'address' }],
    ['nothing', undefined, { name: 'check.example', basis: 'address' }],
    ['an empty name', { '@type': 'Organization', name: ' ' }, { name: 'check.example', basis: 'address' }],
  ])('names a reviewer who is given as %s', (_, author, reviewer) => {
    expect(readOne(aReview({ author })).review.reviewer).toEqual(reviewer);
  });

  it('falls back on who published the review or its data, and says so', () => {
    const named = (changes: Record<string, unknown>) => readOne(aReview({ author: null, ...changes })).review.reviewer;
    const sdPublisher = { '@type': 'Organization', name: 'Data House', url: 'https://data.example' };
    expect(named({ sdPublisher })).toEqual({ name: 'Data House', url: 'https://data.example/', basis: 'publisher' });
    expect(named({ sdPublisher, publisher: 'The Paper' })).toEqual({ name: 'The Paper', basis: 'publisher' });
  });

  it('follows a name to the node of the page that has it', () => {
    const graph = [
      { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      aReview({ author: { '@id': '#ann' } }),
      { '@type': 'Organization', '@id': '#other', name: 'Other' },
    ];
    expect(readOne({ '@graph': graph }).review.reviewer.name).toBe('Ann Lee');
  });

  it.each<[string, unknown, Review['rating']]>([
    ['words alone', 'False', { text: 'False' }],
    ['words as the value', { ratingValue: 'Pants on fire' }, { text: 'Pants on fire' }],
    ['a share as the value', { ratingValue: '4 out of 5' }, { text: '4 out of 5' }],
    ['the name', { name: 'Misleading', ratingValue: '3' }, { text: 'Misleading', value: 3 }],
    ['an empty name beside it', { alternateName: '', name: 'Misleading' }, { text: 'Misleading' }],
    ['numbers in strings', { ratingValue: '2', bestRating: '5', worstRating: '1' }, { value: 2, best: 5, worst: 1 }],
    ['the number that means none', { ratingValue: -1, alternateName: 'Satire' }, { text: 'Satire', value: -1 }],
    ['a list of one', [{ alternateName: 'False' }], { text: 'False' }],
    ['number and words apart', [{ ratingValue: 1 }, { alternateName: 'False' }], { text: 'False', value: 1 }],
    ['words of another script', { alternateName: 'झूठा' }, { text: 'झूठा' }],
    ['HTML', { alternateName: '<b>Half&nbsp;true</b>' }, { text: 'Half true' }],
    [
      'an explanation',
      { alternateName: 'A', ratingExplanation: '<p>So</p><p>so</p>' },
      { text: 'A', explanation: 'So so' },
    ],
    ['not a number', { ratingValue: 'NaN', alternateName: 'X' }, { text: 'X' }],
    ['nothing', undefined, undefined],
  ])('gives a rating as it is: %s', (_, reviewRating, rating) => {
    const read = readOne(aReview({ reviewRating }));
    expect(read.review.rating).toEqual(rating);
    expect(read.omitted).toEqual([]);
  });

  it('takes a rating that is a text for the explanation it is, cut where a card has no more room', () => {
    const { rating } = readOne(aReview({ reviewRating: { alternateName: 'It is not so. '.repeat(500) } })).review;
    expect(rating).toEqual({ explanation: expect.stringMatching(/^It is not so\. .*…$/) });
  });

  it('names what it could not read, and goes on', () => {
    const odd = aReview({ datePublished: '3 novembre 2025', reviewRating: { '@type': 'Rating' } });
    const { review, omitted, claim } = readOne(odd);
    expect(omitted).toEqual(['reviewRating', 'datePublished']);
    expect(review).not.toHaveProperty('published');
    expect(claim.checked).toBe(TODAY);
  });

  it('reads old markup, in which the thing reviewed is the work that made the claim', () => {
    const itemReviewed = { '@type': 'CreativeWork', author: 'A. Speaker', url: 'https://video.example/v/3' };
    const { review } = readOne(aReview({ itemReviewed }));
    expect(review.claimant).toBe('A. Speaker');
    expect(review.appearances).toEqual(['https://video.example/v/3']);
  });

  it('keeps of appearances what are web addresses, each once', () => {
    const appearance = [
      'https://a.example/1',
      { url: 'https://a.example/1' },
      { url: 'ftp://b.example' },
      'data:text/html,x',
      7,
    ];
    const itemReviewed = { '@type': 'Claim', appearance, firstAppearance: { '@id': 'https://c.example/' } };
    expect(readOne(aReview({ itemReviewed })).review.appearances).toEqual([
      'https://a.example/1',
      'https://c.example/',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['its own', {}, 'https://check.example/r/9'],
    ['one from the page', { url: '/r/10' }, 'https://page.example/r/10'],
    ['that of the item around it', { url: undefined }, 'https://feed.example/i'],
    [
      'no script',
      { url: 'javascript:alert(1)', mainEntityOfPage: { '@id': 'https://m.example/' } },
      'https://m.example/',
    ],
    ['none with a password', { url: 'https://check.example@evil.example/' }, 'https://feed.example/i'],
  ])('takes as address %s', (_, changes, url) => {
    const item = { '@type': 'DataFeedItem', url: 'https://feed.example/i', item: [aReview(changes)] };
    expect(readOne(item, 'https://page.example/a').review.url).toBe(url);
  });

  it('takes the page for the address of a review that names none', () => {
    expect(readOne(aReview({ url: undefined }), 'https://page.example/a').review.url).toBe('https://page.example/a');
  });

  it.each<[string, unknown, string]>([
    ['no claim', aReview({ claimReviewed: undefined }), 'no-claim'],
    ['a claim of blanks and tags', aReview({ claimReviewed: ' <p>&nbsp;</p> ' }), 'no-claim'],
    ['a claim that is an object', aReview({ claimReviewed: { a: 1 } }), 'no-claim'],
    ['a claim that is a whole text', aReview({ claimReviewed: 'and so on '.repeat(300) }), 'claim-too-long'],
    ['a claim of a million letters', aReview({ claimReviewed: 'a'.repeat(1e6) }), 'no-claim'],
    ['no address', aReview({ url: undefined }), 'no-address'],
    ['a relative address without a page', aReview({ url: '/r/9' }), 'no-address'],
    ['an address that runs', aReview({ url: 'javascript:alert(1)' }), 'no-address'],
    ['a MediaReview', { '@type': 'MediaReview', url: 'https://check.example/m/4' }, 'media-review'],
  ])('refuses %s, and says why', (_, document, reason) => {
    expect(refusalOf(document)).toBe(reason);
  });

  it('looks for reviews in a bounded part of what it is given', () => {
    let deep: unknown = aReview();
    for (let depth = 0; depth < 5000; depth++) {
      deep = { '@graph': [deep] };
    }
    expect(readAll(deep)).toEqual([]);
  });

  it('takes no field from the prototype of objects, and leaves that alone', () => {
    const hostile = JSON.parse(
      '{"@type":"ClaimReview","__proto__":{"claimReviewed":"x","polluted":1},"constructor":1}',
    );
    expect(refusalOf(hostile)).toBe('no-claim');
    expect('polluted' in {}).toBe(false);
  });

  it('makes of anything either what a pack may hold or a refusal, with no tag and no control character left', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '&lt;script&gt;alert(1)&lt;/script&gt;',
        'javascript:alert(1)',
        '\ud800',
      ),
      fc.constantFrom('https://a.example/1', 'November 3, 2025', '2026-02-31', '-1', 'é'.repeat(5000)),
    );
    const value = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.anything({ maxDepth: 1 }),
        tie('node'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
      node: fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 5 }),
    }));
    const review = fc.record(Object.fromEntries(FIELDS.map(name => [name, value.value])), { requiredKeys: [] });
    fc.assert(
      fc.property(review, text, (fields, claimReviewed) => {
        const document = { url: 'https://check.example/', claimReviewed, ...fields, '@type': 'ClaimReview' };
        for (const reading of readAll(document)) {
          if ('claim' in reading) {
            const { works, ...rest } = aPack();
            const { claims } = parsePack({ ...rest, works, claims: [...rest.claims, reading.claim] });
            expect(claims.at(-1)).toEqual(reading.claim);
            expect(JSON.stringify(claims.at(-1))).not.toMatch(/<img|<script/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const ITEM = { '@type': 'Claim', name: 'The bridge cost twice its budget' };

const FIELDS = [
  ...['url', 'claimReviewed', 'author', 'reviewRating', 'itemReviewed', 'datePublished', 'inLanguage', '@id', 'name'],
  ...['alternateName', 'ratingValue', 'bestRating', 'appearance', 'sdPublisher', '@value', 'ratingExplanation'],
];

function listsOfOne(): Record<string, unknown> {
  const wrap = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? [Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wrap(each)]))]
      : [value];
  return Object.fromEntries(Object.entries(aReview()).map(([name, value]) => [name, wrap(value)]));
}
