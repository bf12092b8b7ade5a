/** Answer the calls of background, panel and popup. */
import { browser } from 'wxt/browser';
import { createListener } from '../../core/rpc';
import type { PageService } from '../../core/service';
import { ownOrigin } from './own-origin';
import type { Session } from './session';

interface Sender {
  id?: string;
  url?: string;
  tab?: unknown;
}

/** Calls that every frame answers; the others are for the top frame. */
const FOR_FRAMES = new Set<string>([
  'notesChanged',
  'setOff',
  'settingsChanged',
  'noteSelection',
  'checkSelection',
] satisfies (keyof PageService)[]);

/** Listen for calls until the returned function is called. */
export function listenTo(session: Session): () => void {
  const listener = createListener<PageService, Sender>('page', (_request, sender) => {
    if (!isOurs(sender)) {
      throw new Error('unknown sender');
    }
    return session.service;
  });
  const filtered: typeof listener = (message, sender, sendResponse) => {
    const { call } = (message ?? {}) as { call?: string };
    return session.isTop || FOR_FRAMES.has(call ?? '') ? listener(message, sender, sendResponse) : undefined;
  };
  browser.runtime.onMessage.addListener(filtered);
  return () => {
    // Once the extension is gone there is nothing to take the listener from, and the browser throws.
    if (session.isAlive()) {
      browser.runtime.onMessage.removeListener(filtered);
    }
  };
}

/** Whether a message comes from the background or from one of our pages, in a tab or not. */
function isOurs({ id, url, tab }: Sender): boolean {
  return id === browser.runtime.id && (!tab || url?.startsWith(`${ownOrigin()}/`) === true);
}
