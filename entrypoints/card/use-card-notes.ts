import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { failureSentence } from '../../components/failure-sentence';
import { placedMessage } from '../../components/note-placing';
import { useStrings } from '../../components/strings';
import type { FromCard, ToCard } from '../../core/card-messages';
import type { NotePlace, Placement, StoredNote } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import type { Done } from './use-done';
import type { Found } from './use-found';

interface Surroundings {
  port: MessagePort;
  call: CallBackground;
  tell: (message: FromCard) => void;
  setDone: (done: Done | undefined) => void;
}

/** Keep the notes that the card shows, and say what was done with them and how to undo it. */
export function useCardNotes(found: Found | undefined, { port, call, tell, setDone }: Surroundings) {
  const t = useStrings();
  const [notes, setNotes] = useState<StoredNote[]>([]);
  const [isEmptied, setEmptied] = useState(false);
  const [places, setPlaces] = useState<NotePlace[]>([]);
  const shown = useRef(notes);
  shown.current = notes;
  useLayoutEffect(() => {
    setNotes(found?.notes ?? []);
    setPlaces(found?.view.places ?? []);
    setEmptied(false);
  }, [found]);
  useEffect(() => {
    const onMessage = async ({ data }: MessageEvent<ToCard>) => {
      if (data.type === 'notes-changed' && found) {
        const before = shown.current;
        const ids = new Set([...found.view.noteIds, ...before.map(({ note }) => note.id)]);
        const now = await Promise.all([...ids].map(id => call('note', id)));
        const left = now.filter(note => note !== undefined && !note.deleted) as StoredNote[];
        setNotes(left);
        setPlaces(data.places);
        setEmptied(before.length > 0 && left.length === 0);
      }
    };
    port.addEventListener('message', onMessage);
    return () => port.removeEventListener('message', onMessage);
  }, [port, found, call]);
  const fail = (error: Error) => setDone({ message: failureSentence(error, t) });
  const settle = (change: Promise<void>, left: StoredNote[], told?: Done) =>
    change.then(() => {
      setNotes(left);
      setDone(told);
      tell({ type: 'notes-changed' });
    }, fail);
  return {
    notes,
    /** Whether the last were deleted elsewhere. */
    isEmptied,
    add: (note: StoredNote) => {
      setNotes(others => [...others.filter(other => other.note.id !== note.note.id), note]);
      setDone({ message: t(note.versions ? 'noteSavedVersions' : 'noteSaved') });
      tell({ type: 'notes-changed' });
    },
    /** Where a note stands, unless that is where it was written. */
    placeOf: ({ note: { id } }: StoredNote) => places.find(place => place.id === id && place.state !== 'exact'),
    /** Put a note where the reader says; the page finds it there, and tells. */
    place: ({ note }: StoredNote, placement: Placement) => {
      const message = placedMessage(note, placement);
      call('placeNote', note.id, placement).then(before => {
        const undo = before && (() => void call('placeNote', note.id, before).catch(fail));
        setDone(message && { message: t(message), undo });
      }, fail);
    },
    remove: ({ note: { id } }: StoredNote) => {
      const undo = () => settle(call('restoreNote', id), notes);
      const left = notes.filter(({ note }) => note.id !== id);
      settle(call('deleteNote', id), left, { message: t('noteDeleted'), undo });
    },
  };
}
