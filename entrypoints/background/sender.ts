/** Who sent a message, as far as the browser vouches for it. */

/** The part of `runtime.MessageSender` that is used here. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; windowId?: number; url?: string; incognito: boolean };
}

/** A content script in a news page, or a page of the extension: panel, popup, options, the card. */
export type Zone = 'page' | 'extension';

/** Give the zone of a sender, or `undefined` for one that is neither; `ownUrl` is the address of our own pages. */
export function zoneOf(sender: Sender, ownUrl: string): Zone | undefined {
  if (sender.url?.startsWith(ownUrl)) {
    return 'extension';
  }
  return sender.tab?.id !== undefined && siteOf(sender.url) !== '' ? 'page' : undefined;
}

/**
 * Give the address of the page that a message is about, or `undefined` where the browser does not tell. The tab's own
 * is the newer one when a single-page app has navigated; a frame within the page has only its own.
 */
export function addressOf(sender: Sender, zone: Zone): string | undefined {
  if (zone === 'page' && sender.frameId !== 0) {
    return sender.url;
  }
  if (zone === 'extension') {
    // The card is on a page; the panel, where it stands in a tab of its own, is about another one.
    return siteOf(sender.tab?.url) === '' ? undefined : sender.tab?.url;
  }
  return sender.tab?.url ?? sender.url;
}

/** Give the host of a web page; empty for any other page. */
export function siteOf(url: string | undefined): string {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.hostname : '';
}
