import { useRef, useState } from 'preact/hooks';
import { noteLink } from '../core/note-links';
import type { NoteLine } from '../core/service';
import { applyEdit } from './markdown-edits';
import { useListbox } from './use-listbox';

/** What begins a link to a note, and the words that it is to be found by. */
const BEGUN = /\[\[([^[\]\n]{0,80})$/;

const START = '[[';

/** Offer notes to link to while `[[` and words of one are typed in `field`. */
export function useNoteLinks(
  field: { current: HTMLTextAreaElement | null },
  findNotes: (query: string) => Promise<NoteLine[]>,
) {
  const [offered, setOffered] = useState<NoteLine[]>();
  const asked = useRef(0);
  const close = () => {
    asked.current += 1;
    setOffered(undefined);
  };
  const choose = (place: number) => {
    const { value, selectionStart } = field.current!;
    const query = BEGUN.exec(value.slice(0, selectionStart));
    const note = offered?.[place];
    close();
    if (query && note) {
      const insert = noteLink(note.id, note.line || note.title);
      const end = query.index + insert.length;
      applyEdit(field.current!, { from: query.index, to: selectionStart, insert, start: end, end });
    }
  };
  /** Look at what stands before the caret. */
  const look = () => {
    const { value, selectionStart } = field.current!;
    const query = BEGUN.exec(value.slice(0, selectionStart))?.[1];
    if (query === undefined) {
      close();
      return;
    }
    asked.current += 1;
    const mine = asked.current;
    findNotes(query).then(
      notes => mine === asked.current && setOffered(notes),
      error => console.error('Glossator: no notes can be offered', error),
    );
  };
  const listbox = useListbox({ count: offered?.length ?? 0, onChoose: choose, onClose: close });
  return {
    ...listbox,
    /** Unset while none are asked for; empty where none has the words. */
    offered,
    look,
    close,
    begin() {
      const { selectionStart: from, selectionEnd: to } = field.current!;
      const start = from + START.length;
      applyEdit(field.current!, { from, to, insert: START, start, end: start });
      look();
    },
  };
}
