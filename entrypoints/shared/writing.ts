import { noteParts } from '../../components/note-parts';
import type { KeptDraft, NoteDraft, PageDraft, StoredNote } from '../../core/service';
import { randomId } from './random-id';

/** A note that is being written. */
export interface Writing {
  /** As it is without what was typed. */
  draft: NoteDraft;
  /** What was typed before and not saved. */
  kept?: KeptDraft;
}

/** Begin a new note on what `page` says. */
export function newNote(page: PageDraft): NoteDraft {
  return { ...page, id: randomId(), text: '', tags: [] };
}

/** Begin to change a note. */
export function oldNote({ note, title }: StoredNote): NoteDraft {
  const { text, tags } = noteParts(note);
  const { selector, source, styleClass } = note.target;
  return { id: note.id, basedOn: note.modified, selector, source, text, tags, colour: styleClass, title };
}
