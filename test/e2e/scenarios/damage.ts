import assert from 'node:assert/strict';
import { until } from '../driver/wait-for';
import { paintedOf } from '../on-page';
import type { Scenario, Stage } from '../stage';

/** Statement that the bundled pack has and the article prints. */
const HARBORING = 'Harboring criminal aliens only helps violent gangs like MS-13';

/** What is stored may be damaged or of an older version; readers never notice. */
export const damage: Scenario[] = [
  {
    name: 'builds an index anew that is damaged, and one of an older version',
    async run(stage) {
      for (const byte of [200, 7]) {
        const before = await spoil(stage, byte);
        await stage.browser.stopBackground();
        await findsQuotation(stage);
        assert.equal(await indexByte(stage, byte), before);
      }
    },
  },
  {
    name: 'builds passages anew that were lost',
    async run(stage) {
      await onExtensionPage(stage, losePassages, 0);
      await stage.browser.stopBackground();
      await findsQuotation(stage);
    },
  },
];

async function findsQuotation(stage: Stage): Promise<void> {
  const page = await stage.open('/harbor.html');
  await until('the quotation', async () => (await paintedOf(page, 'quotation')).some(text => text.includes(HARBORING)));
  await stage.clear();
}

/** Change one byte of the stored index; gives what it was. */
function spoil(stage: Stage, byte: number): Promise<number> {
  return onExtensionPage(stage, changeByte, byte);
}

function indexByte(stage: Stage, byte: number): Promise<number> {
  return onExtensionPage(stage, readByte, byte);
}

async function onExtensionPage(stage: Stage, call: (byte: number) => Promise<number>, byte: number): Promise<number> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl('options.html'));
  const value = await page.evaluate(call, byte);
  await stage.clear();
  return value;
}

async function changeByte(byte: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = db.transaction('indexes', 'readwrite').objectStore('indexes');
  const before = await new Promise<number>((resolve, reject) => {
    const reading = store.getAll();
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      const [row] = reading.result;
      const bytes = new Uint8Array(row.bytes);
      const was = bytes[byte]!;
      bytes[byte] = was ^ 0xff;
      const writing = store.put(row);
      writing.onsuccess = () => resolve(was);
      writing.onerror = () => reject(writing.error);
    };
  });
  db.close();
  return before;
}

async function readByte(byte: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const value = await new Promise<number>((resolve, reject) => {
    const reading = db.transaction('indexes').objectStore('indexes').getAll();
    reading.onsuccess = () => resolve(new Uint8Array(reading.result[0].bytes)[byte]!);
    reading.onerror = () => reject(reading.error);
  });
  db.close();
  return value;
}

async function losePassages(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const clearing = db.transaction('passages', 'readwrite').objectStore('passages').clear();
    clearing.onsuccess = () => resolve();
    clearing.onerror = () => reject(clearing.error);
  });
  db.close();
  return 0;
}
