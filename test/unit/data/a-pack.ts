/** A small pack of our own text for the tests of storage. */
import type { Pack } from '../../../core/corpus';

/** Make a pack that names itself by `version`, with `changes` to its sections. */
export function aPack(version = '2024-03-01', changes: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'harbour',
    name: 'Harbour matters',
    publisher: 'The tests',
    licence: 'CC0-1.0',
    language: 'en',
    version,
    works: [
      {
        id: 'quay-2019',
        type: 'report',
        title: 'What the quays cost',
        author: [{ literal: 'Harbour Office' }],
        genre: 'government',
      },
      {
        id: 'zander-2020',
        type: 'article-journal',
        title: 'Dredging and fish',
        'container-title': 'Journal of Silt',
        genre: 'peer-reviewed',
      },
    ],
    stories: [{ id: 'dredging', label: 'Dredging of the harbour' }],
    events: [
      {
        id: 'council-vote',
        date: '2024-02-11',
        place: 'Port Ansel',
        description: 'The council votes on dredging.',
        stories: ['dredging'],
        claims: ['dredging-harms-fish'],
        sources: [],
      },
    ],
    claims: [
      {
        id: 'dredging-harms-fish',
        title: 'Dredging and fish stocks',
        claimReviewed: 'Dredging the harbour reduces fish stocks for years.',
        variants: ['Fish stay away from dredged harbours.'],
        opposites: ['Dredging does no harm to fish.'],
        concepts: [
          {
            ideas: [
              ['dredging', 'dredged'],
              ['fish', 'fishery'],
            ],
          },
        ],
        finding: 'Stocks fell for two years and then recovered.',
        figures: [
          { value: '31', unit: 'percent', year: '2018', population: 'plaice in the harbour', source: 'quay-2019' },
        ],
        limits: 'One harbour only.',
        contested: 'Partly settled.',
        sources: ['zander-2020'],
        tags: ['fishery', 'environment'],
        stories: ['dredging'],
        checked: '2024-02-20',
      },
    ],
    statements: [
      {
        id: 'mayor-silt',
        speaker: 'Mayor Ada Brandt',
        date: '2024-02-11',
        occasion: 'Council meeting',
        event: 'council-vote',
        text: 'We will not leave the silt of three decades to our grandchildren.',
        claims: [],
        sources: [],
      },
    ],
    quantities: [
      {
        id: 'silt-tonnes',
        label: 'Tonnes of silt to be moved',
        concepts: [{ ideas: [['silt'], ['tonnes', 'tons']] }],
        unit: 'tonne',
        range: [1000, 1_000_000],
        values: [
          { printed: '40,000', value: 40_000, precision: 'exact', coverage: 'courier-1', date: '2024-02-12' },
          { printed: '70,000', value: 70_000, precision: 'about', source: 'zander-2020', date: '2020-05-01' },
        ],
      },
    ],
    coverage: [
      {
        id: 'courier-1',
        headline: 'Council votes to dredge the old harbour',
        outlet: 'Ansel Courier',
        datePublished: '2024-02-12',
        url: 'https://courier.example/dredge',
        stories: ['dredging'],
        fingerprint: {
          algorithm: 1,
          hashes: [11, 22, 33],
          length: 400,
          terms: { harbour: 9, dredge: 6 },
          quotations: ['silt of three decades'],
          numbers: [],
        },
      },
    ],
    ...changes,
  };
}
