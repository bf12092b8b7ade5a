import type { ConflictView } from '../../components/ConflictItem';
import { noteParts } from '../../components/note-parts';
import type { Conflict } from '../../data/formats/plan-import';
import type { NoteRow } from '../../data/rows';

/** Give what is shown of two notes that say different things. */
export function conflictView({ mine, theirs }: Conflict): ConflictView {
  return {
    id: mine.id,
    page: mine.title || theirs.title || mine.note.target.source,
    quote: noteParts(mine.note).quote ?? '',
    mine: sideOf(mine),
    theirs: sideOf(theirs),
  };
}

function sideOf({ note, deleted }: NoteRow): ConflictView['mine'] {
  const { text, tags } = noteParts(note);
  const { styleClass } = note.target;
  const colour = styleClass ? { colour: styleClass } : {};
  return { text, tags, ...colour, modified: note.modified, isInTrash: deleted !== undefined };
}
