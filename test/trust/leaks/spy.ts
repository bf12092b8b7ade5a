/**
 * Runs in hostile pages before everything else: keeps what the attack got hold
 * of, and looks with the page's own means for what it must not be able to read.
 */

export interface Spy {
  record(how: string, value: unknown): void;
  /** Look for `secrets`; gives where each of them was found. */
  look(secrets: string[]): string[];
}

/** Strings of one kind that are kept; storms record without end. */
/** Make the spy; sees nothing but the page it runs in. */
export function spy(): Spy {
  const MOST = 4000;
  const kept: string[] = [];
  let isLooking = false;

  function textOf(value: unknown, depth = 0): string {
    if (value === null || typeof value !== 'object') {
      return `${typeof value === 'symbol' ? '' : value}`;
    }
    if (depth > 3) {
      return '';
    }
    if (value instanceof Element) {
      return value.outerHTML.slice(0, 5000);
    }
    if (value instanceof Node) {
      return value.textContent?.slice(0, 5000) ?? '';
    }
    try {
      const own = Object.entries(value).slice(0, 50);
      return `${value} ${own.map(([key, inner]) => `${key}=${textOf(inner, depth + 1)}`).join(' ')}`;
    } catch {
      return '';
    }
  }

  function record(how: string, value: unknown): void {
    if (!isLooking && kept.length < MOST) {
      isLooking = true;
      try {
        kept[kept.length] = `${how}: ${textOf(value)}`;
      } finally {
        isLooking = false;
      }
    }
  }

  function attempt(how: string, read: () => unknown, found: [string, string][]): void {
    try {
      found[found.length] = [how, String(read())];
    } catch {
      // What throws gives nothing away.
    }
  }

  function readAll(): [string, string][] {
    const found: [string, string][] = kept.map(text => ['what the attack got', text]);
    const root = document.documentElement;
    attempt('outerHTML', () => root.outerHTML, found);
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is the question
    attempt('innerText', () => root.innerText, found);
    attempt(
      'selection',
      () => {
        const selection = getSelection()!;
        selection.selectAllChildren(root);
        document.execCommand('selectAll');
        const text = selection.toString();
        selection.removeAllRanges();
        return text;
      },
      found,
    );
    attempt('highlights', () => [...CSS.highlights].map(([name, all]) => [name, ...[...all].map(String)]), found);
    attempt('globals', () => Object.getOwnPropertyNames(window), found);
    attempt('performance', () => JSON.stringify(performance.getEntries()), found);
    attempt(
      'storage',
      () => [...Object.entries(localStorage), ...Object.entries(sessionStorage), document.cookie],
      found,
    );
    attempt(
      'sheets',
      () => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)),
      found,
    );
    attempt(
      'adopted',
      () => document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)),
      found,
    );
    attempt('focus', () => textOf(document.activeElement), found);
    attempt('animations', () => textOf(document.getAnimations()), found);
    attempt('frames', () => Array.from({ length: frames.length }, (_, at) => textOf(frames[at])), found);
    attempt('stack', () => new Error('stack').stack, found);
    for (const element of root.querySelectorAll('iframe')) {
      attempt('frame', () => element.contentDocument?.documentElement.outerHTML, found);
    }
    return found;
  }

  /** From the beginning, without a dialog. Firefox throws once it comes to a frame of somebody else, whatever is in it. */
  function answerOf(text: string, inFrames: boolean): string {
    const find = (window as unknown as { find: (...options: unknown[]) => boolean }).find;
    try {
      return String(find.call(window, text, false, false, true, false, inFrames, false));
    } catch (error) {
      return String(error);
    } finally {
      getSelection()?.removeAllRanges();
    }
  }

  function look(secrets: string[]): string[] {
    isLooking = true;
    const all = readAll();
    const hits: string[] = [];
    const isFound = (text: string) =>
      [false, true].some(inFrames => answerOf(text, inFrames) !== answerOf('words that stand nowhere', inFrames));
    secrets.forEach((secret, index) => {
      const where = all.filter(([, text]) => text.includes(secret)).map(([how]) => how);
      if (isFound(secret)) {
        where[where.length] = 'window.find';
      }
      if (where.length > 0) {
        hits[hits.length] = `${index} ${[...new Set(where)].join(', ')}`;
      }
    });
    isLooking = false;
    return hits;
  }

  return { record, look };
}
