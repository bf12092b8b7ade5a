/**
 * Put the content script into pages that were open before it was registered, or
 * that it may enter only because the reader clicked. The script itself sees to
 * it that it runs once.
 */
import { browser } from 'wxt/browser';
import { unlessForbidden, unlessGone } from './gone';
import { callerOf, tellerOf } from './page-calls';

/** The files that WXT makes of `entrypoints/article.content`. */
export const SCRIPT_FILE = '/content-scripts/article.js';
export const STYLE_FILE = '/content-scripts/article.css';

/**
 * As what our style sheet comes into a page. Firefox lets a page's own sheets end at shadow trees, and those of the
 * user not; Chromium hands the style of highlights down into them, and leaves backgrounds out of the user's.
 */
export const STYLE_ORIGIN = import.meta.env.FIREFOX ? 'user' : undefined;

/** How often (ms) and how many times a page is asked that has just got the script: two seconds in all. */
const ASK_EVERY = 100;
const ASK_TIMES = 20;

/** Put the content script into every frame of a tab that it may enter. */
export async function injectTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const origin = STYLE_ORIGIN && { origin: 'USER' as const };
  await browser.scripting.insertCSS({ target, files: [STYLE_FILE], ...origin });
  await browser.scripting.executeScript({ target, files: [SCRIPT_FILE] });
}

/** Put the content script into the open tabs with pages under `origins`, which are match patterns. */
export async function injectOpenTabs(origins: string[]): Promise<void> {
  const tabs = origins.length > 0 ? await browser.tabs.query({ url: origins }) : [];
  const awake = tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : id));
  await Promise.all(awake.map(tabId => unlessForbidden(injectTab(tabId))));
}

/** See to it that the content script answers in a tab. Throws where it may not go. */
export async function ensurePage(tabId: number): Promise<void> {
  if (await isThere(tabId)) {
    return;
  }
  await injectTab(tabId);
  for (let asked = 0; asked < ASK_TIMES && !(await isThere(tabId)); asked++) {
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY));
  }
}

/** Read the page of a tab now, whatever the settings make it wait for; its frames hear it too. */
export async function checkTab(tabId: number): Promise<void> {
  await ensurePage(tabId);
  await tellerOf(tabId)('setOff', false);
}

/** Open a new note on the page of a tab. */
export async function notePage(tabId: number): Promise<void> {
  await ensurePage(tabId);
  await callerOf(tabId)('notePage');
}

async function isThere(tabId: number): Promise<boolean> {
  return (await unlessGone(callerOf(tabId)('pageState'))) !== undefined;
}
