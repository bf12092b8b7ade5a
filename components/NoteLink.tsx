import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { StoredNote } from '../core/service';
import { NotesContext } from './notes-access';
import { useStrings } from './strings';

interface Props {
  id: string;
  children: ComponentChildren;
}

/** Link to another note; where it is gone or in the trash, that is said beside the words. */
export function NoteLink({ id, children }: Props) {
  const t = useStrings();
  const notes = useContext(NotesContext);
  const found = useNote(id);
  if (found === undefined || (found && !found.deleted)) {
    return (
      <button
        type="button"
        class="note-link"
        title={found && `${t('noteOpen')}: ${found.title}`}
        onClick={() => notes.open?.(id)}
      >
        {children}
      </button>
    );
  }
  return (
    <span class="note-link is-dangling">
      {children} <small>({t(found ? 'noteLinkTrash' : 'noteLinkGone')})</small>
    </span>
  );
}

/** Know the note `id`: `undefined` until it is looked up, `null` where there is none. */
function useNote(id: string): StoredNote | null | undefined {
  const { get } = useContext(NotesContext);
  const [found, setFound] = useState<StoredNote | null>();
  useEffect(() => {
    let isStale = false;
    get(id).then(
      note => isStale || setFound(note ?? null),
      error => console.error('Glossator: a note could not be looked up', error),
    );
    return () => {
      isStale = true;
    };
  }, [id, get]);
  return found;
}
