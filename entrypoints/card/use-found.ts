import { useLayoutEffect, useState } from 'preact/hooks';
import { type CardItem, itemOf } from '../../components/card-item';
import type { CardView } from '../../core/card-messages';
import type { NoteDraft, StoredNote, ViewSettings } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import { findKept } from '../shared/draft-keeper';
import { newNote, type Writing } from '../shared/writing';

export interface Found {
  /** What it was looked up for, so that an older answer is never shown under a newer view. */
  view: CardView;
  items: CardItem[];
  notes: StoredNote[];
  /** The new note that is to be written, with what was typed for it before. */
  writing?: Writing;
  settings: ViewSettings;
}

const DEFAULTS: ViewSettings = { theme: 'system', textSize: 'medium', isTeacherMode: false, colourNames: {} };

/** Look up what stands behind the annotations and notes of `view`; `undefined` until it is all there. */
export function useFound(view: CardView | undefined, call: CallBackground): Found | undefined {
  const [found, setFound] = useState<Found>();
  // An effect would wait for a frame that shows nothing new.
  useLayoutEffect(() => {
    if (view) {
      lookUp(view, call).then(setFound, error => {
        console.error('Glossator: nothing could be looked up', error);
        setFound({
          view,
          items: view.annotations.map(annotation => ({ annotation, entries: [] })),
          notes: [],
          // What cannot be found again can be written all the same.
          writing: view.draft && { draft: newNote(view.draft) },
          settings: DEFAULTS,
        });
      });
    }
  }, [view, call]);
  return found?.view === view ? found : undefined;
}

async function lookUp(view: CardView, call: CallBackground): Promise<Found> {
  const [entries, notes, settings, writing] = await Promise.all([
    call(
      'entries',
      view.annotations.flatMap(annotation => annotation.body),
    ),
    Promise.all(view.noteIds.map(id => call('note', id))),
    call('viewSettings'),
    view.draft && begin(newNote(view.draft), call),
  ]);
  const items = view.annotations.map(annotation => itemOf(annotation, entries));
  const kept = notes.filter((note): note is StoredNote => note !== undefined && !note.deleted);
  return { view, items, notes: kept, settings, writing };
}

/** Begin to write, with what was typed before and not saved. */
export async function begin(draft: NoteDraft, call: CallBackground): Promise<Writing> {
  return { draft, kept: await findKept(call, draft) };
}
