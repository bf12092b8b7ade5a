/** Saved articles as far as the browser is needed: read from a page, shown in a tab, told to those who show them. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ArticleDraft } from '../../data/saved-articles';
import { pageArticle } from './calls';
import { callerOf, tellerOf, tellPages } from './page-calls';

/** Read the article of the page in a tab; `undefined` where the page has none. */
export async function readArticle(tabId: number): Promise<(ArticleDraft & { isPrivate: boolean }) | undefined> {
  const [tab, read] = await Promise.all([browser.tabs.get(tabId), callerOf(tabId)('article')]);
  if (!read) {
    return undefined;
  }
  const { article, canonical } = v.parse(pageArticle, read);
  const source = (tab.url ?? article.source).replace(/#.*$/s, '');
  const id = `urn:uuid:${crypto.randomUUID()}`;
  return { id, article: { ...article, source }, canonical, isPrivate: tab.incognito };
}

/** Let all pages be matched again, but for that of the tab which an article was saved from: it is not matched with itself. */
export async function tellSavedChanged(tabId?: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  const others = tabs.flatMap(({ id }) => (id === undefined || id === tabId ? [] : id));
  await Promise.all([...others.map(id => tellerOf(id)('settingsChanged')), tellPages('saved-changed')]);
}

/** Show a saved article in a tab of its own, at `words`. */
export async function showSaved(id: string, words = ''): Promise<void> {
  const about = new URLSearchParams({ id, ...(words && { words }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`/saved.html?${about}`) });
}
