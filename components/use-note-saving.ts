import { useState } from 'preact/hooks';
import type { NoteDraft, StoredNote } from '../core/service';
import { failureSentence } from './failure-sentence';
import { type Translate, useStrings } from './strings';

/** What the background answers when a note would be kept from a private window. */
const PRIVATE = /: private$/;

interface Saving {
  isSaving: boolean;
  problem?: string;
  asksPrivate: boolean;
}

const IDLE: Saving = { isSaving: false, asksPrivate: false };

/** Save notes and keep track of how that goes, so that the editor can say it. */
export function useNoteSaving(save: (draft: NoteDraft) => Promise<StoredNote>, onSaved: (note: StoredNote) => void) {
  const t = useStrings();
  const [saving, setSaving] = useState(IDLE);
  const start = (draft: NoteDraft) => {
    setSaving({ isSaving: true, asksPrivate: false });
    save(draft).then(
      note => {
        setSaving(IDLE);
        onSaved(note);
      },
      (error: Error) => setSaving(failure(error.message, t)),
    );
  };
  return { ...saving, start, reset: () => setSaving(IDLE) };
}

function failure(message: string, t: Translate): Saving {
  const asksPrivate = PRIVATE.test(message);
  return { isSaving: false, asksPrivate, problem: asksPrivate ? undefined : failureSentence({ message }, t) };
}
