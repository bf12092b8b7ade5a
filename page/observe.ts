/**
 * Notice that a page shows something else: text was added or changed, or a
 * single-page app went to another address without loading.
 *
 * Pages change all the time (clocks, advertisements), so changes are gathered
 * until the page has been quiet, and a caller who found nothing new is called
 * less and less often.
 */
import { openRoots } from './open-roots';
import { ELEMENT_NODE, isSilent, TEXT_NODE } from './walk-page';

/** Milliseconds of quiet after which a changed page is looked at: long enough for a story to be built up. */
const QUIET = 700;

/** A page that is never quiet is looked at all the same. */
const MAX_WAIT = 3000;

/** Longest time between looks that find nothing. */
const MAX_QUIET = 30_000;

/** Shortest text, in characters, that can be a new paragraph. */
const MIN_TEXT = 60;

export interface PageChange {
  /** The address is another one: everything is to be read anew. */
  isNavigation: boolean;
}

export interface ObserveOptions {
  /** Whether the text that was read is still as it was; asked once per batch of changes. */
  isWhole(): boolean;
  /** Whether text may have come between the last reading and now that would make a difference: one look more. */
  isUnsure: boolean;
  /** Our own element, whose changes are none of the page's. */
  isOurs(node: Node): boolean;
  /** Resolves to whether anything was new. */
  onChange(change: PageChange): Promise<boolean>;
}

/** Watch `document` until the returned function is called. */
export function observePage(document: Document, { isWhole, isUnsure, isOurs, onChange }: ObserveOptions): () => void {
  const window = document.defaultView!;
  let address = addressOf(document);
  let timer: number | undefined;
  let firstAt = 0;
  let quiet = QUIET;
  let hasNews = false;

  async function look(): Promise<void> {
    timer = undefined;
    const isNavigation = addressOf(document) !== address;
    address = addressOf(document);
    const isWorthIt = isNavigation || hasNews || !isWhole();
    hasNews = false;
    watch();
    if (isWorthIt) {
      const wasNew = await onChange({ isNavigation });
      quiet = wasNew || isNavigation ? QUIET : Math.min(MAX_QUIET, quiet * 2);
    }
  }

  /** Mutations within shadow trees are told to those alone who watch each of them. */
  function watch(): void {
    for (const root of [document.documentElement, ...openRoots(document)]) {
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
  }

  function schedule(): void {
    const now = window.performance.now();
    if (timer === undefined) {
      firstAt = now;
    } else {
      window.clearTimeout(timer);
    }
    const left = Math.max(MAX_WAIT, quiet) - (now - firstAt);
    timer = window.setTimeout(look, Math.max(0, Math.min(quiet, left)));
  }

  function onNavigation(): void {
    if (addressOf(document) !== address) {
      quiet = QUIET;
      schedule();
    }
  }

  const observer = new window.MutationObserver(records => {
    const foreign = records.filter(record => !isOnlyOurs(record, isOurs));
    hasNews ||= foreign.some(bringsText);
    if (foreign.length > 0) {
      schedule();
    }
  });
  watch();
  if (isUnsure) {
    hasNews = true;
    schedule();
  }
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', onNavigation);
  window.addEventListener('popstate', onNavigation);
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
    navigation?.removeEventListener('currententrychange', onNavigation);
    window.removeEventListener('popstate', onNavigation);
  };
}

/** The address without its fragment, which single-page apps do not navigate by. */
function addressOf(document: Document): string {
  return document.URL.replace(/#.*$/s, '');
}

function isOnlyOurs(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return isOurs(record.target) || (nodes.length > 0 && nodes.every(isOurs));
}

/** Whether a record puts a paragraph into the page. */
function bringsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') {
    return (record.target as Text).length >= MIN_TEXT;
  }
  return [...record.addedNodes].some(node => {
    const isRead = node.nodeType === TEXT_NODE || (node.nodeType === ELEMENT_NODE && !isSilent(node as Element));
    return isRead && (node.textContent?.trim().length ?? 0) >= MIN_TEXT;
  });
}
