/**
 * The reader's own search over short texts: titles, outlets, notes, tags.
 *
 * Fuse.js forgives typing errors, word by word and in any order. Passages of an
 * article are matched by `core/`, never by this.
 */
import Fuse from 'fuse.js';

/** Something that can be found, with the texts by which it is found. */
export interface SearchItem {
  kind: 'claim' | 'coverage' | 'note';
  id: string;
  /** Shown as the name of the item, and counts most. */
  title: string;
  /** Other texts: outlet, tags, what a note says and the words it stands on. */
  details: string[];
}

/** Where the query's words stand in a text of an item: UTF-16 offsets, `end` exclusive. */
export interface Highlight {
  /** `title`, or the place in `details`. */
  field: 'title' | number;
  ranges: [start: number, end: number][];
}

export interface SearchMatch {
  item: SearchItem;
  highlights: Highlight[];
}

/** How unlike a word may be: about one letter in three, so that "imigrants" and "polices" are forgiven. */
const MAX_DISTANCE = 0.35;

/** Single letters match anything. */
const MIN_MATCH = 2;

/** A word in the title says more than one in a note's third sentence. */
const TITLE_WEIGHT = 2;

/** Find the items that have every word of `query`, give or take a letter, the best first. */
export function search(items: readonly SearchItem[], query: string, limit: number): SearchMatch[] {
  if (query.trim() === '') {
    return [];
  }
  const fuse = new Fuse(items, {
    keys: [{ name: 'title', weight: TITLE_WEIGHT }, 'details'],
    threshold: MAX_DISTANCE,
    // A word at the end of a note counts as much as one at its start.
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
    tokenMatch: 'all',
    minMatchCharLength: MIN_MATCH,
    includeMatches: true,
  });
  return fuse.search(query.trim(), { limit }).map(({ item, matches = [] }) => ({
    item,
    highlights: matches.map(({ key, refIndex, indices }) => ({
      field: key === 'details' ? (refIndex ?? 0) : 'title',
      ranges: indices.map(([first, last]): [number, number] => [first, last + 1]),
    })),
  }));
}
