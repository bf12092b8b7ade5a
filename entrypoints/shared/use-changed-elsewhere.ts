import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NoteDraft } from '../../core/service';
import type { CallBackground } from './call-background';

/** What another window did to the note that is being changed here. */
export type Elsewhere = 'changed' | 'deleted';

/** Know whether another window has changed or deleted the note that `draft` began with; a new one it cannot know. */
export function useChangedElsewhere(call: CallBackground, { id, basedOn }: NoteDraft): Elsewhere | undefined {
  const [elsewhere, setElsewhere] = useState<Elsewhere>();
  useEffect(() => {
    if (basedOn === undefined) {
      return undefined;
    }
    const look = async () => {
      const stored = await call('note', id);
      const isChanged = stored && stored.note.modified !== basedOn;
      setElsewhere(!stored || stored.deleted ? 'deleted' : isChanged ? 'changed' : undefined);
    };
    const onMessage = (message: { event?: string; noteId?: string } | undefined) => {
      if (message?.event === 'notes-changed' && message.noteId === id) {
        look();
      }
    };
    look();
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [call, id, basedOn]);
  return elsewhere;
}
