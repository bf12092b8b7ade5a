import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** A page of the extension that stands in a tab of its own is told in its address which tab it is about. */
const TAB_PARAMETER = 'tab';

export interface ActiveTab {
  id: number;
  /** Counts up when the tab has a new page. */
  load: number;
}

/** Follow the active tab of this window, and the pages that it loads. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    const fixed = new URLSearchParams(location.search).get(TAB_PARAMETER);
    const follow = async () => {
      const [active] = fixed
        ? [{ id: Number(fixed) }]
        : await browser.tabs.query({ active: true, currentWindow: true });
      const id = active?.id;
      setTab(old => (id === undefined ? undefined : { id, load: (old?.load ?? 0) + 1 }));
    };
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      if (change.status === 'complete' || change.url) {
        setTab(old => (old?.id === id ? { id, load: old.load + 1 } : old));
      }
    };
    follow();
    browser.tabs.onActivated.addListener(follow);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(follow);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}
