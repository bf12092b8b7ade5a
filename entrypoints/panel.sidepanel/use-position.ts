import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { callerOf, type Page } from './use-page';

/** What content scripts say through the background while they are followed. */
interface PositionMessage {
  event?: string;
  tabId?: number;
  id?: string;
}

/** Know at which match or note the reader is on `page`, and say so where the panel leads them to one. */
export function usePosition(page: Page | undefined): [string | undefined, (id: string) => void] {
  const [position, setPosition] = useState<{ tabId: number; id: string }>();
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
  return [current, id => tabId !== undefined && setPosition({ tabId, id })];
}

/** Bring the current item into view, unless the reader is at work in the panel: nothing may move under their hand. */
function showCurrent(): void {
  if (!document.hasFocus() && !document.documentElement.matches(':hover')) {
    const current = document.querySelector('[aria-current]');
    (current?.closest('.match-group, .note') ?? current)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
