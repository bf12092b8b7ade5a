import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ASKED_NOTE } from '../../core/asked-note';

/** Call `onAsked` with the note that the reader wants to see here: asked for before the panel was open, or now. */
export function useAskedNote(onAsked: (id: string) => void): void {
  const now = useRef(onAsked);
  now.current = onAsked;
  useEffect(() => {
    const look = async () => {
      const { [ASKED_NOTE]: id } = await browser.storage.session.get(ASKED_NOTE);
      if (typeof id === 'string') {
        await browser.storage.session.remove(ASKED_NOTE);
        now.current(id);
      }
    };
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event === 'note-asked') {
        look();
      }
    };
    look();
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
}
