import type { Page } from '../../e2e/driver/browser';
import { until, untilIn } from '../../e2e/driver/wait-for';
import { pressNamed, showPart, textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { openInside } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { PAYLOADS } from './payloads';
import { poisonedRows, type Rows, STORY, WORD } from './poisoned-rows';

const COUNT = { short: 12, full: PAYLOADS.length };

/** Pages of the short selection. */
const SHORT = 4;

/** Payloads that stand in the database at once. */
const BATCH = { short: 12, full: 40 };

/** What is looked at, in its turn. */
interface Sight {
  name: string;
  /** Address within the extension; `TAB` stands for the number of the news page's tab. */
  path: string;
  /** Brings to light what is not there at once. */
  show?(page: Page): Promise<void>;
}

const SIGHTS: Sight[] = [
  { name: 'the panel, notes', path: 'panel.html?tab=TAB', show: page => showPart(page, 'Notes') },
  { name: 'the panel, trash', path: 'panel.html?tab=TAB', show: showTrash },
  { name: 'the panel, library', path: 'panel.html?tab=TAB', show: searchFor },
  { name: 'the settings', path: 'options.html', show: unfold },
  { name: 'saved articles', path: 'saved.html' },
  { name: 'a saved article', path: 'saved.html?id=urn:uuid:article-0' },
  { name: 'a story', path: `story.html?id=${STORY}`, show: unfold },
  { name: 'all stories', path: 'story.html' },
  { name: 'the class sheet', path: 'sheet.html' },
  { name: 'import and export', path: 'transfer.html', show: chooseFile },
  { name: 'the popup', path: 'popup.html?tab=TAB' },
];

/** The real pages of the extension, under their own policy, over a database in which everything is a payload. */
export const inside: BrowserTrial = {
  part: 'runs',
  name: 'runs no payload in its real pages, whatever the database holds',
  where: 'browser',
  guards: ['links lead to web addresses only', 'Markdown is built anew from known elements'],
  async run(stage, size) {
    const payloads = spread(PAYLOADS, COUNT[size]);
    const sights = size === 'short' ? spread(SIGHTS, SHORT) : SIGHTS;
    const writer = await openInside(stage);
    const violations: string[] = [];
    const drawn = new Map<string, number>();
    for (let at = 0; at < payloads.length; at += BATCH[size]) {
      const path = `/payload${at}/harbor.html`;
      const rows = poisonedRows(payloads.slice(at, at + BATCH[size]), stage.site.url(path));
      await writer.evaluate(putRows, rows as never);
      const news = await stage.open(path);
      const tab = await stage.tabId(stage.site.url(path));
      for (const sight of sights) {
        const { found, places } = await look(stage, sight, tab);
        violations.push(...found.map(text => `${sight.name}: ${text}`));
        drawn.set(sight.name, (drawn.get(sight.name) ?? 0) + places);
      }
      violations.push(...(await news.evaluate(lookAround)).found.map(text => `the news page: ${text}`));
      await stage.clear();
      await writer.evaluate(dropRows, rows as never);
    }
    await writer.close();
    // The popup names the page and nothing else.
    const blank = [...drawn].filter(([name, places]) => places === 0 && name !== 'the popup').map(([name]) => name);
    violations.push(...blank.map(name => `${name} shows none of it, so that this shows nothing`));
    const places = [...drawn.values()].reduce((sum, count) => sum + count, 0);
    return {
      tried: payloads.length * sights.length,
      violations,
      note: `drawn ${places} times on ${sights.length} pages`,
    };
  },
};

async function look(stage: Stage, { path, show }: Sight, tab: number): Promise<{ found: string[]; places: number }> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl(path.replace('TAB', String(tab))));
  await untilIn(page, path, () => document.querySelector('main, h1, button') !== null);
  await show?.(page);
  // What is not to be drawn at all is noticed by its number.
  await until('a payload', async () => (await page.evaluate(textOf)).includes(WORD), 3_000).catch(() => false);
  const seen = await page.evaluate(lookAround);
  const said = page.problems().filter(problem => /Content[- ]Security|Trusted|uncaught/i.test(problem));
  await page.close();
  stage.pages.splice(stage.pages.indexOf(page), 1);
  return { found: [...seen.found, ...said], places: seen.places };
}

/** Runs in the page: what runs there, or would at a press. */
function lookAround(): { found: string[]; places: number } {
  const running =
    'script:not([src^="/"]), iframe, object, embed, frame, base, meta[http-equiv], link[rel=import], form[action], [srcdoc], [formaction]';
  const elements = [...document.querySelectorAll('*')];
  const isOfNews = /^http:/.test(location.href);
  const dangerous = isOfNews
    ? []
    : [
        ...[...document.querySelectorAll(running)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
        ...elements.flatMap(element =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                /^on/i.test(name) ||
                (/href|src|action/i.test(name) &&
                  !/^(https?:|#|\/|mailto:|[\w-]+-extension:|blob:|[\w-]+\.html)/.test(value)),
            )
            .map(({ name, value }) => `${element.localName} ${name}=${value}`.slice(0, 200)),
        ),
      ];
  const { __x } = globalThis as { __x?: number };
  const text = document.body.textContent ?? '';
  return { found: [...dangerous, ...(__x === undefined ? [] : ['was run'])], places: text.split('__x=1').length - 1 };
}

async function showTrash(page: Page): Promise<void> {
  await showPart(page, 'Notes');
  await pressNamed(page, 'Trash');
}

/** Search for what stands beside each payload, and open what was found. */
async function searchFor(page: Page): Promise<void> {
  await showPart(page, 'Library');
  await untilIn(page, 'the search box', () => document.querySelector('input[type=search]'));
  await page.evaluate(word => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, WORD);
  await until('a result', async () => (await page.evaluate(textOf)).includes(WORD));
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
      button.click();
    }
  });
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(resolve => setTimeout(resolve, 300));
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
    }
  });
}

/** A file in which each of the notes says something else: the conflicts are shown. */
async function chooseFile(page: Page): Promise<void> {
  await untilIn(page, 'the chooser', () => document.querySelector('input[type=file]'));
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ id: string; title: string; note: { body: { value: string }[] } }[]>(
      (resolve, reject) => {
        const reading = db.transaction('notes').objectStore('notes').getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      },
    );
    db.close();
    const annotations = rows.map(({ id, title, note }) => ({
      ...{ id, uri: 'https://news.example/', text: `Otherwise. ${note.body[0]!.value}`, tags: [note.body[1]!.value] },
      document: { title: [title] },
    }));
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({ annotations })], '<img src=x onerror=globalThis.__x=1>.json'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await untilIn(page, 'the preview', () => document.querySelector('.import-preview'));
}

/** Runs in the extension: write the rows as they are. */
async function putRows(rows: Rows): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const change = db.transaction(Object.keys(rows), 'readwrite');
  for (const [store, all] of Object.entries(rows)) {
    for (const row of all) {
      change.objectStore(store).put(row);
    }
  }
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onerror = () => reject(change.error);
  });
  db.close();
}

/** Runs in the extension: empty the tables again, but leave the packs that were there. */
async function dropRows(rows: Rows): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const change = db.transaction([...Object.keys(rows), 'indexes', 'passages', 'layers'], 'readwrite');
  const [{ edition = -1 } = {}] = rows.packs as { edition?: number }[];
  for (const store of Object.keys(rows).filter(name => name !== 'packs' && name !== 'entries')) {
    change.objectStore(store).clear();
  }
  change.objectStore('layers').clear();
  change.objectStore('packs').delete(edition);
  change.objectStore('indexes').delete(edition);
  for (const store of ['entries', 'passages']) {
    change.objectStore(store).delete(IDBKeyRange.bound([edition], [edition, []]));
  }
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onerror = () => reject(change.error);
  });
  db.close();
}
