import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { openCard, paintedOf, pressNamed, showPart, textOf } from '../on-page';
import { OTHER_HOST } from '../site-server';
import type { Scenario, Stage } from '../stage';

const SAVED = '/garden.html';
/** Of another paper, which quotes the one before. */
const QUOTING = `http://${OTHER_HOST}/porch.html`;
const QUOTED = 'A plant that gave two fruits a week in July';

/** What the reader has read, noted and saved, and finds again. */
export const library: Scenario[] = [
  {
    name: 'matches a page against an article that the reader saved, and not once it is removed',
    async run(stage) {
      await saveArticle(stage, SAVED);
      await stage.browser.stopBackground();
      const page = await stage.open(QUOTING);
      const card = await openCard(page, 'quotation', QUOTED, 'From an article you saved on');
      assert.match(await card.evaluate(textOf), /The Harbor Ledger/);
      await pressNamed(card, 'Read the saved text');
      const address = await until('the saved text', async () =>
        (await stage.browser.tabs()).find(url => url.includes('saved.html?id=')),
      );
      const text = await stage.newPage();
      await text.goto(address);
      const marked = await untilIn(text, 'the marked words', () => document.querySelector('mark')?.textContent);
      assert.ok(marked.includes(QUOTED), marked);
      await text.goto(stage.browser.extensionUrl('saved.html'));
      await untilIn(text, 'the list', () =>
        /1 article, about \d/.test(document.querySelector('main')?.textContent ?? ''),
      );
      await pressNamed(text, 'Remove');
      await untilIn(text, 'the empty list', () => document.querySelector('.empty'));
      await until('the page to be free of it', async () => (await paintedOf(page, 'quotation')).length === 0);
      await text.evaluate(closeTab, address);
    },
  },
];

/** Save the article at `path` by the button in the panel. */
async function saveArticle(stage: Stage, path: string): Promise<void> {
  await stage.open(path);
  const panel = await openPanel(stage, stage.site.url(path));
  await showPart(panel, 'Coverage');
  await pressNamed(panel, 'Save this article');
  await untilIn(panel, 'the article to be saved', () =>
    document.querySelector('.is-saved')?.textContent?.includes('You saved this article on'),
  );
}

async function openPanel(stage: Stage, url: string): Promise<Page> {
  const panel = await stage.newPage();
  await panel.emulate({ width: 400, height: 800, colorScheme: 'light' });
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
  return panel;
}

/** Runs in a page of the extension: close the tab that the extension has opened at `address`. */
async function closeTab(address: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(query: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> };
    };
  };
  const tabs = await chrome.tabs.query({});
  await chrome.tabs.remove(tabs.find(({ url }) => url === address)!.id);
}
