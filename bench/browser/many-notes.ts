/**
 * A page with hundreds of notes, each on a passage of which words were changed since: how long the page's thread is
 * held while they are found again, and how long until all are.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import type { Json } from '../../test/e2e/driver/browser';
import { until } from '../../test/e2e/driver/wait-for';
import { madePage, NOTED_PAGE } from './made-pages';
import { type BenchStage, onStage } from './on-stage';
import type { Row } from './rows';

const NOTES = 400;
const ROUNDS = 4;

/** Characters of a noted passage and of its context. */
const LENGTH = 140;
const CONTEXT = 32;

/** One word of so many was another when the passage was noted. */
const CHANGED_EVERY = 9;

/** Measure a page without notes and with many. */
export async function benchManyNotes(name: BrowserName, print: (row: Row) => void): Promise<void> {
  // Made before, for that takes longer than a browser waits for a page.
  const made = madePage(NOTED_PAGE);
  await onStage(name, { pages: path => (path === NOTED_PAGE ? made : undefined) }, async stage => {
    const url = stage.site.url(NOTED_PAGE);
    const label = 'a page of 20,000 words';
    print({
      what: `longest task over 50 ms, ${label} without notes`,
      values: (await visits(stage, 0)).held,
      goal: {},
    });
    const page = await stage.open(NOTED_PAGE);
    const text = await page.evaluate(() => document.body.textContent);
    await stage.clear();
    await stage.desk.evaluate(store, rowsOn(text, url));
    const { held, found } = await visits(stage, NOTES);
    print({ what: `longest task over 50 ms, ${label} with ${NOTES} edited notes`, values: held, goal: { p95: 50 } });
    print({ what: `to all ${NOTES} notes found`, values: found, goal: {} });
  });
}

/** Open the page some times; gives the longest task and the time until `notes` were found, of each time. */
async function visits(stage: BenchStage, notes: number): Promise<{ held: number[]; found: number[] }> {
  const url = stage.site.url(NOTED_PAGE);
  const held: number[] = [];
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const page = await stage.open(NOTED_PAGE);
    await until('the notes', async () => ((await stage.ask(url, 'pageState'))?.notes.length ?? 0) >= notes);
    found.push(performance.now() - begun);
    held.push(await page.evaluate(longestTask));
    await stage.clear();
  }
  return { held, found };
}

/** Notes on passages from the beginning of `text` to its end, as they would be had they been read another way. */
function rowsOn(text: string, source: string): Json[] {
  const step = Math.floor((text.length - LENGTH) / NOTES);
  return Array.from({ length: NOTES }, (_, i) => {
    const start = text.indexOf(' ', i * step) + 1;
    const end = text.indexOf(' ', start + LENGTH);
    const words = text.slice(start, end).split(' ');
    const exact = words.map((word, at) => (at % CHANGED_EVERY === 4 ? 'otherwise' : word)).join(' ');
    const id = `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    const selector = [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(start - CONTEXT, start),
        suffix: text.slice(end, end + CONTEXT),
      },
      { type: 'TextPositionSelector', start, end },
    ];
    const note = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ id, type: 'Annotation', motivation: 'commenting' },
      ...{ created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' },
      target: { source, selector },
      body: [{ type: 'TextualBody', value: 'Who counted?', purpose: 'commenting', format: 'text/markdown' }],
    };
    return { v: 1, id, sources: [source], title: 'A long read', note };
  });
}

/** Runs in the page: the longest of its tasks over 50 ms, which Chromium reports; 0 where there was none. */
function longestTask(): Promise<number> {
  return new Promise(resolve => {
    const durations = [0];
    const observer = new PerformanceObserver(list => {
      durations.push(...list.getEntries().map(entry => entry.duration));
    });
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(Math.max(...durations)), 100);
  });
}

/** Runs in a page of the extension: put `rows` into the database. */
async function store(rows: Json[]): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const adding = db.transaction('notes', 'readwrite');
  for (const row of rows) {
    adding.objectStore('notes').put(row);
  }
  await new Promise((resolve, reject) => {
    adding.oncomplete = resolve;
    adding.onerror = () => reject(adding.error);
  });
  db.close();
  return rows.length;
}
