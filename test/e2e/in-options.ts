/** What tests do in the settings. */
import type { Page } from './driver/browser';
import { until, untilIn } from './driver/wait-for';
import { textOf } from './on-page';
import type { Stage } from './stage';

/** Open the settings, with their packs. */
export async function openOptions({ newPage, browser }: Stage): Promise<Page> {
  const options = await newPage();
  await options.goto(browser.extensionUrl('options.html'));
  await untilIn(options, 'the packs', () => document.querySelector('.pack'));
  return options;
}

/** Wait until the settings say `words`. */
export async function untilSaid(options: Page, words: string): Promise<void> {
  await until(`"${words}"`, async () => (await options.evaluate(textOf)).includes(words));
}

/** Turn the switch with this label. */
export function turn(options: Page, label: string): Promise<unknown> {
  return untilIn(
    options,
    label,
    name => {
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="${CSS.escape(name)}"]`);
      const found = input ?? [...document.querySelectorAll('input')].find(each => each.ariaLabel === name);
      found?.click();
      return !!found;
    },
    label,
  );
}

/** Type an address into the form within `form` and press its button for real: the browser asks its question only then. */
export async function addAddress(options: Page, form: string, address: string): Promise<void> {
  await options.evaluate(within => {
    const field = document.querySelector<HTMLInputElement>(`${within} input[type=url]`)!;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    field.select();
  }, form);
  await options.type(address);
  await options.click(`${form} button[type=submit]`);
}

/** Rows of a table, as the database has them. */
export function countRows(options: Page, table: string): Promise<number> {
  return options.evaluate(async name => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const count = await new Promise<number>((resolve, reject) => {
      const asking = db.transaction(name).objectStore(name).count();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    db.close();
    return count;
  }, table);
}
