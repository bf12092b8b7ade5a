import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { openCard, paintedOf, pressNamed, showPart, textOf } from '../on-page';
import { OTHER_HOST } from '../site-server';
import type { Scenario, Stage } from '../stage';
import { judge } from './accessibility';

const ARTICLE = '/harbor.html';

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
      await untilIn(text, 'the question', () => document.querySelector('.sure'));
      await text.click('.sure .is-danger');
      await untilIn(text, 'the empty list', () => document.querySelector('.empty'));
      await until('the page to be free of it', async () => (await paintedOf(page, 'quotation')).length === 0);
      await text.evaluate(closeTab, address);
    },
  },
  {
    name: 'lists saved articles so that axe has nothing to object to',
    async run(stage) {
      await saveArticle(stage, SAVED);
      const page = await stage.newPage();
      await judge(page, stage.browser.extensionUrl('saved.html'), 1000);
      await pressNamed(page, 'Remove all');
      await untilIn(page, 'the question', () => document.querySelector('.sure'));
      await page.click('.sure .is-danger');
      await untilIn(page, 'the empty list', () => document.querySelector('.empty'));
    },
  },
  {
    name: 'searches by page, tag, date, state and story, and shows a story by itself',
    async run(stage) {
      await stage.open(ARTICLE);
      const panel = await openPanel(stage, stage.site.url(ARTICLE));
      await panel.evaluate(writeNotes);
      await showPart(panel, 'Library');
      await untilIn(panel, 'the notes', () => document.querySelector('.chip.is-note'));
      await panel.click('.chip.is-note');
      await untilIn(panel, 'the notes alone', () => document.querySelectorAll('.result.is-note').length === 3);
      await panel.evaluate(() => document.querySelector<HTMLElement>('.filters summary')!.click());
      for (const [label, value, titles] of FILTERS) {
        await choose(panel, label, value);
        await untilIn(
          panel,
          `notes by ${label}`,
          wanted => {
            const notes = [...document.querySelectorAll('.result.is-note .result-title')];
            return notes.map(note => note.textContent).join() === wanted;
          },
          titles,
        );
        await choose(panel, label, '');
      }
      const story = await stage.newPage();
      await story.goto(stage.browser.extensionUrl('story.html?id=sanctuary-funding'));
      const text = await untilIn(story, 'the story', () => document.querySelector('.story')?.textContent);
      assert.match(
        text,
        /Notes that you put here 1.*Chosen.*Notes on pages of this story 1.*Found.*Coverage.*Research/s,
      );
      assert.ok(!text.includes('Neither'));
      await panel.evaluate(dropNotes);
    },
  },
];

/** Of each filter what is chosen, and the notes that are left, the last changed first. */
const FILTERS = [
  ['Show only a page', 'https://news.example/2', 'Found'],
  ['Show only a tag', 'lamps', 'Chosen,Neither'],
  ['Show only a time', 'week', 'Chosen'],
  ['Show only a state', 'gone', 'Neither'],
  ['Show only a story', 'sanctuary-funding', 'Chosen,Found'],
] as const;

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

/** Choose in the select with this name. */
async function choose(panel: Page, label: string, value: string): Promise<void> {
  await untilIn(
    panel,
    `the choice of ${label}`,
    (name, chosen) => {
      const select = document.querySelector<HTMLSelectElement>(`.filters select[aria-label="${name}"]`);
      if (select && [...select.options].some(option => option.value === chosen)) {
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }
      return false;
    },
    label,
    value,
  );
}

/** Runs in the panel: write three notes as they lie in the database. */
function writeNotes(): Promise<void> {
  const day = 86_400_000;
  const notes = [
    { title: 'Chosen', days: 1, tags: ['lamps', 'story:sanctuary-funding'], more: { state: 'exact' } },
    { title: 'Found', days: 20, tags: ['piers'], more: { stories: ['sanctuary-funding'] } },
    { title: 'Neither', days: 400, tags: ['lamps'], more: { state: 'gone' } },
  ];
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('glossator');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('notes', 'readwrite');
      for (const [number, { title, days, tags, more }] of notes.entries()) {
        const id = `urn:uuid:filtered-${number + 1}`;
        const source = `https://news.example/${number + 1}`;
        const modified = new Date(Date.now() - days * day).toISOString();
        const tagging = tags.map(value => ({ type: 'TextualBody', value, purpose: 'tagging' }));
        transaction.objectStore('notes').put({
          v: 1,
          id,
          sources: [source],
          title,
          ...more,
          note: {
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            id,
            type: 'Annotation',
            motivation: 'commenting',
            created: modified,
            modified,
            target: { source, selector: [{ type: 'TextQuoteSelector', exact: title, prefix: '', suffix: '' }] },
            body: [{ type: 'TextualBody', value: `Said of ${title}`, purpose: 'commenting' }, ...tagging],
          },
        });
      }
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Runs in the panel. */
function dropNotes(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('glossator');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('notes', 'readwrite');
      transaction.objectStore('notes').clear();
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
