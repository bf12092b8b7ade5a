import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { createCaller } from '../../core/rpc';
import type { PageService, PageState, SiteState } from '../../core/service';
import type { CallBackground } from '../shared/call-background';

export interface TabPage {
  tabId: number;
  windowId: number;
  site: SiteState;
  /** Unset where no content script answers. */
  state: PageState | undefined;
}

/** What background and content scripts tell our pages when a page is another. */
const EVENTS = new Set(['page-changed', 'site-changed']);

/** While a page is being read it is asked again this often (ms). */
const ASK_AGAIN = 300;

/** Know the page of the active tab, or that it could not be found out; `reload` asks again. */
export function useTabPage(call: CallBackground) {
  const [page, setPage] = useState<TabPage>();
  const [hasFailed, setHasFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const reload = () => setAsked(count => count + 1);
  useEffect(() => {
    setHasFailed(false);
    readTab(call).then(setPage, error => {
      reportError(error);
      setHasFailed(true);
    });
  }, [asked, call]);
  useEffect(() => {
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event && EVENTS.has(message.event)) {
        reload();
      }
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  useEffect(() => {
    if (page?.state?.status === 'checking') {
      const timer = setTimeout(reload, ASK_AGAIN);
      return () => clearTimeout(timer);
    }
  }, [page]);
  return { page, hasFailed, reload };
}

async function readTab(call: CallBackground): Promise<TabPage | undefined> {
  const fixed = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = fixed || active?.id;
  if (tabId === undefined || active === undefined) {
    return undefined;
  }
  const ask = createCaller<PageService>('page', request => browser.tabs.sendMessage(tabId, request));
  const [site, state] = await Promise.all([call('site', tabId), ask('pageState').catch(() => undefined)]);
  return { tabId, windowId: active.windowId, site, state };
}
