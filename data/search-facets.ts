/** What the items of a library can be told apart by: pages, tags, stories, states. */
import type { NoteState } from '../core/service';
import type { SearchItem } from './search-item';

/** Pages and tags that can be chosen, those with most items; no list is longer than a reader will look through. */
const MAX_CHOICES = 50;

export interface SearchFacets {
  /** Those with most notes first. */
  pages: { address: string; title: string }[];
  /** In alphabetical order. */
  tags: string[];
  /** Ids. */
  stories: string[];
  states: NoteState[];
}

/** Say what `items` can be told apart by. */
export function facetsOf(items: readonly SearchItem[]): SearchFacets {
  const notes = new Map<string, number>();
  const tags = new Map<string, number>();
  const stories = new Set<string>();
  const states = new Set<NoteState>();
  const titles = new Map<string, string>();
  for (const { kind, title, source, tags: own = [], stories: all = [], state } of items) {
    if (kind === 'note' && source !== undefined) {
      count(notes, source);
      titles.set(source, title || source);
      for (const tag of own) {
        count(tags, tag);
      }
    }
    if (state) {
      states.add(state);
    }
    for (const story of all) {
      stories.add(story);
    }
  }
  return {
    pages: mostOf(notes).map(address => ({ address, title: titles.get(address)! })),
    tags: mostOf(tags).sort((a, b) => a.localeCompare(b)),
    stories: [...stories],
    states: [...states],
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.slice(0, MAX_CHOICES).map(([key]) => key);
}
