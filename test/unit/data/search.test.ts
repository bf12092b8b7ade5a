import { describe, expect, it } from 'vitest';
import { saveNote } from '../../../data/notes';
import { installPack } from '../../../data/packs';
import { type SearchItem, type SearchMatch, search } from '../../../data/search';
import { searchItems } from '../../../data/search-items';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const ITEMS: SearchItem[] = [
  { kind: 'claim', id: 'fish', title: 'Dredging and fish stocks', details: ['fishery', 'environment'] },
  { kind: 'coverage', id: 'courier', title: 'Council votes to dredge the old harbour', details: ['Ansel Courier'] },
  { kind: 'coverage', id: 'mail', title: 'Ferry fares rise again', details: ['Evening Mail'] },
  {
    kind: 'note',
    id: 'note',
    title: 'The harbour again',
    details: [`${'A long note on many things. '.repeat(20)}Ask the café owner about fares.`, 'silt'],
  },
];

function idsOf(query: string) {
  return search(ITEMS, query, 10).map(match => match.item.id);
}

/** The stretches of the item's text that a match points at. */
function highlighted({ item, highlights }: SearchMatch) {
  return highlights.flatMap(({ field, ranges }) => {
    const text = field === 'title' ? item.title : item.details[field]!;
    return ranges.map(([start, end]) => text.slice(start, end));
  });
}

describe('search', () => {
  it.each([
    ['a letter missing', 'dreging stocks', 'fish'],
    ['letters swapped', 'coucnil', 'courier'],
    ['a wrong letter', 'environmant', 'fish'],
    ['words in another order', 'harbour dredge council', 'courier'],
    ['the name of the outlet', 'evening mail', 'mail'],
    ['the end of a long note', 'owner', 'note'],
    ['an accent left out', 'cafe', 'note'],
    ['a tag', 'silt', 'note'],
    ['words from title and details', 'ferry mail', 'mail'],
  ])('finds by %s', (_by, query, id) => {
    expect(idsOf(query)).toContain(id);
  });

  it('wants every word', () => {
    expect(idsOf('ferry dredging')).toEqual([]);
  });

  it.each(['', '   ', 'zzzz', 'q'])('finds nothing by "%s"', query => {
    expect(idsOf(query)).toEqual([]);
  });

  it('puts a word in the title before one in a long note', () => {
    expect(idsOf('fares')).toEqual(['mail', 'note']);
  });

  it('says where the words stand', () => {
    const [match] = search(ITEMS, 'courier council', 10);
    expect(match && highlighted(match)).toEqual(['Council', 'Courier']);
  });

  it('gives no more than it is asked for', () => {
    expect(search(ITEMS, 'harbour', 1)).toHaveLength(1);
  });
});

describe('searchItems', () => {
  it('gathers claims, coverage and notes', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), new Date('2024-03-02T10:00:00Z'));
    const draft = {
      id: 'urn:uuid:1',
      selector: [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }],
      text: 'Who counted them?',
      tags: ['arithmetic'],
      title: 'The harbour again',
      source: 'https://news.example/a',
    };
    await saveNote(db, draft, new Date('2024-03-04T08:00:00Z'));
    const items = await searchItems(db);
    const idBy = (query: string) => search(items, query, 10).map(match => match.item.id);
    expect(idBy('fish stocks')).toEqual(['dredging-harms-fish']);
    expect(idBy('ansel courier')).toEqual(['courier-1']);
    expect(idBy('counted arithmetic')).toEqual(['urn:uuid:1']);
    expect(idBy('three decades')).toEqual(expect.arrayContaining(['urn:uuid:1', 'courier-1']));
  });
});
