import { JSDOM, VirtualConsole } from 'jsdom';

const STYLE_SHEET = /(<style\b[^>]*>)[\s\S]*?(<\/style)/gi;

/**
 * Parse a saved page as if it stood at `url`; nothing is fetched and no script runs.
 *
 * The DOM library throws on style rules that browsers ignore. Without layout style sheets are of no use, so they
 * are emptied, and inline styles that it cannot read are taken off.
 */
export function openPage(html: string, url: string): JSDOM {
  // Pages complain about their style sheets; that is none of our business.
  const page = new JSDOM(html.replace(STYLE_SHEET, '$1$2'), { url, virtualConsole: new VirtualConsole() });
  for (const element of page.window.document.querySelectorAll<HTMLElement>('[style]')) {
    if (!isReadable(element)) {
      element.removeAttribute('style');
    }
  }
  return page;
}

function isReadable(element: HTMLElement): boolean {
  try {
    return element.style.length >= 0;
  } catch (error) {
    console.warn(`glossator: left out a style (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    return false;
  }
}
