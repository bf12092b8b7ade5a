/** The contract between the content script and its card, which talk over a private port. */
import type { ContextAnnotation } from './annotation';
import type { NotePlace, PageDraft } from './service';

/** What the content script sends to the card over their private port. */
export interface CardView {
  /** Annotations under the pointer, the one to show first. */
  annotations: ContextAnnotation[];
  /** The stretch of `Article.text` that the annotations' offsets fall in. */
  passage: { start: number; text: string };
  /** The reader's own notes at that place. */
  noteIds: string[];
  /** Where the page's notes stand. */
  places?: NotePlace[];
  /** A new note to be written, where the reader asked for one. */
  draft?: PageDraft;
  /** Whether the card takes the focus: opened by keyboard or to write. */
  takesFocus: boolean;
}

/** Messages over the port between content script and card. */
export type ToCard =
  | { type: 'show'; view: CardView }
  | { type: 'hide' }
  /** A note was changed, here or elsewhere; `places` says where the page's notes stand now. */
  | { type: 'notes-changed'; places: NotePlace[] }
  /** The card stands at another place of the window than before. */
  | { type: 'moved' }
  /** Whether something may lie over the card, from browsers in which it cannot see that itself. */
  | { type: 'covered'; isCovered: boolean }
  /** All is told that the page has done to the card so far. */
  | { type: 'looked' };

export type FromCard =
  | { type: 'ready' }
  /** Height that the content needs, in CSS pixels. */
  | { type: 'size'; height: number }
  /** The reader presses something: tell anew whether the card was moved or covered, then `looked`. */
  | { type: 'look' }
  | { type: 'close' }
  /** The reader wants the shown annotation in the panel. */
  | { type: 'locate' }
  /** The reader pressed "note" on the shown annotation. */
  | { type: 'write' }
  /** The reader says that an annotation is wrong, or takes that back. */
  | { type: 'reported'; id: string; isWrong: boolean }
  /** A note was saved or deleted. */
  | { type: 'notes-changed' }
  /** Whether the pointer is on the card, of which the page around it may not hear. */
  | { type: 'pointed'; isAt: boolean }
  /** Whether something is being written, so that the card must not close by itself. */
  | { type: 'busy'; isBusy: boolean };
