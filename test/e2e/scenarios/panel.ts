import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { showPart, untilNoCard } from '../on-page';
import type { Scenario, Stage } from '../stage';

const ARTICLE = '/harbor.html';

/** Notes of a reader who has written several a day for years. */
const MANY = 10_000;

/** Generous, for machines that have other things to do. */
const OPEN_WITHIN = 1500;
const TYPE_WITHIN = 1000;

/** The panel as readers use it: beside a page, to filter, to sort, to search, to find their place. */
export const panel: Scenario[] = [
  {
    name: 'shows one kind of match alone in the panel, and sorts by kind',
    async run(stage) {
      const { panel } = await openBeside(stage);
      const all = await panel.evaluate(kindsListed);
      assert.deepEqual([...new Set(all)].sort(), ['claim', 'number', 'quotation']);
      await panel.click('.chip.is-quotation');
      await untilIn(panel, 'quotations alone', () => !document.querySelector('.match:not(.is-quotation)'));
      assert.equal(
        await panel.evaluate(() => document.querySelector('.chip.is-quotation')!.getAttribute('aria-pressed')),
        'true',
      );
      await panel.click('.chip.is-quotation');
      await choose(panel, 'kind');
      const sorted = await panel.evaluate(kindsListed);
      assert.deepEqual(
        sorted,
        ['claim', 'quotation', 'number'].flatMap(kind => all.filter(one => one === kind)),
      );
      await showPart(panel, 'Library');
      await showPart(panel, 'Matches');
      assert.deepEqual(await panel.evaluate(kindsListed), sorted);
    },
  },
  {
    name: 'marks in the panel where the reader is on the page, and leads the page from there',
    async run(stage) {
      const { page, panel } = await openBeside(stage);
      const last = await panel.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('.match')].at(-1)!;
        button.click();
        return button.textContent;
      });
      assert.equal(await panel.evaluate(currentName), last);
      await until('the page to be led', () => page.evaluate(() => scrollY > 0));
      await page.press('Escape');
      await untilNoCard(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await untilIn(
        panel,
        'another place',
        led => {
          const current = document.querySelector('[aria-current]')?.textContent;
          return current !== undefined && current !== led;
        },
        last,
      );
    },
  },
  {
    name: 'searches ten thousand notes as fast as a reader types, and forgives a slip',
    async run(stage) {
      const { page, panel } = await openBeside(stage);
      await panel.evaluate(writeNotes, MANY);
      await page.reload();
      await panel.reload();
      const opened = await untilIn(panel, 'the matches', () =>
        document.querySelector('.match') ? Math.round(performance.now()) : undefined,
      );
      assert.ok(opened < OPEN_WITHIN, `open after ${opened} ms`);
      await showPart(panel, 'Library');
      await untilIn(panel, 'all notes, and the pages that they stand on', () =>
        /20,0\d\d results/.test(document.querySelector('main')!.textContent!),
      );
      await panel.evaluate(watchTyping);
      await panel.click('input[type=search]');
      await panel.type('lighthuose 4711');
      await untilIn(panel, 'the note', () =>
        document.querySelector('.result.is-note')?.textContent?.includes('number 4711'),
      );
      const marked = await panel.evaluate(() =>
        [...document.querySelector('.result')!.querySelectorAll('mark')].map(mark => mark.textContent),
      );
      assert.ok(marked.includes('4711'), String(marked));
      assert.ok(
        marked.some(text => /^Light/.test(text!)),
        String(marked),
      );
      const delays = await panel.evaluate(typingDelays);
      process.stdout.write(`     panel open ${opened} ms, keys taken after ${delays.join(', ')} ms\n`);
      assert.ok(delays.length >= 10 && delays.every(delay => delay < TYPE_WITHIN), String(delays));
      await panel.evaluate(dropNotes);
    },
  },
];

async function openBeside(stage: Stage): Promise<{ page: Page; panel: Page }> {
  const page = await stage.open(ARTICLE);
  const tab = await stage.tabId(stage.site.url(ARTICLE));
  const beside = await stage.newPage();
  await beside.emulate({ width: 380, height: 800, colorScheme: 'light' });
  await beside.goto(stage.browser.extensionUrl(`panel.html?tab=${tab}`));
  await untilIn(beside, 'the matches', () => document.querySelector('.match'));
  return { page, panel: beside };
}

function kindsListed(): string[] {
  return [...document.querySelectorAll('.match')].map(match => /is-(\w+)/.exec(match.className)![1]!);
}

function currentName(): string | null | undefined {
  return document.querySelector('[aria-current]')?.textContent;
}

async function choose(panel: Page, value: string): Promise<void> {
  await panel.evaluate(chosen => {
    const select = document.querySelector<HTMLSelectElement>('select.choice')!;
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

/** Runs in the panel: put so many notes into the database, as an import does. */
function writeNotes(count: number): Promise<void> {
  const words = 'tide silt crane ledger council fare ferry gull rope harbor engine survey quay lamp theft'.split(' ');
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('glossator');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('notes', 'readwrite');
      for (let i = 0; i < count; i++) {
        const said = Array.from({ length: 30 }, (_, at) => words[(i * 7 + at * at * 3 + at) % words.length]).join(' ');
        const id = `urn:uuid:many-${i}`;
        const source = `https://news.example/many/${i}`;
        const modified = new Date(1.7e12 + i * 1e6).toISOString();
        transaction.objectStore('notes').put({
          v: 1,
          id,
          sources: [source],
          title: `Lighthouse keepers, number ${i}`,
          note: {
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            id,
            type: 'Annotation',
            motivation: 'commenting',
            created: modified,
            modified,
            target: { source, selector: [{ type: 'TextQuoteSelector', exact: said, prefix: '', suffix: '' }] },
            body: [{ type: 'TextualBody', value: said, purpose: 'commenting', format: 'text/markdown' }],
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

function dropNotes(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('glossator');
    request.onsuccess = () => {
      const transaction = request.result.transaction('notes', 'readwrite');
      transaction.objectStore('notes').clear();
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
    request.onerror = () => reject(request.error);
  });
}

interface WithDelays {
  glossatorTestDelays: number[];
}

/** Runs in the panel: from now on take the time from each key to the frame that shows it. */
function watchTyping(): void {
  const watched = globalThis as unknown as WithDelays;
  watched.glossatorTestDelays = [];
  document.querySelector('input[type=search]')!.addEventListener('input', event => {
    // Frames and timers of a page that is thought to be covered come once a second; a message comes when the thread is free.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => watched.glossatorTestDelays.push(Math.round(performance.now() - event.timeStamp));
    port2.postMessage(undefined);
  });
}

function typingDelays(): number[] {
  return (globalThis as unknown as WithDelays).glossatorTestDelays;
}
