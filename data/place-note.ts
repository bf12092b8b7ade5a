/** Where a note stands, as the reader said it: here after all, or not here. */
import type { NoteAnnotation, Selector } from '../core/annotation';
import type { Placement } from '../core/service';
import type { GlossatorDatabase } from './db';
import { readNoteRow } from './rows';

/**
 * Put a note to `placement`; resolves to where it was, with which it can be put back, or to `undefined` where there is
 * no such note. What the reader noted first is kept beside another place.
 */
export async function placeNote(
  db: GlossatorDatabase,
  id: string,
  placement: Placement,
): Promise<Placement | undefined> {
  return db.transaction('rw', db.notes, async () => {
    const row = readNoteRow(await db.notes.get(id));
    if (!row) {
      return undefined;
    }
    await db.notes.put({ ...row, note: placed(row.note, placement) });
    return placementOf(row.note);
  });
}

function placed({ glossator, ...note }: NoteAnnotation, { selector, refused }: Placement): NoteAnnotation {
  const noted = glossator?.noted ?? note.target.selector;
  const kept = {
    ...(!isSame(noted, selector) && { noted }),
    ...(refused.length > 0 && { refused }),
  };
  return {
    ...note,
    target: { ...note.target, selector },
    ...(Object.keys(kept).length > 0 && { glossator: kept }),
  };
}

function placementOf({ target, glossator }: NoteAnnotation): Placement {
  return { selector: target.selector, refused: glossator?.refused ?? [] };
}

function isSame(one: readonly Selector[], other: readonly Selector[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
