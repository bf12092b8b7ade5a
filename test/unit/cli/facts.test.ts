import { describe, expect, it } from 'vitest';
import { packFromFacts } from '../../../cli/facts';
import { parsePack } from '../../../data/pack-schema';

/** Facts of our own in the shape that researchers write. */
function facts() {
  return {
    meta: { title: 'Harbour facts' },
    seeds: [
      { seed: '000', outlet: 'Harbour News (harbour.example)', date: '3 April 2025 (a Thursday)' },
      { seed: '001', outlet: 'Coast Daily', date: '5 April 2025' },
    ],
    story_lines: [{ id: 'tides', label: 'Spring tides', seeds: ['000', '001'] }],
    events: [
      {
        id: 'ev-flood',
        date: '2025-04-02/03',
        place: 'Harbour',
        what: 'The quay was flooded.',
        primary_source: 'Harbour office, notice of 3 April',
        verified_at: ['https://example.org/notice'],
        story_lines: ['tides'],
        claims: ['higher'],
      },
    ],
    claims: [
      {
        id: 'higher',
        claim: 'Tides are said to be higher now than they were when the sea wall was built.',
        paraphrases: ['The tide is higher.'],
        key_figures: [{ value: '3', unit: 'mm a year', year: '2025', population: 'one gauge', source: 'gauge' }],
        sources: ['gauge'],
        finding: 'The gauge rose.',
        caveats: 'Seed 001 gives no source.',
        status: 'partly verified (early values: memory)',
        seeds: ['000'],
      },
    ],
    sources: [
      {
        id: 'gauge',
        kind: 'peer-reviewed',
        authors: 'Miller, Ann B.; Office of Tides, Coast Division (director)',
        year: '2025',
        title: 'Gauges',
        container: 'Journal of Tides',
        locator: '12(3), 45-67',
        link: 'https://doi.org/10.1234/tides.1',
        status: 'seen',
      },
    ],
    quotes: [
      {
        id: 'q-wall',
        speaker: 'Harbour master',
        date: '2025-04-03',
        occasion: 'a meeting',
        event: 'ev-flood',
        text: 'The water came over the wall.',
        checked_against: [],
        note: 'Wording from seed 000.',
      },
    ],
    numbers: {
      between_seeds: [
        {
          id: 'n-boats',
          what: 'boats lost',
          a: { seed: '000', value: 'nearly 1,200' },
          b: { seed: '001', value: '900' },
          claim: 'higher',
          comment: 'seed 000 counts dinghies',
        },
      ],
    },
  };
}

describe('packFromFacts', () => {
  const pack = packFromFacts(facts(), '2026-02-03');

  it('gives entries that make a pack', () => {
    expect(parsePack({ ...pack, coverage: [] }).claims[0].checked).toBe('2026-02-03');
  });

  it('splits people from organisations, and places from titles', () => {
    expect(pack.works[0]).toMatchObject({
      author: [{ family: 'Miller', given: 'Ann B.' }, { literal: 'Office of Tides, Coast Division' }],
      issued: { 'date-parts': [[2025]] },
      volume: '12',
      issue: '3',
      page: '45-67',
      DOI: '10.1234/tides.1',
    });
  });

  it('keeps no DOI, volume or pages of a source that rests on memory', () => {
    const [source] = facts().sources;
    const [work] = packFromFacts({ ...facts(), sources: [{ ...source, status: 'memory' }] }).works;
    expect([work.DOI, work.URL, work.volume, work.page]).toEqual([undefined, undefined, undefined, undefined]);
    expect(work.unverified).toContain('not verified');
  });

  it('names the outlet where the facts speak of a seed', () => {
    expect(pack.claims[0].limits).toBe('Coast Daily gives no source.');
    expect(pack.statements[0].note).toBe('Wording from Harbour News.');
    expect(pack.quantities[0].note).toBe('Harbour News counts dinghies');
  });

  it('says what is not verified', () => {
    expect(pack.claims[0].unverified).toBe('Only partly verified. Not verified: early values.');
    expect(pack.statements[0].unverified).toBeTruthy();
  });

  it('reads the numbers that articles print, with their dates', () => {
    expect(pack.quantities[0].values).toMatchObject([
      { value: 1200, precision: 'about', coverage: '000', date: '2025-04-03' },
      { value: 900, precision: 'exact', coverage: '001', date: '2025-04-05' },
    ]);
  });

  it('takes the first day of an event and the stories of its claims', () => {
    expect(pack.events[0]).toMatchObject({ date: '2025-04-02', sources: ['https://example.org/notice'] });
    expect(pack.claims[0].stories).toEqual(['tides']);
  });

  it('names the field that does not fit', () => {
    const [claim] = facts().claims;
    expect(() => packFromFacts({ ...facts(), claims: [{ ...claim, finding: 7 }] })).toThrow('claims.0.finding: ');
  });
});
