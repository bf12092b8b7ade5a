/** A page that nobody sees: Chrome's background can make no worker, so this page does, and closes when it is idle. */
import { browser } from 'wxt/browser';
import type { Request } from '../../core/rpc';
import { createDeepHost } from '../shared/deep-host';

const ask = createDeepHost(browser.runtime.getURL('/deep-worker.js'), () => window.close());

browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; tab?: unknown }, sendResponse) => {
  const request = message as Partial<Request> | null;
  // Only the background asks; pages reach it through the checks there.
  if (request?.to !== 'deep' || sender.id !== browser.runtime.id || sender.tab) {
    return undefined;
  }
  ask(request as Request).then(sendResponse, error => sendResponse({ ok: false, error: String(error) }));
  return true;
});
