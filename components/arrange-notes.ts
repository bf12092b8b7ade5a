/** Sorting and filtering of a page's notes. */
import type { Selector } from '../core/annotation';
import type { NoteState, StoredNote } from '../core/service';
import { noteParts } from './note-parts';

export interface PageNote {
  stored: StoredNote;
  /** Where it stands on the page; unset where that is not known. */
  state?: NoteState;
  /** The place, where it is not told by the note itself. */
  found?: Selector[];
}

/** In the order of the page, or the last changed first. */
export type NoteOrder = 'place' | 'date';

export interface NoteFilter {
  /** Empty for any. */
  tag: string;
  state: NoteState | '';
}

/** Give the notes that `filter` lets through, in `order`; they come in the order of the page. */
export function arrangeNotes(notes: readonly PageNote[], order: NoteOrder, filter: NoteFilter): PageNote[] {
  const shown = notes.filter(
    ({ stored, state }) =>
      (filter.tag === '' || noteParts(stored.note).tags.includes(filter.tag)) &&
      (filter.state === '' || state === filter.state),
  );
  return order === 'date' ? shown.sort((a, b) => compare(b.stored.note.modified, a.stored.note.modified)) : shown;
}

/** Leave out of `filter` what none of `notes` has: it was chosen on another page. */
export function fitFilter(notes: readonly PageNote[], { tag, state }: NoteFilter): NoteFilter {
  const hasTag = notes.some(({ stored }) => noteParts(stored.note).tags.includes(tag));
  const hasState = notes.some(note => note.state === state);
  return { tag: hasTag ? tag : '', state: hasState ? state : '' };
}

/** Give the tags of `notes`, each once, in the order of `language`. */
export function tagsOf(notes: readonly PageNote[], language: string): string[] {
  const tags = new Set(notes.flatMap(({ stored }) => noteParts(stored.note).tags));
  return [...tags].sort(new Intl.Collator(language).compare);
}

/** Give the states that `notes` are in, each once. */
export function statesOf(notes: readonly PageNote[]): NoteState[] {
  return [...new Set(notes.flatMap(({ state }) => state ?? []))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
