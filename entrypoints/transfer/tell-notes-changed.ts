import { browser } from 'wxt/browser';

/** Tell panels and news pages that notes are others now; where nobody listens nobody needs to know. */
export async function tellNotesChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const request = { to: 'page', call: 'notesChanged', args: [] };
  await Promise.allSettled([
    browser.runtime.sendMessage({ event: 'notes-changed' }),
    ...tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, request)),
  ]);
}
