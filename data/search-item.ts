import type { NoteState } from '../core/service';

/** Something that can be found, with the texts by which it is found. */
export interface SearchItem {
  kind: 'claim' | 'coverage' | 'article' | 'page' | 'note';
  id: string;
  /** Shown as the name of the item, and counts most. */
  title: string;
  /** Other texts: outlet, tags, what a note says and the words it stands on. */
  details: string[];
  /** ISO date: when it was checked, published, saved or changed. */
  date: string;
  /** Address of the page that it is or stands on. */
  source?: string;
  tags?: string[];
  /** Ids of the stories that it belongs to. */
  stories?: string[];
  /** Where a note was when its page was last open. */
  state?: NoteState;
}

/** How unlike a word may be: about one letter in three, so that "imigrants" and "polices" are forgiven. */
export const MAX_DISTANCE = 0.35;

/** A word in the title says more than one in a note's third sentence. */
export const TITLE_WEIGHT = 2;
