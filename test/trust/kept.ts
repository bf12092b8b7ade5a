/** What the reader keeps, written and read behind the extension's back, from a page of its own origin. */
import type { Page } from '../e2e/driver/browser';
import { untilIn } from '../e2e/driver/wait-for';
import type { Stage } from '../e2e/stage';

/** A note as a trial needs it. */
export type Kept = {
  id: string;
  source: string;
  title: string;
  quote: string;
  text: string;
  tags: string[];
};

/** The part of the extension API that is used here. */
interface WithStorage {
  chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
}

/** Open a page of the extension from which its storage can be reached. */
export async function openInside(stage: Stage): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.goto(stage.browser.extensionUrl('options.html'));
  await untilIn(page, 'the settings', () => document.readyState === 'complete' && !!document.querySelector('h1'));
  return page;
}

/** Write notes as they are stored. */
export function keep(inside: Page, notes: readonly Kept[]): Promise<void> {
  return inside.evaluate(
    async list => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('glossator');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const change = db.transaction('notes', 'readwrite');
      for (const { id, source, title, quote, text, tags } of list) {
        const body = [
          { type: 'TextualBody', value: text, purpose: 'commenting', format: 'text/markdown' },
          ...tags.map(value => ({ type: 'TextualBody', value, purpose: 'tagging' })),
        ];
        const selector = [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }];
        const dates = { created: '2026-01-02T03:04:05.000Z', modified: '2026-01-02T03:04:05.000Z' };
        const what = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'commenting' };
        const note = { ...what, id, ...dates, target: { source, selector }, body };
        change.objectStore('notes').put({ v: 1, id, sources: [source], title, note });
      }
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onerror = () => reject(change.error);
      });
      db.close();
    },
    [...notes],
  );
}

/** Drop all notes. */
export function dropNotes(inside: Page): Promise<void> {
  return inside.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const change = db.transaction('notes', 'readwrite');
    change.objectStore('notes').clear();
    await new Promise(resolve => {
      change.oncomplete = resolve;
    });
    db.close();
  });
}

/** Everything that only the reader may change, as text: notes, but for where they were found last, reports, settings. */
export function readKept(inside: Page): Promise<string> {
  return inside.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    const kept = {
      notes: (await all('notes')).map(note => ({ ...(note as object), state: undefined, stories: undefined })),
      reports: await all('reports'),
      settings: await (globalThis as unknown as WithStorage).chrome.storage.local.get(null),
    };
    db.close();
    return JSON.stringify(kept);
  });
}
