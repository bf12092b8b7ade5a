/** A browser with a copy of the extension, from beginning to end. */
import { type BrowserName, findBrowser } from '../../cli/browsers.mjs';
import type { Pack } from '../../core/corpus';
import type { Json, Page } from '../../test/e2e/driver/browser';
import { launchChromium } from '../../test/e2e/driver/chromium';
import { launchFirefox } from '../../test/e2e/driver/firefox';
import { until } from '../../test/e2e/driver/wait-for';
import { findPage, type SitePage } from '../../test/e2e/site-pages';
import { serveSite } from '../../test/e2e/site-server';
import { createStage, type Stage } from '../../test/e2e/stage';
import { copyExtension } from './extension-copy';
import type { Probe } from './probe';

/** Checking and storing a hundred thousand entries takes a minute on a slow machine. */
const INSTALL_PATIENCE = 240_000;

export interface BenchStage extends Stage {
  /** A page of the extension from which its storage and its content scripts are reached. */
  desk: Page;
}

interface Setting {
  pack?: Pack;
  /** Of Chromium's command line. */
  flags?: string[];
  /** Pages beside those of the tests. */
  pages?: (path: string) => SitePage | undefined;
}

/** Start a browser, wait until its pack is installed, `run`, and put everything away. */
export async function onStage(name: BrowserName, setting: Setting, run: (stage: BenchStage) => Promise<void>) {
  const found = findBrowser(name);
  if (found.problem !== undefined) {
    throw new Error(found.problem);
  }
  const site = await serveSite(path => setting.pages?.(path) ?? findPage(path));
  const copy = copyExtension(name, setting.pack);
  const { path: executable, isBranded } = found;
  const options = {
    executable,
    isBranded,
    extension: copy.folder,
    proxyPort: site.port,
    isVisible: false,
    flags: setting.flags,
  };
  try {
    const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
    try {
      const stage = await createStage(browser, site);
      const desk = await browser.newPage();
      await desk.goto(browser.extensionUrl('options.html'));
      await until('the pack to be installed', () => desk.evaluate(isInstalled), INSTALL_PATIENCE);
      await run({ ...stage, desk });
    } finally {
      await browser.close();
    }
  } finally {
    copy.remove();
    await site.close();
  }
}

/** Call a method of the background as the content script of the tab at `url` does; gives its time and its answer. */
export function callFrom(desk: Page, url: string, call: string, args: Json[]): Promise<{ time: number; value: Json }> {
  return desk.evaluate(
    async (address, request) => {
      const { chrome } = globalThis as unknown as { chrome: WithScripting };
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find(tab => tab.url === address)?.id ?? -1;
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [request],
        func: async (message: object) => {
          const { chrome } = globalThis as unknown as { chrome: WithScripting };
          const before = performance.now();
          const reply = await chrome.runtime.sendMessage(message);
          return { time: performance.now() - before, ok: reply?.ok, value: reply?.value, error: reply?.error };
        },
      });
      if (!injected.result.ok) {
        throw new Error(String(injected.result.error));
      }
      return { time: injected.result.time, value: injected.result.value };
    },
    url,
    { to: 'background', call, args },
  ) as Promise<{ time: number; value: Json }>;
}

/** What the probe has seen on the page at `url`. */
export function readProbe(desk: Page, url: string): Promise<Probe> {
  return desk.evaluate(async address => {
    const { chrome } = globalThis as unknown as { chrome: WithScripting };
    const tabs = await chrome.tabs.query({});
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tabs.find(tab => tab.url === address)?.id ?? -1 },
      args: [],
      func: () => (globalThis as unknown as { glossatorProbe: Probe }).glossatorProbe,
    });
    return injected.result as unknown as Json;
  }, url) as unknown as Promise<Probe>;
}

/** Put the content script into no more pages; the probe still stands on them. */
export function withdraw(desk: Page): Promise<void> {
  return desk.evaluate(() =>
    (globalThis as unknown as { chrome: WithScripting }).chrome.scripting.unregisterContentScripts(),
  );
}

interface WithScripting {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: Json; error?: string } | undefined> };
  scripting: {
    unregisterContentScripts(): Promise<void>;
    executeScript<A, R>(injection: {
      target: { tabId: number };
      args: A[];
      func: (argument: A) => R;
    }): Promise<{ result: Awaited<R> }[]>;
  };
}

/** Runs in a page of the extension: whether the database has a pack that is wholly there. */
async function isInstalled(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('glossator')) {
    return false;
  }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const packs = await new Promise<{ state: string }[]>((resolve, reject) => {
    const asking = db.transaction('packs').objectStore('packs').getAll();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  db.close();
  return packs.some(({ state }) => state === 'ready');
}
