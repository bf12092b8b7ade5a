import assert from 'node:assert/strict';
import type { Page, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { painted, paintedOf, pressNamed, textOf } from '../on-page';
import type { Scenario, Stage } from '../stage';

const ARTICLE = '/harbor.html';

/** Long enough that a pause is seen to be one, short enough to wait for its end. */
const SHORT_PAUSE = 4_000;

/** What the reader controls, from the popup and the settings; each scenario leaves the settings as they were. */
export const control: Scenario[] = [
  {
    name: 'reads nothing where it is to wait, until it is asked',
    run: stage =>
      withSettings(stage, async settings => {
        await settings.click('input[value=ask]');
        await untilIn(settings, 'the mode to be kept', () => {
          const { chrome } = globalThis as unknown as WithStorage;
          return chrome.storage.local.get('defaultMode').then(({ defaultMode }) => defaultMode === 'ask');
        });
        const page = await stage.open(ARTICLE);
        assert.deepEqual(await painted(page), []);
        assert.equal((await stage.ask(stage.site.url(ARTICLE), 'pageState'))?.status, 'ask');
        await untilButton(stage, /^\?$/, /waits until you ask/);
        const popup = await stage.browser.openPopup();
        await untilText(popup, /This page is read when you ask/);
        await pressNamed(popup, 'Check this page');
        await until('a painted page', async () => (await painted(page)).length > 0);
      }),
  },
  {
    name: 'is paused from the popup, and goes on when the reader says so',
    run: stage =>
      withSettings(stage, async () => {
        const page = await stage.open(ARTICLE);
        const popup = await stage.browser.openPopup();
        await pressNamed(popup, 'For an hour');
        await untilText(popup, /Glossator is paused until \d/);
        await until('a clean page', async () => (await painted(page)).length === 0);
        await untilButton(stage, /./, /paused everywhere/);
        await pressNamed(popup, 'Resume');
        await until('a painted page', async () => (await painted(page)).length > 0);
        await untilButton(stage, /^\d+$/, /matches on this page/);
      }),
  },
  {
    name: 'goes on by itself when a pause is over, though the background had ended',
    run: stage =>
      withSettings(stage, async settings => {
        const page = await stage.open(ARTICLE);
        await keep(settings, { pausedUntil: Date.now() + SHORT_PAUSE });
        await until('a clean page', async () => (await painted(page)).length === 0);
        await stage.browser.stopBackground();
        await until('a painted page', async () => (await painted(page)).length > 0);
      }),
  },
  {
    name: 'marks only the kinds that are wanted, and nothing in quiet mode, on pages that are open',
    run: stage =>
      withSettings(stage, async settings => {
        const page = await stage.open(ARTICLE);
        assert.ok((await paintedOf(page, 'quotation')).length > 0);
        await pressLabel(settings, 'Quotation');
        await until('no quotation', async () => (await paintedOf(page, 'quotation')).length === 0);
        assert.ok((await paintedOf(page, 'claim')).length > 0);
        await pressLabel(settings, 'Quiet mode');
        await until('a clean page', async () => (await painted(page)).length === 0);
        const state = await stage.ask(stage.site.url(ARTICLE), 'pageState');
        assert.ok(state!.context.annotations.length > 0, 'the panel still lists them');
      }),
  },
  {
    name: 'is off on a named site and all that is under it, until the rule is taken away',
    run: stage =>
      withSettings(stage, async settings => {
        const page = await stage.open(ARTICLE);
        await settings.click('.add-site input');
        await settings.type('example.example');
        await settings.press('Enter');
        await settings.click('.add-site input');
        await settings.type('www.news.example');
        await settings.press('Enter');
        await until('a clean page', async () => (await painted(page)).length === 0);
        await untilIn(settings, 'both rules', () => document.querySelectorAll('.sites li').length === 2);
        await untilIn(settings, 'the rule gone', () => {
          document.querySelector<HTMLElement>('button[aria-label$=" news.example"]')?.click();
          return document.querySelectorAll('.sites li').length === 1;
        });
        await until('a painted page', async () => (await painted(page)).length > 0);
      }),
  },
  {
    name: 'wears the colours and the size of text that were chosen, on all its pages at once',
    run: stage =>
      withSettings(stage, async settings => {
        const sheet = await stage.newPage();
        await sheet.goto(stage.browser.extensionUrl('sheet.html'));
        const before = await lookOf(sheet);
        await settings.click('input[value=dark]');
        await settings.click('input[value=largest]');
        await until('the other look', async () => {
          const after = await lookOf(sheet);
          return after.background !== before.background && after.size > before.size;
        });
      }),
  },
  {
    name: 'makes a class sheet of a page, and a table that no spreadsheet runs',
    run: stage =>
      withSettings(stage, async () => {
        await stage.open(ARTICLE);
        const tab = await stage.tabId(stage.site.url(ARTICLE));
        const sheet = await stage.newPage();
        await sheet.goto(stage.browser.extensionUrl(`sheet.html?tab=${tab}`));
        await untilText(sheet, /Harboring criminal aliens/);
        assert.match(await sheet.evaluate(textOf), /What was found/);
        const table = await savedTable(sheet);
        const [heads, ...lines] = table.split('\r\n');
        assert.match(heads!, /^\uFEFFPage,Address,Passage,Your note/);
        assert.ok(lines.some(line => line.includes('“Harboring criminal aliens') && line.includes('Research')));
        assert.doesNotMatch(table, /(^|,)[=+@-]/m);
        await pressLabel(sheet, 'Show what was found');
        await until('a sheet without answers', async () => !/What was found\n/.test(await sheet.evaluate(textOf)));
      }),
  },
];

/** The welcome page needs no access to let one try. */
export const tryIt: Scenario = {
  name: 'opens a card on the sample of the welcome page, by keyboard and pointer, before anything is allowed',
  async run({ browser, newPage }) {
    const page = await newPage();
    await page.goto(browser.extensionUrl('welcome.html'));
    await untilIn(page, 'marked passages', () => document.querySelectorAll('.try-passage').length >= 3);
    await page.evaluate(() => document.querySelector<HTMLElement>('.try-passage')!.focus());
    await page.press('Enter');
    await untilIn(page, 'the focus in the card', () => document.activeElement?.matches('.try-card h1'));
    assert.match(await page.evaluate(textOf), /These words are also printed by/);
    await page.press('Escape');
    await untilIn(page, 'the focus back on the passage', () => document.activeElement?.matches('.try-passage'));
    const { x, y } = await page.evaluate(() => {
      const passage = [...document.querySelectorAll('.try-passage')].at(-1)!;
      passage.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [first] = passage.getClientRects();
      return { x: first!.x + 20, y: first!.y + first!.height / 2 };
    });
    await page.hover(x, y);
    await untilIn(page, 'a card by rest', () =>
      /Immigrants and crime/.test(document.querySelector('.try-card')?.textContent ?? ''),
    );
    assert.deepEqual(page.problems(), []);
  },
};

/** Do something with the settings open, from the defaults on, and set everything back after it. */
async function withSettings(stage: Stage, run: (settings: Page) => Promise<void>): Promise<void> {
  const settings = await stage.newPage();
  await settings.goto(stage.browser.extensionUrl('options.html'));
  await untilIn(settings, 'the settings', () => document.querySelector('.saved'));
  await settings.evaluate(setBack);
  try {
    await run(settings);
  } finally {
    await settings.evaluate(setBack);
  }
}

function setBack(): Promise<void> {
  const { chrome } = globalThis as unknown as WithStorage;
  return chrome.storage.local.clear();
}

/** The parts of the extension API that are used here. */
interface WithStorage {
  chrome: {
    storage: {
      local: {
        clear(): Promise<void>;
        get(key: string): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
      };
    };
    tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
    action: {
      getBadgeText(details: { tabId: number }): Promise<string>;
      getTitle(details: { tabId: number }): Promise<string>;
    };
  };
}

function keep(settings: Page, items: Record<string, number>): Promise<void> {
  return settings.evaluate(kept => {
    const { chrome } = globalThis as unknown as WithStorage;
    return chrome.storage.local.set(kept);
  }, items);
}

/** Wait until the toolbar button of the article's tab says this, in its badge and in words. */
async function untilButton(stage: Stage, badge: RegExp, title: RegExp): Promise<void> {
  const desk = stage.pages[0]!;
  const tab = await stage.tabId(stage.site.url(ARTICLE));
  await until(`a button with ${badge} and ${title}`, async () => {
    const [text, words] = await desk.evaluate(async tabId => {
      const { chrome } = globalThis as unknown as WithStorage;
      return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })] as const;
    }, tab);
    return badge.test(text) && title.test(words);
  });
}

function lookOf(page: Page) {
  return page.evaluate(() => {
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return { background: backgroundColor, size: Number.parseFloat(fontSize) };
  });
}

/** Press the box with this label. */
async function pressLabel(page: Page, name: string): Promise<void> {
  await untilIn(
    page,
    `the box "${name}"`,
    label => {
      const box = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
      box?.click();
      return box !== null;
    },
    name,
  );
}

/** Save the sheet and give what the browser would write to the file. */
function savedTable(sheet: Page): Promise<string> {
  return sheet.evaluate(async () => {
    const create = URL.createObjectURL;
    const saving = new Promise<Blob>(resolve => {
      URL.createObjectURL = blob => {
        resolve(blob as Blob);
        return create(blob);
      };
    });
    [...document.querySelectorAll('button')].find(button => button.textContent?.includes('CSV'))?.click();
    // `text()` would take the mark at the beginning off.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await saving).arrayBuffer());
  });
}

async function untilText(view: View, pattern: RegExp): Promise<void> {
  await until(`${pattern}`, async () => pattern.test(await view.evaluate(textOf)));
}
