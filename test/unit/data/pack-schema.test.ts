import { describe, expect, it } from 'vitest';
import { PackError, parsePack } from '../../../data/pack-schema';

/** A small pack of our own in which every kind of entry occurs. */
function smallPack() {
  return {
    format: 1,
    id: 'tides',
    name: 'Tides',
    publisher: 'A harbour office',
    licence: 'CC0-1.0',
    language: 'en',
    version: '2026-01-31',
    works: [
      { id: 'almanac', type: 'book', title: 'An Almanac', genre: 'reference', URL: 'https://example.org/almanac' },
    ],
    stories: [{ id: 'spring', label: 'Spring tides' }],
    events: [
      {
        id: 'flood',
        date: '2025-03',
        place: 'Harbour',
        description: 'The quay was flooded.',
        stories: ['spring'],
        claims: ['higher'],
        sources: ['https://example.org/flood'],
      },
    ],
    claims: [
      {
        id: 'higher',
        title: 'Tides rise',
        claimReviewed: 'Tides are said to be higher than before.',
        variants: ['The tide is higher now.'],
        opposites: [],
        concepts: [{ ideas: [['tide', 'tides'], ['higher']], without: ['wind'], stance: 'states' }],
        finding: 'The gauge shows a rise.',
        figures: [{ value: '3', unit: 'millimetres a year', year: '2025', population: 'one gauge', source: 'almanac' }],
        limits: 'One gauge only.',
        contested: 'settled',
        sources: ['almanac'],
        tags: ['sea'],
        stories: ['spring'],
        checked: '2026-01-31',
      },
    ],
    statements: [
      {
        id: 'said',
        speaker: 'The harbour master',
        date: '2025-03-30',
        occasion: 'a meeting',
        event: 'flood',
        text: 'The water came over the wall.',
        claims: ['higher'],
        sources: [],
      },
    ],
    quantities: [
      {
        id: 'level',
        label: 'height of the flood',
        concepts: [],
        unit: 'metre',
        range: [0, 20],
        values: [
          { printed: '5.1', value: 5.1, precision: 'exact', coverage: '000', source: 'almanac', date: '2025-03-30' },
        ],
        claim: 'higher',
      },
    ],
    coverage: [
      {
        id: '000',
        headline: 'Quay under water',
        outlet: 'Harbour News',
        datePublished: '2025-03-31',
        url: null,
        event: 'flood',
        stories: ['spring'],
        fingerprint: {
          algorithm: 1,
          hashes: [1, 4294967295],
          length: 300,
          terms: { quay: 3 },
          quotations: [],
          numbers: [],
        },
      },
    ],
  };
}

type Small = ReturnType<typeof smallPack>;

/** Change one thing in the small pack and give the problems that reading it names. */
function problemsOf(change: (pack: Small) => void): string[] {
  const pack = smallPack();
  change(pack);
  try {
    parsePack(pack);
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return (error as PackError).message.split('\n');
  }
  return [];
}

describe('parsePack', () => {
  it('gives back a good pack as it is', () => {
    expect(parsePack(smallPack())).toEqual(smallPack());
  });

  it('takes a claim that has a review and nothing else', () => {
    const review = {
      url: 'https://check.example/1',
      reviewer: { name: 'Check Example', url: 'https://check.example/' },
      rating: { text: 'Mostly false', value: 2, best: 5, worst: 1, explanation: 'The gauge was moved.' },
      published: '2026-11-19',
      claimant: 'The harbour master',
      claimed: '2026-11',
      appearances: ['https://video.example/3'],
    };
    const pack = smallPack();
    Object.assign(pack.claims[0], { finding: '', figures: [], sources: [], limits: '', contested: '', review });
    expect(parsePack(pack)).toEqual(pack);
  });

  it('drops fields it does not know, at every depth', () => {
    const pack = JSON.parse(JSON.stringify(smallPack()));
    pack.script = 'alert(1)';
    pack.claims[0].html = '<b>';
    pack.claims[0].figures[0].style = 'x';
    expect(parsePack(pack)).toEqual(smallPack());
  });

  it.each<[string, (pack: Small) => void, string]>([
    [
      'a field of the wrong type',
      pack => Object.assign(pack.claims[0].figures[0], { value: 3 }),
      'claims[0] "higher": field figures[0].value: expected string',
    ],
    [
      'a missing field',
      pack => Reflect.deleteProperty(pack.claims[0], 'finding'),
      'claims[0] "higher": field finding: is missing',
    ],
    [
      'a claim of which nothing is known',
      pack => Object.assign(pack.claims[0], { finding: '' }),
      'claims[0] "higher": field finding: must not be empty without a review',
    ],
    [
      'a review without a reviewer',
      pack => Object.assign(pack.claims[0], { review: { url: 'https://check.example/1', reviewer: {} } }),
      'claims[0] "higher": field review.reviewer.name: is missing',
    ],
    [
      'a review that leads nowhere',
      pack => Object.assign(pack.claims[0], { review: { url: '/1', reviewer: { name: 'Check Example' } } }),
      'claims[0] "higher": field review.url: must be an http(s) address',
    ],
    ['no list', pack => Object.assign(pack, { works: {} }), 'works: expected list'],
    ['an entry that is none', pack => Object.assign(pack.stories, ['spring']), 'stories[0]: expected object'],
    ['another format', pack => Object.assign(pack, { format: 2 }), 'pack: field format: must be 1'],
    [
      'a link that runs code',
      pack => Object.assign(pack.works[0], { URL: 'javascript:alert(1)' }),
      'works[0] "almanac": field URL: must be an http(s) address',
    ],
    [
      'a link with a name before the host',
      pack => Object.assign(pack.works[0], { URL: 'https://fbi.gov@example.org/' }),
      'works[0] "almanac": field URL: must be an http(s) address',
    ],
    [
      'a DOI that is an address',
      pack => Object.assign(pack.works[0], { DOI: 'https://doi.org/10.1/x' }),
      'works[0] "almanac": field DOI: must be a DOI like 10.1073/pnas.2014704117',
    ],
    [
      'a date that no calendar has',
      pack => Object.assign(pack.claims[0], { checked: '2026-02-31' }),
      'claims[0] "higher": field checked: must be a date like 2017-09-21',
    ],
    [
      'text longer than a card shows',
      pack => Object.assign(pack.claims[0], { finding: 'x'.repeat(4001) }),
      'claims[0] "higher": field finding: is longer than 4000 characters',
    ],
    [
      'more entries of a list than sensible',
      pack => Object.assign(pack.claims[0], { tags: Array(201).fill('sea') }),
      'claims[0] "higher": field tags: has more than 200 entries',
    ],
    [
      'a number that is none',
      pack => Object.assign(pack.quantities[0], { range: [0, Number.NaN] }),
      'quantities[0] "level": field range[1]: expected number',
    ],
    [
      'a control character',
      pack => Object.assign(pack.claims[0], { title: 'a\u0000b' }),
      'claims[0] "higher": field title: holds a control character',
    ],
    [
      'a source that is not there',
      pack => Object.assign(pack.claims[0], { sources: ['almanac', 'gone'] }),
      'claims[0] "higher": field sources[1]: names "gone", which is not among works',
    ],
    [
      'a figure without its source',
      pack => Object.assign(pack.claims[0].figures[0], { source: 'gone' }),
      'claims[0] "higher": field figures[0].source: names "gone", which is not among works',
    ],
    [
      'an event of an unknown claim',
      pack => Object.assign(pack.events[0], { claims: ['gone'] }),
      'events[0] "flood": field claims[0]: names "gone", which is not among claims',
    ],
    [
      'a statement of an unknown event',
      pack => Object.assign(pack.statements[0], { event: 'gone' }),
      'statements[0] "said": field event: names "gone", which is not among events',
    ],
    [
      'coverage of an unknown story',
      pack => Object.assign(pack.coverage[0], { stories: ['gone'] }),
      'coverage[0] "000": field stories[0]: names "gone", which is not among stories',
    ],
    [
      'an id used twice',
      pack => Object.assign(pack, { stories: [...pack.stories, ...pack.stories] }),
      'stories[1] "spring": field id: is used twice',
    ],
  ])('names entry and field of %s', (_, change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('names at most twenty problems', () => {
    const stories = Array.from({ length: 500 }, (_, i) => ({ id: `s${i}`, label: 7 }));
    expect(problemsOf(pack => Object.assign(pack, { stories }))).toHaveLength(20);
  });

  it.each([null, undefined, 7, 'pack', [], new Map()])('refuses %s', input => {
    expect(() => parsePack(input)).toThrow(PackError);
  });

  it('reads no field that an entry only inherits', () => {
    const inherited = Object.create(smallPack().stories[0]);
    expect(problemsOf(pack => Object.assign(pack, { stories: [inherited] }))).toEqual(['stories[0]: expected object']);
  });

  it('lets no entry reach the prototype of objects', () => {
    const hostile = JSON.stringify(smallPack()).replace('"quay":3', '"quay":3,"__proto__":{"polluted":1}');
    const pack = parsePack(JSON.parse(hostile.replace('"id":"tides"', '"id":"tides","__proto__":{"polluted":1}')));
    expect(Object.keys(pack.coverage[0].fingerprint.terms)).toEqual(['quay']);
    expect('polluted' in pack).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'two words', '"><script>', ''])('refuses the id %j', id => {
    expect(problemsOf(pack => Object.assign(pack.stories[0], { id }))[0]).toContain('stories[0]');
  });
});
