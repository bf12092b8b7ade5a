/** The origin of the extension's own pages, as a content script can know it. */
import { browser } from 'wxt/browser';

const CHROME_SCHEME = 'chrome-extension:';

/**
 * Give the origin that our pages have once they are loaded. Chrome gives content scripts a dynamic address for
 * resources with `use_dynamic_url`; the page behind it has the extension's own origin all the same.
 */
export function ownOrigin(): string {
  const { protocol, origin } = new URL(browser.runtime.getURL('/'));
  return protocol === CHROME_SCHEME ? `${CHROME_SCHEME}//${browser.runtime.id}` : origin;
}
