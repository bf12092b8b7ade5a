/**
 * What a scenario works with: a browser with the extension, the site, and the
 * pages that it opened. An extension page stays open beside them (the desk), from
 * which content scripts are asked what the panel asks them.
 */
import type { PageService } from '../../core/service';
import type { Settings } from '../../data/settings';
import type { Browser, Json, Page } from './driver/browser';
import { until, untilIn } from './driver/wait-for';
import type { Site } from './site-server';

export interface Stage {
  browser: Browser;
  site: Site;
  /** Language of the browser and so of the extension. */
  language: string;
  /** Pages that the running scenario has opened. */
  pages: Page[];
  /** A new tab, in front. */
  newPage(): Promise<Page>;
  /** A new tab with a page of the site, loaded and checked. */
  open(path: string): Promise<Page>;
  /** Call the content script of the tab at `url`, as the panel does; `undefined` where none answers. */
  ask<Name extends keyof PageService>(url: string, call: Name, ...args: Json[]): Promise<Answer<Name>>;
  /** Set settings as the options page does while the scenario runs. */
  set(settings: Partial<Settings>): Promise<void>;
  /** Number of the tab at `url`. */
  tabId(url: string): Promise<number>;
  /** Close and start the browser; `between` is run while it is closed. */
  restart(between?: () => void): Promise<void>;
  /** Kill the browser in whatever it does, and start it. */
  kill(): Promise<void>;
  /** Close what the scenario has opened. */
  clear(): Promise<void>;
}

type Answer<Name extends keyof PageService> = Awaited<ReturnType<PageService[Name]>>;

export interface Scenario {
  /** A sentence of behaviour, without its subject. */
  name: string;
  needsShared?: boolean;
  /** Say what this machine lacks for it, if anything. */
  lacks?(): string | undefined;
  /** The one browser that can show it. */
  only?: Browser['name'];
  run(stage: Stage): Promise<void>;
}

/** The size and look of most screenshots, and of a small laptop. */
const LOOK = { width: 1000, height: 800, colorScheme: 'light' } as const;

/** The parts of the extension API that tests use; both browsers have them under this name. */
interface WithExtension {
  chrome: {
    i18n: { getUILanguage(): string };
    storage: { local: { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> } };
    tabs: {
      query(query: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
    };
  };
}

/** Make the stage of a browser that has just started. */
export async function createStage(browser: Browser, site: Site): Promise<Stage> {
  let desk = await openDesk(browser);
  const pages: Page[] = [];
  const set = new Set<string>();

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    pages.push(page);
    await page.emulate(LOOK);
    return page;
  }

  const stage: Stage = {
    browser,
    site,
    language: await desk.evaluate(() => (globalThis as unknown as WithExtension).chrome.i18n.getUILanguage()),
    pages,
    newPage,
    async open(path) {
      const page = await newPage();
      const url = path.includes('://') ? path : site.url(path);
      await page.goto(url);
      await untilChecked(stage, url);
      return page;
    },
    async ask(url, call, ...args) {
      const reply = await desk.evaluate(askTab, url, { to: 'page', call, args });
      return reply as never;
    },
    async set(settings) {
      for (const key of Object.keys(settings)) {
        set.add(key);
      }
      await desk.evaluate(store, settings as Json);
    },
    tabId: url => desk.evaluate(findTab, url),
    async restart(between) {
      pages.length = 0;
      await browser.restart(between);
      desk = await openDesk(browser);
    },
    async kill() {
      pages.length = 0;
      await browser.kill();
      desk = await openDesk(browser);
    },
    async clear() {
      for (const page of pages.splice(0)) {
        await page.close();
      }
      await desk.evaluate(forget, [...set.keys()]);
      set.clear();
    },
  };
  return stage;
}

/** Wait until the content script of the tab at `url` has come to an end of its reading. */
export function untilChecked(stage: Stage, url: string) {
  return until(`an answer of ${url}`, async () => {
    const state = await stage.ask(url, 'pageState');
    return state?.status === 'checking' ? undefined : state;
  });
}

async function openDesk(browser: Browser): Promise<Page> {
  const desk = await browser.newPage();
  await desk.goto(browser.extensionUrl('options.html'));
  await untilIn(desk, 'the settings', () => document.readyState === 'complete' && !!document.querySelector('h1'));
  return desk;
}

async function store(settings: Json): Promise<void> {
  const { chrome } = globalThis as unknown as WithExtension;
  await chrome.storage.local.set(settings as object);
}

async function forget(keys: string[]): Promise<void> {
  const { chrome } = globalThis as unknown as WithExtension;
  await chrome.storage.local.remove(keys);
}

async function findTab(url: string): Promise<number> {
  const { chrome } = globalThis as unknown as WithExtension;
  const tabs = await chrome.tabs.query({});
  return tabs.find(tab => tab.url === url)?.id ?? -1;
}

/** Ask the top frame of a tab; nobody there is an answer too, for scripts come after their page. */
async function askTab(url: string, request: Json): Promise<Json> {
  const { chrome } = globalThis as unknown as WithExtension;
  const tabs = await chrome.tabs.query({});
  // A page may change its fragment all the time.
  const id = tabs.find(tab => tab.url?.split('#')[0] === url.split('#')[0])?.id;
  if (id === undefined) {
    throw new Error(`no tab shows ${url}: ${tabs.map(tab => tab.url)}`);
  }
  try {
    const reply = (await chrome.tabs.sendMessage(id, request as object, { frameId: 0 })) as
      | Record<string, Json>
      | undefined;
    if (reply && !reply.ok) {
      throw new Error(String(reply.error));
    }
    return reply?.value;
  } catch (error) {
    if (/Receiving end does not exist|message (port|channel) closed/.test(String(error))) {
      return undefined;
    }
    throw error;
  }
}
