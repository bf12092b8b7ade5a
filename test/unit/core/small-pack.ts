/** A pack of our own making, small enough to see through. */
import type { Article } from '../../../core/article';
import type { Claim, Pack } from '../../../core/corpus';
import { type Corpus, corpusOf } from '../../../core/find-context';
import { reduce } from '../../../core/reduce';

export const HARBOUR = `Harbour board delays dredging after lobster protest

PORT ELLIS, June 3 — The harbour board put off dredging the inner channel on Tuesday after lobster crews blocked the slipway with forty boats.

“Dredging in June buries the young lobsters under a metre of silt,” said Ida Quill, who chairs the lobster crews' guild. “We will not move a single boat until the survey is public.”

Board members said that the guild has about 300 members and that the survey by Tamsin Vale would be published within ten days.

Studies of the inner channel show that dredging lowers the lobster catch in the following season, the guild said.`;

export const HARBOUR_ELSEWHERE = `Lobster crews stop dredgers at Port Ellis

Lobster crews at Port Ellis stopped a dredger from entering the inner channel on Tuesday, and the harbour board put off the work.

“Dredging in June buries the young lobsters under a metre of silt,” the guild's chair Ida Quill told reporters at the slipway.

The guild, whose membership is 450 by its own count, wants to see the silt survey by Tamsin Vale first.`;

export const UNRELATED = `Library opens reading room in former bank

The town library opened a second reading room on Friday in the vaults of a former savings bank, with two hundred chairs and a collection of maps.

Architect Leon Marsh kept the steel doors. “People like to read behind a metre of steel,” he said at the opening.`;

const CLAIM: Claim = {
  id: 'dredging-catch',
  title: 'Dredging and the lobster catch',
  claimReviewed: 'Dredging a channel is said to lower the lobster catch of the next season.',
  variants: [
    'Lobster catches fall after dredging.',
    'The catch of lobster drops in the season after a channel is dredged.',
  ],
  opposites: ['Dredging does the lobsters no harm.'],
  concepts: [
    {
      ideas: [
        ['dredging', 'dredged', 'dredge'],
        ['lobster', 'lobsters', 'crustaceans'],
        ['catch', 'landings'],
        ['lowers', 'lower', 'falls', 'drops'],
      ],
      without: ['price'],
      stance: 'states',
    },
  ],
  finding: 'One survey of two channels found a smaller catch in the season after dredging.',
  figures: [
    { value: '12 per cent less', unit: 'catch', year: '2015', population: 'two channels', source: 'vale-2015' },
  ],
  limits: 'Two channels are few, and the weather of that year may explain the difference.',
  contested: 'open',
  sources: ['vale-2015'],
  tags: ['harbour'],
  stories: ['dredging'],
  checked: '2026-01-02',
};

export const PACK: Pack = {
  format: 1,
  id: 'small',
  name: 'Small pack',
  publisher: 'Tests',
  licence: 'CC0-1.0',
  language: 'en',
  version: '2026-01-02',
  works: [{ id: 'vale-2015', type: 'report', title: 'Two channels', genre: 'report' }],
  stories: [{ id: 'dredging', label: 'Dredging at Port Ellis' }],
  events: [],
  claims: [CLAIM],
  statements: [
    {
      id: 's-silt',
      speaker: 'Ida Quill, chair of the guild',
      date: '2025-06-03',
      occasion: 'at the slipway',
      event: '',
      text: 'Dredging in June buries the young lobsters under a metre of silt.',
      claims: [],
      sources: [],
    },
  ],
  quantities: [
    {
      id: 'guild-members',
      label: 'members of the guild',
      concepts: [{ ideas: [['guild'], ['members', 'membership']] }],
      unit: '',
      range: [100, 1000],
      values: [
        { printed: 'about 300', value: 300, precision: 'about', coverage: 'ledger', date: '2025-06-03' },
        { printed: '450', value: 450, precision: 'exact', coverage: 'gazette', date: '2025-06-03' },
      ],
    },
  ],
  coverage: [entry('ledger', HARBOUR), entry('gazette', HARBOUR_ELSEWHERE)],
};

/** `text` as an article that was read from `source`. */
export function articleOf(text: string, source = 'https://reader.example/page'): Article {
  return { source, headline: text.split('\n')[0], text };
}

/** `pack`, opened with a fresh index. */
export function open(pack: Pack = PACK): Corpus {
  return corpusOf(pack);
}

function entry(id: string, text: string): Pack['coverage'][number] {
  return {
    id,
    headline: text.split('\n')[0],
    outlet: `The ${id}`,
    datePublished: '2025-06-03',
    url: `https://${id}.example/dredging`,
    stories: ['dredging'],
    fingerprint: reduce({ text }),
  };
}
