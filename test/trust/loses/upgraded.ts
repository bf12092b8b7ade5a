import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '../../e2e/driver/wait-for';
import { textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { openInside, readKept } from '../kept';
import type { BrowserTrial } from '../trial';
import { noteNumber, writeNote } from './write-notes';

/** Databases of every version that was released, as its own code wrote them. */
const FIXTURES = fileURLToPath(new URL('../../fixtures/databases', import.meta.url));

/** A version that is yet to come, as browsers count: ten of theirs for one of ours. */
const LATER = 990;

/** Time (ms) in which an upgrade has to be done while an old page is open. */
const PATIENCE = 15_000;

/** What pages of today say once they are of yesterday. */
const OUTDATED = 'Glossator was updated while this page was open.';

type Left = { version: number; stores: Record<string, string>; rows: Record<string, Record<string, string>[]> };

interface WithOld {
  /** What a page of an older version holds. */
  old?: IDBDatabase;
  isOldClosed?: boolean;
}

/** Upgrade databases of all released versions, and today's to a later one, while a page of the older version is open. */
export const upgraded: BrowserTrial = {
  part: 'loses',
  name: 'keeps every note through an upgrade while a page of the older version is open',
  where: 'browser',
  isLong: true,
  guards: ['a page of an older version lets go'],
  async run(stage) {
    const names = readdirSync(FIXTURES);
    const violations: string[] = [];
    for (const name of names) {
      const left = JSON.parse(readFileSync(`${FIXTURES}/${name}`, 'utf8')) as Left;
      violations.push(...(await upgrade(stage, left)).map(text => `${name}: ${text}`));
    }
    violations.push(...(await outlive(stage)).map(text => `to a later version: ${text}`));
    return { tried: names.length + 1, violations };
  },
};

/** An old page holds an old database; whatever is opened next is of today. */
async function upgrade(stage: Stage, left: Left): Promise<string[]> {
  const old = await openInside(stage);
  await old.evaluate(leaveOld, left as never);
  await stage.browser.stopBackground();
  const isTaken = await until('a note that is taken', () => writeNote(old, noteNumber(1)), PATIENCE).catch(() => false);
  const isClosed = await old.evaluate(() => (globalThis as WithOld).isOldClosed === true);
  const kept = JSON.parse(await readKept(old)) as { notes: { id: string; note: { body: object } }[] };
  const before = left.rows.notes as unknown as { id: string; note: { body: object } }[];
  const lost = before.filter(
    row => JSON.stringify(kept.notes.find(({ id }) => id === row.id)?.note.body) !== JSON.stringify(row.note.body),
  );
  await old.evaluate(begin);
  await old.close();
  await stage.browser.stopBackground();
  return [
    ...(isTaken ? [] : ['no note is taken after the upgrade']),
    ...(isClosed ? [] : ['the old page was not told']),
    ...lost.map(({ id }) => `${id} is another than before`),
  ];
}

/** A page of today, when tomorrow's version wants the database. */
async function outlive(stage: Stage): Promise<string[]> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl('transfer.html'));
  await until('the page', async () => (await page.evaluate(textOf)).includes('Import'));
  const inside = await openInside(stage);
  await writeNote(inside, noteNumber(1));
  const isUpgraded = await inside.evaluate(upgradeTo, LATER, PATIENCE);
  const isSaid = await until(
    'a word about it',
    async () => (await page.evaluate(textOf)).includes(OUTDATED),
    PATIENCE,
  ).catch(() => false);
  await page.evaluate(importOne);
  const said = await until(
    'an answer',
    () => page.evaluate(() => document.querySelector('.transfer-told')?.textContent),
    PATIENCE,
  ).catch(() => '');
  const { notes } = JSON.parse(await readKept(inside)) as { notes: object[] };
  await inside.evaluate(begin);
  await inside.close();
  await stage.clear();
  await stage.browser.stopBackground();
  return [
    ...(isUpgraded ? [] : ['the old page holds the upgrade up']),
    ...(isSaid ? [] : ['the old page does not say that it is old']),
    ...(notes.length === 1 ? [] : [`${notes.length} notes are there, not 1: the old page has written (${said})`]),
  ];
}

/** Runs in the extension: leave the database as an older version did, and hold it as its pages do. */
async function leaveOld({ version, stores, rows }: Left): Promise<void> {
  // In one go: pages that were told to let go open it again as soon as they may.
  indexedDB.deleteDatabase('glossator');
  const world = globalThis as WithOld;
  world.isOldClosed = false;
  const pathOf = (part: string) => (part.startsWith('[') ? part.slice(1, -1).split('+') : part.replace(/^[+*&]+/, ''));
  const fill = (store: IDBObjectStore, all: Record<string, string>[]) => {
    for (const row of all) {
      const { bytes } = row;
      const buffer = bytes && Uint8Array.from(atob(bytes), sign => sign.charCodeAt(0)).buffer;
      store.put(buffer ? { ...row, bytes: buffer } : row);
    }
  };
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('glossator', version * 10);
    opening.onupgradeneeded = () => {
      for (const [name, spec] of Object.entries(stores)) {
        const [key = '', ...indexes] = spec.split(',').map(part => part.trim());
        const autoIncrement = key.startsWith('++');
        const store = opening.result.createObjectStore(name, { keyPath: pathOf(key), autoIncrement });
        for (const index of indexes) {
          store.createIndex(index.replace(/^[+*&]+/, ''), pathOf(index), { multiEntry: index.startsWith('*') });
        }
        fill(store, rows[name] ?? []);
      }
    };
    opening.onsuccess = () => {
      const db = opening.result;
      world.old = db;
      db.onversionchange = () => {
        db.close();
        world.isOldClosed = true;
      };
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

/** Runs in the extension: open the database as a later version; gives whether that was done in time. */
function upgradeTo(version: number, patience: number): Promise<boolean> {
  return new Promise(resolve => {
    const opening = indexedDB.open('glossator', version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    setTimeout(() => resolve(false), patience);
  });
}

/** Runs on the page for import and export: bring in a note. */
async function importOne(): Promise<void> {
  const files = new DataTransfer();
  const annotations = [{ id: 'late', uri: 'https://news.example/', text: 'Written too late' }];
  files.items.add(new File([JSON.stringify({ annotations })], 'late.json'));
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const limit = performance.now() + 3_000;
  const main = () => document.querySelector<HTMLElement>('.import-preview button.is-main:enabled');
  while (!main() && performance.now() < limit) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  main()?.click();
}

/** Runs in the extension: begin anew, as after an installation. */
async function begin(): Promise<void> {
  (globalThis as WithOld).old?.close();
  await new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('glossator');
    removing.onsuccess = resolve;
    removing.onerror = () => reject(removing.error);
  });
}
