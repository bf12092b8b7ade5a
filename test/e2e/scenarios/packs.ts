import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packLines } from '../../../cli/pack-lines';
import type { Pack, Statement } from '../../../core/corpus';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { addAddress, countRows, openOptions, turn, untilSaid } from '../in-options';
import { openCard, painted, pressNamed, textOf } from '../on-page';
import type { Scenario } from '../stage';

/** Printed by the article, and known to no pack but ours. */
const PRINTED = 'dock workers who would not report a theft because they were afraid of being deported themselves';
const NAME = 'The Ledger’s own quotations';
const ARTICLE = '/harbor.html';

/** The form for the address of a pack. */
const ADD = '.pack-add';

/** Enough to cancel or to interrupt in the middle. */
const MANY = 12_000;
/** Milliseconds between pieces: the whole takes some seconds. */
const SLOWNESS = 150;

const { privateKey } = generateKeyPairSync('ed25519');

function aPack(version: string, change: Partial<Pack> = {}): Pack {
  return {
    ...{
      format: 1,
      id: 'ledger',
      name: NAME,
      publisher: 'The Harbor Ledger',
      licence: 'CC0-1.0',
      language: 'en',
      version,
    },
    ...{ works: [], stories: [], claims: [], quantities: [], coverage: [] },
    events: [
      {
        id: 'vote',
        date: '2017-10-10',
        place: 'Port Larkin',
        description: 'The vote',
        stories: [],
        claims: [],
        sources: [],
      },
    ],
    statements: [statement('whitcomb', PRINTED)],
    ...change,
  };
}

function statement(id: string, text: string): Statement {
  return {
    ...{ id, text, speaker: 'Ana Whitcomb', date: '2017-10-10', occasion: 'Council meeting', event: 'vote' },
    ...{ claims: [], sources: [] },
  };
}

/** Packs in the settings: they come in, speak up, are silent, change and go. */
export const packs: Scenario[] = [
  {
    name: 'adds a pack from a file, names it on the card, and is silent once the pack is off or removed',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      assert.equal(await isPainted(page), false);
      const options = await openOptions(stage);
      await choose(options, 'ledger.json', JSON.stringify(aPack('2026-01-31')));
      await untilSaid(options, `“${NAME}” was added.`);
      // The page was open all the time.
      await until('the new passage', () => isPainted(page));
      const card = await openCard(page, 'quotation', 'dock workers', 'Ana Whitcomb');
      await card.evaluate(() => document.querySelector<HTMLElement>('.why > summary')!.click());
      await untilIn(
        card,
        'the imprint',
        name => document.querySelector('.imprint')?.textContent?.includes(`${name}” by The Harbor Ledger, edition of`),
        NAME,
      );
      await turn(options, `Use “${NAME}”`);
      await until('a page without it', async () => !(await isPainted(page)));
      await turn(options, `Use “${NAME}”`);
      await until('the passage again', () => isPainted(page));
      await remove(options, NAME);
      await until('a page without it', async () => !(await isPainted(page)));
      assert.deepEqual(options.problems(), []);
    },
  },
  {
    name: 'shows what a dropped edition of a pack changes, and refuses one that is signed with another key',
    async run(stage) {
      const options = await openOptions(stage);
      await drop(options, 'ledger.ndjson', packLines(aPack('2026-01-31'), privateKey));
      await untilSaid(options, `“${NAME}” was added.`);
      assert.match(await options.evaluate(textOf), /Signed with the key [0-9A-F]{4}( [0-9A-F]{4}){4}/);

      const later = aPack('2026-02-28', {
        statements: [statement('amsel', 'The research says otherwise, said the teacher.')],
      });
      await drop(options, 'later.ndjson', packLines(later, privateKey));
      await untilSaid(options, '1 entry is new');
      assert.match(await options.evaluate(textOf), /1 entry is gone/);
      assert.match(await packText(options), /Jan 31, 2026/);
      await pressNamed(options, 'Use the new edition');
      await untilSaid(options, `“${NAME}” was updated.`);
      assert.match(await packText(options), /Feb 28, 2026/);

      const { privateKey: other } = generateKeyPairSync('ed25519');
      await drop(options, 'other.ndjson', packLines(aPack('2026-03-31'), other));
      await untilSaid(options, 'Earlier editions were signed with another key.');
      await drop(options, 'unsigned.ndjson', packLines(aPack('2026-03-31')));
      await untilSaid(options, 'Earlier editions were signed, and this one is not');
      assert.match(await packText(options), /Feb 28, 2026/);
      await remove(options, NAME);
      await untilSaid(options, 'Keys of packs that you removed');
      await pressNamed(options, 'Forget');
      await until('the key to be gone', async () => !(await options.evaluate(textOf)).includes('Keys of packs'));
    },
  },
  {
    name: 'adds a pack from an address, without cookies, and follows it nowhere else',
    async run(stage) {
      const { packs: host } = stage.site;
      const path = '/ledger.ndjson.gz';
      host.published.set(path, { body: gzipSync(packLines(aPack('2026-01-31'))), etag: '"one"' });
      host.published.set('/moved', { body: '', location: 'https://elsewhere.example/pack' });
      const options = await openOptions(stage);
      await addAddress(options, ADD, 'http://packs.example/insecure');
      await untilSaid(options, 'is not an address that begins with https://');
      await addAddress(options, ADD, host.url('/moved'));
      await untilSaid(options, 'packs.example sends on to another address');
      await addAddress(options, ADD, host.url(path));
      await untilSaid(options, `“${NAME}” was added.`);
      await options.click('.pack-address .actions button');
      await untilSaid(options, `“${NAME}” has nothing newer.`);
      host.published.set(path, { body: gzipSync(packLines(aPack('2026-02-28'))), etag: '"two"' });
      await options.click('.pack-address .actions button');
      await untilSaid(options, `A new edition of “${NAME}”`);
      await pressNamed(options, 'Keep the old one');
      const asked = host.requests.map(({ path: at, status }) => `${at} ${status}`);
      assert.deepEqual(asked, ['/moved 302', `${path} 200`, `${path} 304`, `${path} 200`]);
      for (const { headers } of host.requests) {
        assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
      }
      assert.deepEqual(await countRows(options, 'requests'), host.requests.length);
      await remove(options, NAME);
    },
  },
  {
    name: 'goes on with a pack whose import was cut off, and leaves nothing of one that was cancelled',
    async run(stage) {
      const { packs: host } = stage.site;
      const statements = Array.from({ length: MANY }, (_, i) => statement(`s${i}`, `Sentence ${i} of a long meeting.`));
      const body = packLines(aPack('2026-01-31', { statements }));
      host.published.set('/many', { body, slowness: SLOWNESS });
      const options = await openOptions(stage);
      const before = await countRows(options, 'entries');
      await addAddress(options, ADD, host.url('/many'));
      await untilSaid(options, 'to go');
      await pressNamed(options, 'Cancel');
      await untilSaid(options, 'Nothing of it was kept.');
      assert.deepEqual([await countRows(options, 'entries'), await countRows(options, 'imports')], [before, 0]);
      await addAddress(options, ADD, host.url('/many'));
      await untilIn(options, 'a good part of it', () => (document.querySelector('progress')?.value ?? 0) > 2_000);
      await options.reload();
      await untilSaid(options, 'was interrupted');
      const cut = await countRows(options, 'entries');
      assert.ok(cut > before && cut < before + MANY, String(cut));
      host.published.set('/many', { body });
      await options.click('.pack-import .actions button');
      await untilSaid(options, `“${NAME}” was added.`);
      assert.equal(await countRows(options, 'entries'), before + MANY + 1);
      await remove(options, NAME);
      await until('its rows to be gone', async () => (await countRows(options, 'entries')) === before);
    },
  },
];

async function isPainted(page: Page): Promise<boolean> {
  return (await painted(page)).some(({ text }) => text.includes('dock workers'));
}

/** Choose a file as the file dialog would. */
async function choose(options: Page, name: string, text: string): Promise<void> {
  await options.evaluate(
    (file, content) => {
      const input = document.querySelector<HTMLInputElement>('.pack-drop input')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], file));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

async function drop(options: Page, name: string, text: string): Promise<void> {
  await untilIn(
    options,
    'a free place',
    () => !document.querySelector<HTMLButtonElement>('.pack-drop button')!.disabled,
  );
  await options.evaluate(
    (file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      const place = document.querySelector('.pack-drop')!;
      for (const type of ['dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    name,
    text,
  );
}

/** What the list says of our pack, which comes after the bundled one. */
async function packText(options: Page): Promise<string> {
  return options.evaluate(() => [...document.querySelectorAll<HTMLElement>('.pack')].at(-1)?.textContent ?? '');
}

async function remove(options: Page, name: string): Promise<void> {
  await untilIn(
    options,
    'the button that removes',
    label => {
      const button = [...document.querySelectorAll('button')].find(each => each.ariaLabel === label);
      button?.click();
      return !!button;
    },
    `Remove “${name}”`,
  );
  await untilIn(options, 'the question', () => {
    const button = document.querySelector<HTMLElement>('.pack-asking .actions button');
    button?.click();
    return !!button;
  });
  await until(
    'the pack to be gone',
    async () => (await options.evaluate(() => document.querySelectorAll('.pack').length)) === 1,
  );
}
