import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Call `onChange` whenever a note was saved, deleted or brought back, here or elsewhere. */
export function useNotesChanged(onChange: () => void): void {
  const now = useRef(onChange);
  now.current = onChange;
  useEffect(() => {
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event === 'notes-changed') {
        now.current();
      }
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
}
