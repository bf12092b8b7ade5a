import { describe, expect, it } from 'vitest';
import { passagesOfText } from '../../../cli/publish/passages-of-text';
import { BLOCK_SEPARATOR } from '../../../core/article';
import type { Coverage } from '../../../core/corpus';
import { LIMITS } from '../../../core/dial';
import { once } from '../../../core/once';
import { reduce } from '../../../core/reduce';
import { nearPublished, relatePublished } from '../../../core/relate-published';
import { sampleText } from '../../../core/shared-sentences';

const PAGE = [
  'Quayford votes to relight the west pier',
  'The council of Quayford voted on Tuesday night to put new lamps on the west pier, where eleven went dark last winter.',
  'Pilot Ardan Benmor told the councillors that he had run aground twice. “Nobody should have to feel his way into a harbour,” he said.',
  'The lamps cost 40,000 crowns, which the ferry company will pay. Councillor Covis Duleka voted against it.',
  'He said that captains have charts and radios today, and that light on the water disturbs the herons who sleep there in autumn.',
  'The mayor answered that no heron had ever run aground. Work begins in two weeks and is to end before the first storm.',
];

/** The same event as another outlet prints it. */
const OTHER = [
  'Quayford’s west pier gets its lamps back',
  'New lamps will stand on the west pier of Quayford before the winter, the council decided on Tuesday.',
  '“Nobody should have to feel his way into a harbour,” said Ardan Benmor, the pilot who ran aground there twice.',
  '“Nobody should have to feel his way into a harbour,”',
  'The ferry company pays for the lamps; councillor Covis Duleka was the only one against.',
];

const ELSEWHERE = [
  'Quayford opens a school for pilots',
  'A school for pilots will open in Quayford in spring, with room for twenty, the ministry of roads said.',
  'Its teachers are retired captains. The town gives the old customs house, free of charge.',
];

/** As `glossator publish` files an article: its passages, and nothing made of them. */
function published(id: string, [headline, ...passages]: string[], change: Partial<Coverage> = {}): Coverage {
  const fingerprint = { algorithm: 1 as const, hashes: [], length: 90, terms: {}, quotations: passages, numbers: [] };
  return {
    ...{ id, headline: headline!, outlet: 'The Harbour Gazette', datePublished: '2026-11-25' },
    ...{ url: `https://gazette.example/${id}`, stories: [], fingerprint },
    ...change,
  };
}

function relateTo(entries: Coverage[], source = 'https://ledger.example/pier', dial: keyof typeof LIMITS = 'balanced') {
  const text = PAGE.join(BLOCK_SEPARATOR);
  const article = { source, headline: PAGE[0]!, datePublished: '2026-11-25', text };
  const subject = { article, fingerprint: reduce(article), sampled: once(() => sampleText(text)) };
  return relatePublished(subject, nearPublished(subject, entries, LIMITS[dial]), LIMITS[dial]);
}

describe('relatePublished', () => {
  it('finds the article on the event, and is silent about what is only of the place', () => {
    const found = relateTo([published('school', ELSEWHERE), published('lamps', OTHER)]);
    expect(found.map(({ id, outlet }) => [id, outlet])).toEqual([['lamps', 'The Harbour Gazette']]);
  });

  it('takes for a quotation what stands in quotation marks alone, not every passage', () => {
    const [{ shared, onlyThere }] = relateTo([published('lamps', OTHER)]) as [ReturnType<typeof relateTo>[0]];
    expect(shared.quotations.map(({ there }) => there)).toEqual(['Nobody should have to feel his way into a harbour']);
    expect(onlyThere.quotations).toEqual([]);
  });

  it('relates entries that come reduced as well', () => {
    const text = OTHER.join(BLOCK_SEPARATOR);
    const [one] = relateTo([published('lamps', OTHER, { fingerprint: reduce({ text }) })]);
    expect(one?.id).toBe('lamps');
  });

  it('does not relate the page to itself, and says where the same text stands elsewhere', () => {
    const [headline, ...rest] = PAGE;
    const same = published('same', [headline!, ...passagesOfText(rest.join(BLOCK_SEPARATOR))]);
    expect(relateTo([same], same.url!)).toEqual([]);
    expect(relateTo([same]).map(({ relation }) => relation)).toEqual(['same-text']);
  });

  it('gives no more than anybody looks through', () => {
    const many = Array.from({ length: 30 }, (_, i) => published(`lamps-${i}`, OTHER));
    expect(relateTo(many)).toHaveLength(20);
  });
});
