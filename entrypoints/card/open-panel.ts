import { browser } from 'wxt/browser';
import type { CallBackground } from '../shared/call-background';

/** The window of this card, asked for before any click: Chrome opens the panel only while one lasts. */
let windowId: number | undefined;
if (import.meta.env.CHROME) {
  browser.tabs.getCurrent().then(tab => {
    windowId = tab?.windowId;
  });
}

/**
 * Open the panel where the browser lets a card do so; resolves to nothing where it is open. Firefox gives a frame in
 * a page no sidebar, and a message is no click: there the answer is the shortcut that opens it, empty if none is set.
 */
export async function openPanel(call: CallBackground): Promise<{ shortcut: string } | undefined> {
  if (import.meta.env.CHROME) {
    await browser.sidePanel.open({ windowId: windowId! });
    return undefined;
  }
  const { isOpen, shortcut } = await call('panel');
  return isOpen ? undefined : { shortcut };
}
