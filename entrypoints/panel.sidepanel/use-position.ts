import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { callerOf, type Page } from './use-page';

/** What content scripts say through the background while they are followed. */
interface PositionMessage {
  event?: string;
  tabId?: number;
  id?: string;
  /** The reader wants to see it in the panel. */
  isAsked?: boolean;
}

/**
 * Know at which match or note the reader is on `page`, and say so where the panel leads them to one; `onAsked` is called
 * where they want to see it here.
 */
export function usePosition(page: Page | undefined, onAsked: () => void): [string | undefined, (id: string) => void] {
  const [position, setPosition] = useState<{ tabId: number; id: string }>();
  const [asked, setAsked] = useState(0);
  const askedNow = useRef(onAsked);
  askedNow.current = onAsked;
  const tabId = page?.tabId;
  useEffect(() => {
    if (page?.state) {
      // A page that has just been left answers nothing, and is followed no more.
      callerOf(page.tabId)('followPosition', true).catch(() => undefined);
    }
  }, [page]);
  useEffect(() => {
    if (tabId === undefined) {
      return undefined;
    }
    const onMessage = (message: PositionMessage | undefined) => {
      if (message?.event === 'position-changed' && message.tabId === tabId && message.id !== undefined) {
        setPosition({ tabId, id: message.id });
        if (message.isAsked) {
          askedNow.current();
          setAsked(count => count + 1);
        }
      }
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      browser.runtime.onMessage.removeListener(onMessage);
      callerOf(tabId)('followPosition', false).catch(() => undefined);
    };
  }, [tabId]);
  const current = position?.tabId === tabId ? position?.id : undefined;
  useEffect(showCurrent, [current]);
  useEffect(() => {
    if (asked > 0) {
      scrollToCurrent();
    }
  }, [asked]);
  return [current, id => tabId !== undefined && setPosition({ tabId, id })];
}

/** Bring the current item into view, unless the reader is at work in the panel: nothing may move under their hand. */
function showCurrent(): void {
  if (!document.hasFocus() && !document.documentElement.matches(':hover')) {
    scrollToCurrent();
  }
}

function scrollToCurrent(): void {
  const current = document.querySelector('[aria-current]');
  (current?.closest('.match-group, .note') ?? current)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
