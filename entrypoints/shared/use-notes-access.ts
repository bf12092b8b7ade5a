import { useMemo, useRef } from 'preact/hooks';
import type { NotesAccess } from '../../components/notes-access';
import type { CallBackground } from './call-background';

/** Ask the background for the reader's other notes, again with every new `edition` of them; `open` shows one. */
export function useNotesAccess(call: CallBackground, open: (id: string) => void, edition?: unknown): NotesAccess {
  const openNow = useRef(open);
  openNow.current = open;
  return useMemo(
    () => ({
      tags: () => call('tags'),
      find: query => call('findNotes', query),
      get: id => call('note', id),
      open: id => openNow.current(id),
    }),
    [call, edition],
  );
}
