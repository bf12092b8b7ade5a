/** Calls to the content scripts of tabs. */
import { browser } from 'wxt/browser';
import { createCaller } from '../../core/rpc';
import type { PageService } from '../../core/service';
import { unlessGone } from './gone';
import { siteOf } from './sender';

/** Make a function that calls the content script in a frame of a tab. */
export function callerOf(tabId: number, frameId = 0) {
  return createCaller<PageService>('page', request => browser.tabs.sendMessage(tabId, request, { frameId }));
}

/** Make a function that tells all frames of a tab; nobody may be there. */
export function tellerOf(tabId: number) {
  const call = createCaller<PageService>('page', request => browser.tabs.sendMessage(tabId, request));
  return <Name extends keyof PageService>(name: Name, ...args: Parameters<PageService[Name]>) =>
    unlessGone(call(name, ...args));
}

/** Give the tabs that show a page of `site`, as far as the extension may see that. */
export async function tabsOf(site: string) {
  const tabs = await browser.tabs.query({});
  return tabs.filter(tab => site !== '' && siteOf(tab.url) === site);
}

/** Give the tabs that show a page of `site` or of a host under it. */
export async function tabsUnder(site: string) {
  const tabs = await browser.tabs.query({});
  return tabs.filter(tab => site !== '' && `.${siteOf(tab.url)}`.endsWith(`.${site}`));
}

/** Tell the open pages of the extension that something is new, so that they ask again. */
export async function tellPages(
  event: 'notes-changed' | 'note-asked' | 'page-changed' | 'site-changed' | 'saved-changed',
  about: { noteId?: string } = {},
): Promise<void> {
  await unlessGone(browser.runtime.sendMessage({ event, ...about }));
}

/** Tell the open pages of the extension which passage the reader has come to or asks for; `false` where no page is open. */
export async function tellPosition(tabId: number, id: string, isAsked = false): Promise<boolean> {
  const told = browser.runtime.sendMessage({ event: 'position-changed', tabId, id, isAsked }).then(() => true);
  return (await unlessGone(told)) ?? false;
}
