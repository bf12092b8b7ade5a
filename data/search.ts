/**
 * The reader's own search over short texts: titles, outlets, notes, tags.
 *
 * Fuse.js forgives typing errors, word by word and in any order; `search-index.ts`
 * spares it most items. Passages of an article are matched by `core/`, never by this.
 */
import Fuse from 'fuse.js';
import type { NoteState } from '../core/service';
import type { SearchIndex } from './search-index';
import { MAX_DISTANCE, type SearchItem, TITLE_WEIGHT } from './search-item';
import { fold, type Range, termsOf, unfoldRanges } from './search-words';

/** Where the query's words stand in a text of an item. */
export interface Highlight {
  /** `title`, or the place in `details`. */
  field: 'title' | number;
  ranges: Range[];
}

export interface SearchMatch {
  item: SearchItem;
  highlights: Highlight[];
}

/** Items that fuse.js is given at most: it takes a millisecond for every ten. */
const MAX_CANDIDATES = 300;

/** Candidates more than results: some do not stand up to fuse.js. */
const SPARE = 20;

/** A single letter matches anything, and is taken for a word only where that is all that was typed. */
const MIN_MATCH = 2;

/** The best first, the newest first, or each kind by itself. */
export type SearchOrder = 'relevance' | 'date' | 'kind';

export interface Search {
  query: string;
  order?: SearchOrder;
  /** Only items of these; of all where none is named. */
  kinds?: readonly Kind[];
  filter?: SearchFilter;
  limit: number;
}

/** What items must have; those that do not know it have it not. */
export interface SearchFilter {
  /** Address of the page. */
  page?: string;
  tag?: string;
  story?: string;
  state?: NoteState;
  /** ISO date: nothing older. */
  since?: string;
}

export interface Found {
  matches: SearchMatch[];
  /** How many there are of each kind. */
  counts: Record<Kind, number>;
}

type Kind = SearchItem['kind'];

/** The kinds in the order in which they are listed. */
export const SEARCH_KINDS: readonly Kind[] = ['claim', 'coverage', 'article', 'page', 'note'];

/**
 * Find the items of `index` that have every word of the query, give or take a letter; all items for an empty query.
 *
 * fuse.js looks again at the best candidates, ranks them and says where the words stand. Several words it would weigh
 * by how rare they are among the candidates; then the order of the index stands, which knows all of the library.
 */
export function search(
  index: SearchIndex,
  { query, order = 'relevance', kinds = [], filter = {}, limit }: Search,
): Found {
  const all = index.candidates(query).filter(item => fits(item, filter));
  const counts = { claim: 0, coverage: 0, article: 0, page: 0, note: 0 };
  for (const { kind } of all) {
    counts[kind] += 1;
  }
  const wanted = kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind));
  if (query.trim() === '') {
    const items = arranged(wanted, order === 'relevance' ? 'date' : order).slice(0, limit);
    return { matches: items.map(item => ({ item, highlights: [] })), counts };
  }
  const items = arranged(wanted.slice(0, MAX_CANDIDATES), order).slice(0, limit + SPARE);
  const found = rank(items, query, items.length);
  if (order !== 'relevance' || termsOf(fold(query)).length > 1) {
    const places = new Map(items.map((item, place) => [item, place]));
    found.sort((a, b) => places.get(a.item)! - places.get(b.item)!);
  }
  return { matches: found.slice(0, limit), counts };
}

function fits({ source, tags, stories, state, date }: SearchItem, filter: SearchFilter): boolean {
  return (
    (filter.page === undefined || source === filter.page) &&
    (filter.tag === undefined || tags?.includes(filter.tag) === true) &&
    (filter.story === undefined || stories?.includes(filter.story) === true) &&
    (filter.state === undefined || state === filter.state) &&
    (filter.since === undefined || date >= filter.since)
  );
}

function arranged(items: readonly SearchItem[], order: SearchOrder): readonly SearchItem[] {
  switch (order) {
    case 'relevance':
      return items;
    case 'date':
      return items.toSorted(byDate);
    case 'kind':
      return items.toSorted((a, b) => SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind));
  }
}

function byDate(a: SearchItem, b: SearchItem): number {
  return a.date < b.date ? 1 : -Number(a.date > b.date);
}

interface Folded {
  item: SearchItem;
  title: string;
  details: string[];
}

/** Find what matches `query` among `items` by fuse.js alone. */
export function rank(items: readonly SearchItem[], query: string, limit: number): SearchMatch[] {
  const terms = termsOf(fold(query));
  if (terms.length === 0) {
    return [];
  }
  const folded = items.map((item): Folded => ({ item, title: fold(item.title), details: item.details.map(fold) }));
  const fuse = new Fuse(folded, {
    keys: [{ name: 'title', weight: TITLE_WEIGHT }, 'details'],
    threshold: MAX_DISTANCE,
    isCaseSensitive: true,
    // A word at the end of a note counts as much as one at its start.
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
    minMatchCharLength: Math.min(MIN_MATCH, ...terms.map(term => term.length)),
    includeMatches: true,
  });
  return fuse.search(terms.join(' '), { limit }).map(({ item: { item }, matches = [] }) => ({
    item,
    highlights: matches.map(({ key, refIndex, indices }) => {
      const field = key === 'details' ? (refIndex ?? 0) : 'title';
      const text = field === 'title' ? item.title : item.details[field]!;
      const ranges = indices.map(([first, last]): Range => [first, last + 1]);
      return { field, ranges: unfoldRanges(text, ranges) };
    }),
  }));
}
