/** What a publication about the fixture site's article has: by hand, and as rows. */
import type { Claim, Work } from '../../core/corpus';
import { once } from '../../core/once';
import type { PublishedEntry } from '../a-publication';
import { publishRows } from './published-rows';

/** Printed by the article, and known to no pack. */
const THIS_WEEK = 'dock workers who would not report a theft because they were afraid of being deported themselves';
const LAST_WEEK = 'the harbor master thought that the new lamps on the east pier had something to do with it';

export const NAME = 'Ten years of Port Larkin';

/** Made by the article, which speaks of it in passing. */
export const THEFTS = 'Thefts from boats fell last year';
const WORK: Work = { id: 'pier-study', type: 'report', title: 'Lamps on piers', genre: 'government' };
export const CLAIM: Claim = {
  ...{ id: 'boat-thefts', title: 'Thefts from boats', claimReviewed: 'Thefts from boats are falling.' },
  ...{ variants: ['Fewer thefts from boats were reported last year.'], opposites: [], tags: [], stories: [] },
  concepts: [{ ideas: [['theft', 'thefts'], ['boats'], ['fell', 'fewer']] }],
  ...{
    finding: 'Most of what is stolen is never reported.',
    figures: [],
    limits: 'One harbor.',
    contested: 'Settled.',
  },
  ...{ sources: [WORK.id], checked: '2026-11-01' },
};
export const CLAIMS: PublishedEntry[] = [
  { section: 'works', entry: WORK },
  { section: 'claims', entry: CLAIM },
];

/** The same evening as another paper of the archive had it. */
export const GAZETTE = {
  ...{ id: 'gazette', outlet: 'Larkin Gazette', url: 'https://gazette.example/council' },
  headline: 'Port Larkin council split over police and immigration',
  passages: [
    'The harbor council of Port Larkin debated for four hours on Tuesday whether its police should stay out of immigration enforcement.',
    'Councilman Dale Ferris read from a speech of the attorney general and said that sanctuary cities make the town less safe.',
    'Police chief Ana Whitcomb answered that dock workers would not report a theft if they were afraid of being deported.',
    'Ruth Amsel, a retired teacher, told the council that immigrants commit fewer crimes than native-born Americans.',
    'The policy says that officers do not ask about immigration status; the council will vote in two weeks.',
  ],
};

/** As `glossator publish` files it. */
export const COVERAGE: PublishedEntry[] = [
  {
    section: 'coverage',
    entry: {
      ...{ id: GAZETTE.id, headline: GAZETTE.headline, outlet: GAZETTE.outlet, url: GAZETTE.url, stories: [] },
      datePublished: '2017-10-11',
      fingerprint: {
        ...{ algorithm: 1, hashes: [], length: 120, terms: {}, numbers: [] },
        quotations: GAZETTE.passages,
      },
    },
  },
];

/** Published once for both browsers. */
export const madeOfRows = once(() =>
  publishRows({
    ...{ name: NAME, works: [WORK], claims: [CLAIM] },
    articles: [{ ...GAZETTE, author: null, published: '2017-10-11', passages: [...GAZETTE.passages, `${LAST_WEEK}.`] }],
  }),
);

export const WEEKS = { '2026-W47': said('mayor', LAST_WEEK), '2026-W48': said('whitcomb', THIS_WEEK) };

export function said(id: string, text: string): PublishedEntry[] {
  const event = { id: 'vote', date: '2017-10-10', place: 'Port Larkin', description: 'The vote' };
  const statement = { id, text, speaker: 'Ana Whitcomb', date: '2017-10-10', occasion: 'Council meeting' };
  return [
    { section: 'events', entry: { ...event, stories: [], claims: [], sources: [] } },
    { section: 'statements', entry: { ...statement, event: 'vote', claims: [], sources: [] } },
  ];
}
