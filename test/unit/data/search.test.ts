import { describe, expect, it } from 'vitest';
import { bundledPassages } from '../../../bench/bundled-passages';
import { randomFrom } from '../../../bench/random';
import { drawLibrary, drawQueries } from '../../../bench/search-library';
import { deleteNote, restoreNote, saveNote } from '../../../data/notes';
import { installPack } from '../../../data/packs';
import { removeArticles, saveArticle } from '../../../data/saved-articles';
import { rank, type Search, type SearchMatch, search } from '../../../data/search';
import { facetsOf } from '../../../data/search-facets';
import { createSearchIndex, type SearchIndex } from '../../../data/search-index';
import type { SearchItem } from '../../../data/search-item';
import { fillIndex, refreshArticles, refreshNote } from '../../../data/search-items';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const ITEMS: SearchItem[] = (
  [
    { kind: 'claim', id: 'fish', title: 'Dredging and fish stocks', details: ['fishery', 'environment'] },
    { kind: 'coverage', id: 'courier', title: 'Council votes to dredge the old harbour', details: ['Ansel Courier'] },
    { kind: 'coverage', id: 'mail', title: 'Ferry fares rise again', details: ['Evening Mail'] },
    {
      kind: 'note',
      id: 'note',
      title: 'The harbour again',
      details: [`${'A long note on many things. '.repeat(20)}Ask the café owner about fares.`, 'silt'],
    },
  ] as const
).map((item, place) => ({ ...item, details: [...item.details], date: `2024-0${place + 1}` }));

function indexOf(items: readonly SearchItem[]): SearchIndex {
  const index = createSearchIndex();
  index.put(items);
  return index;
}

function matchesOf(query: string, more: Partial<Search> = {}, items = ITEMS): SearchMatch[] {
  return search(indexOf(items), { query, limit: 10, ...more }).matches;
}

function idsOf(query: string, more: Partial<Search> = {}) {
  return matchesOf(query, more).map(match => match.item.id);
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

  it.each(['zzzz', 'q', '§'])('finds nothing by "%s"', query => {
    expect(idsOf(query)).toEqual([]);
  });

  it('puts a word in the title before one in a long note', () => {
    expect(idsOf('fares')).toEqual(['mail', 'note']);
  });

  it('says where the words stand', () => {
    const [match] = matchesOf('courier council');
    expect(match && highlighted(match)).toEqual(['Council', 'Courier']);
  });

  it('gives no more than it is asked for', () => {
    expect(matchesOf('harbour', { limit: 1 })).toHaveLength(1);
  });

  it.each([
    ['relevance', ['mail', 'note']],
    ['date', ['note', 'mail']],
    ['kind', ['mail', 'note']],
  ] as const)('sorts by %s', (order, ids) => {
    expect(idsOf('fares', { order })).toEqual(ids);
  });

  it('keeps to the kinds that are asked for, and still counts the others', () => {
    const { matches, counts } = search(indexOf(ITEMS), { query: 'harbour', kinds: ['note'], limit: 10 });
    expect(matches.map(({ item }) => item.id)).toEqual(['note']);
    expect(counts).toEqual({ claim: 0, coverage: 1, article: 0, page: 0, note: 1 });
  });

  it('leafs through everything, the newest first, where nothing is asked', () => {
    expect(idsOf(' ')).toEqual(['note', 'mail', 'courier', 'fish']);
  });

  it.each([
    ['one letter', 'd', ['Dredging', 'dredge']],
    ['two letters', 'fe', ['Ferry']],
  ])('finds by %s', (_by, query, words) => {
    const found = matchesOf(query);
    for (const word of words) {
      expect(found.some(({ item }) => item.title.includes(word))).toBe(true);
    }
  });

  it.each([
    ['Chinese, by one character', '港', '港口的疏浚', '港'],
    ['Chinese, within a sentence', '疏浚', '港口的疏浚工程', '疏浚'],
    ['Japanese', 'みなと', '古いみなとの話', 'みなと'],
    ['Arabic, without the vowels', 'ميناء', 'تجريف المِيناء القديم', 'مِيناء'],
    ['Korean', '항구', '오래된 항구 준설', '항구'],
    ['Greek, without the accent', 'λιμανι', 'Το παλιό λιμάνι', 'λιμάνι'],
  ])('finds %s, and says where it stands', (_script, query, title, words) => {
    const item: SearchItem = { kind: 'note', id: 'other', title, details: [], date: '2024-01' };
    const [match] = matchesOf(query, {}, [...ITEMS, item]);
    expect(match?.item).toBe(item);
    expect(match && highlighted(match)).toEqual([words]);
  });
});

describe('createSearchIndex', () => {
  const [fish, courier, mail, note] = ITEMS;

  it('forgets what was removed, and finds anew what was put again', () => {
    const index = indexOf(ITEMS);
    index.remove('coverage', 'mail');
    index.put([{ ...note!, title: 'Seagulls' }]);
    expect(index.candidates('ferry')).toEqual([]);
    expect(index.candidates('seagulls').map(({ id }) => id)).toEqual(['note']);
    expect(index.candidates('')).toHaveLength(3);
  });

  it('finds the same however the items came in', () => {
    const slowly = createSearchIndex();
    for (const item of [mail!, fish!, courier!, note!, fish!, mail!]) {
      slowly.put([item]);
    }
    for (const query of ['harbour', 'fares', 'dreging', 'evening mail']) {
      expect(new Set(slowly.candidates(query))).toEqual(new Set(indexOf(ITEMS).candidates(query)));
    }
  });

  it('has nearly all of what fuse.js alone puts first', () => {
    const random = randomFrom(20_260_401);
    const items = drawLibrary(1500, bundledPassages(), random);
    const index = indexOf(items);
    let wanted = 0;
    let found = 0;
    for (const query of drawQueries(60, items, random)) {
      const ids = new Set(search(index, { query, limit: 20 }).matches.map(({ item }) => item.id));
      const alone = rank(items, query, 20);
      wanted += alone.length;
      found += alone.filter(({ item }) => ids.has(item.id)).length;
    }
    expect(wanted).toBeGreaterThan(300);
    expect(found / wanted).toBeGreaterThanOrEqual(0.98);
  }, 60_000);
});

describe('fillIndex', () => {
  const draft = {
    id: 'urn:uuid:1',
    selector: [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }],
    text: 'Who counted them?',
    tags: ['arithmetic'],
    title: 'The harbour again',
    source: 'https://news.example/a',
  };

  it('gathers claims, coverage and notes, gives way in between, and follows a note', async () => {
    const db = freshDatabase();
    const index = createSearchIndex();
    const idBy = (query: string) => search(index, { query, limit: 10 }).matches.map(match => match.item.id);
    await installPack(db, aPack(), new Date('2024-03-02T10:00:00Z'));
    await saveNote(db, draft, new Date('2024-03-04T08:00:00Z'));
    let pauses = 0;
    await fillIndex(db, index, async () => {
      pauses += 1;
    });
    expect(pauses).toBe(3);
    expect(idBy('fish stocks')).toEqual(['dredging-harms-fish']);
    expect(idBy('ansel courier')).toEqual(['courier-1']);
    expect(idBy('counted arithmetic')).toEqual(['urn:uuid:1']);
    expect(idBy('three decades')).toEqual(expect.arrayContaining(['urn:uuid:1', 'courier-1']));
    await saveNote(db, { ...draft, text: 'Surveyors did.' }, new Date('2024-03-05T08:00:00Z'));
    await refreshNote(db, index, draft.id);
    expect([idBy('surveyors'), idBy('counted')]).toEqual([['urn:uuid:1'], []]);
    await deleteNote(db, draft.id, new Date('2024-03-05T09:00:00Z'));
    await refreshNote(db, index, draft.id);
    expect(idBy('surveyors')).toEqual([]);
    await restoreNote(db, draft.id);
    await refreshNote(db, index, draft.id);
    expect(idBy('surveyors')).toEqual(['urn:uuid:1']);
  });
});

describe('search with filters', () => {
  const library: SearchItem[] = [
    {
      kind: 'note',
      id: 'new',
      title: 'Harbour news',
      details: ['silt'],
      date: '2024-03-04',
      source: 'https://a.example/1',
      tags: ['mud'],
      stories: ['dredging'],
      state: 'edited',
    },
    {
      kind: 'note',
      id: 'old',
      title: 'Harbour notes',
      details: ['silt'],
      date: '2023-01-01',
      source: 'https://a.example/2',
      tags: ['fish'],
      state: 'gone',
    },
    { kind: 'claim', id: 'claim', title: 'Harbour silt', details: [], date: '2024-01-01', stories: ['dredging'] },
  ];

  it.each([
    ['the page', { page: 'https://a.example/2' }, ['old']],
    ['the tag', { tag: 'mud' }, ['new']],
    ['the story', { story: 'dredging' }, ['new', 'claim']],
    ['the state', { state: 'gone' as const }, ['old']],
    ['the date', { since: '2024-02-01' }, ['new']],
    ['several', { story: 'dredging', since: '2024-02-01' }, ['new']],
    ['what nothing has', { tag: 'mud', state: 'gone' as const }, []],
  ])('leaves what fits %s, with a slip in the query or none', (_what, filter, ids) => {
    for (const query of ['harbuor', '']) {
      const { matches, counts } = search(indexOf(library), { query, filter, limit: 10 });
      expect(matches.map(({ item }) => item.id).sort()).toEqual([...ids].sort());
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    }
  });

  it('knows by what its items can be told apart', () => {
    expect(facetsOf(library)).toEqual({
      pages: [
        { address: 'https://a.example/1', title: 'Harbour news' },
        { address: 'https://a.example/2', title: 'Harbour notes' },
      ],
      tags: ['fish', 'mud'],
      stories: ['dredging'],
      states: ['edited', 'gone'],
    });
  });
});

describe('what can be found of the reader', () => {
  const NOW = new Date('2024-03-02T10:00:00Z');
  const draft = (id: string, text: string) => ({
    id,
    selector: [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }],
    text,
    tags: ['mud', 'story:dredging'],
    title: 'The harbour again',
    source: 'https://other.example/a',
  });

  it('has saved articles, pages with notes, and what notes can be filtered by', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await saveNote(db, draft('urn:uuid:1', 'Since when?'), NOW);
    const article = { source: 'https://crumb.example/x', headline: 'Early bread', text: 'Early bread\n\nAt two.' };
    await saveArticle(db, { id: 'urn:uuid:a', article }, NOW);
    const index = createSearchIndex();
    await fillIndex(db, index, async () => undefined);
    const found = (query: string) => search(index, { query, limit: 10 }).matches.map(({ item }) => item);
    expect(found('bread')).toMatchObject([{ kind: 'article', id: 'urn:uuid:a' }]);
    expect(found('other.example').map(({ kind }) => kind)).toEqual(['page']);
    expect(found('since')).toMatchObject([{ kind: 'note', tags: ['mud'], stories: ['dredging'] }]);
    await removeArticles(db);
    await refreshArticles(db, index);
    await deleteNote(db, 'urn:uuid:1', NOW);
    await refreshNote(db, index, 'urn:uuid:1');
    expect([...found('bread'), ...found('other.example')]).toEqual([]);
  });
});

describe('an index that was changed often', () => {
  it('forgets the words of what is no more, and finds the same', () => {
    const index = indexOf(ITEMS);
    const before = search(index, { query: 'harbour', limit: 10 });
    for (let i = 0; i < 3000; i++) {
      index.put([{ kind: 'note', id: 'changing', title: `Version ${i}`, details: [`word${i}x`], date: '2024' }]);
    }
    index.remove('note', 'changing');
    expect(index.words()).toBeLessThan(6000);
    expect(search(index, { query: 'harbour', limit: 10 })).toEqual(before);
  });
});
