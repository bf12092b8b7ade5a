import { useLayoutEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { FromCard } from '../../core/card-messages';
import type { StoredNote } from '../../core/service';
import type { Done } from './use-done';
import type { CallBackground, Found } from './use-found';

interface Surroundings {
  call: CallBackground;
  tell: (message: FromCard) => void;
  setDone: (done: Done | undefined) => void;
}

/** Keep the notes that the card shows, and say what was done with them and how to undo it. */
export function useCardNotes(found: Found | undefined, { call, tell, setDone }: Surroundings) {
  const t = useStrings();
  const [notes, setNotes] = useState<StoredNote[]>([]);
  useLayoutEffect(() => setNotes(found?.notes ?? []), [found]);
  const settle = (change: Promise<void>, left: StoredNote[], told?: Done) =>
    change.then(
      () => {
        setNotes(left);
        setDone(told);
        tell({ type: 'notes-changed' });
      },
      (error: Error) => setDone({ message: t('popupFailed', [error.message]) }),
    );
  return {
    notes,
    add: (note: StoredNote) => {
      setNotes(others => [...others.filter(other => other.note.id !== note.note.id), note]);
      setDone({ message: t('noteSaved') });
      tell({ type: 'notes-changed' });
    },
    remove: ({ note: { id } }: StoredNote) => {
      const undo = () => settle(call('restoreNote', id), notes);
      const left = notes.filter(({ note }) => note.id !== id);
      settle(call('deleteNote', id), left, { message: t('noteDeleted'), undo });
    },
  };
}
