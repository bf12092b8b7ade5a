import assert from 'node:assert/strict';
import type { Json, Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { pressNamed, showPart } from '../on-page';
import type { Scenario, Stage } from '../stage';

/** What the page under test keeps for the test: the last file that was saved. */
interface WithCaught {
  caught?: { name: string; blob: Blob };
}

/** Some scripts, signs that files like to break, a note on a whole page, and one that answers somebody. */
const FROM_ELSEWHERE = {
  annotations: [
    ['أسعار الخبز ارتفعت', 'Straße, 日本語, 👩‍👩‍👧 \ud83d and\n\n> a quotation', ['Brot', 'odd tag #1']],
    ['=HYPERLINK("https://a.example")', '<!-- note {} -->\n---\n*bold*', []],
    ['', 'On the whole page', ['page']],
    ...Array.from({ length: 9 }, (_, index) => [`passage ${index}`, `Note ${index}`, []] as const),
  ].map(([exact, text, tags], index) => ({
    id: `elsewhere-${index}`,
    uri: `https://news.example/noted/${index % 4}`,
    document: { title: `Page ${index % 4}` },
    created: '2026-11-20T10:00:00.000Z',
    updated: '2026-11-21T10:00:00.000Z',
    tags: [...tags!],
    text,
    target: [{ selector: exact === '' ? [] : [{ type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' b' }] }],
  })),
};

export const portable: Scenario[] = [
  {
    name: 'brings in notes of another program, and takes them out and in again in every format',
    async run(stage) {
      const page = await openTransfer(stage);
      await choose(page, 'elsewhere.json', JSON.stringify({ ...FROM_ELSEWHERE, more: 1 }));
      assert.deepEqual(await counts(page), { new: 12, 'same as here': 0, 'in conflict': 0, refused: 0 });
      await pressNamed(page, 'Import 12 notes');
      await told(page, '12 notes imported.');
      const first = await notesIn(page);
      assert.equal(first.length, 12);
      for (const [format, isEqual] of [
        ['webAnnotation', true],
        ['hypothesis', true],
        ['markdown', false],
        ['csv', false],
      ] as const) {
        await page.evaluate(value => document.querySelector<HTMLElement>(`input[value=${value}]`)!.click(), format);
        await save(page, 'Save 12 notes as a file');
        await wipe(page);
        await chooseCaught(page);
        await pressNamed(page, 'Import 12 notes');
        await told(page, '12 notes imported.');
        const again = await notesIn(page);
        assert.deepEqual(said(again), said(first), format);
        if (isEqual) {
          assert.deepEqual(again, first, format);
        }
        await chooseCaught(page);
        const { 'same as here': same, new: fresh } = await counts(page);
        assert.deepEqual([same, fresh], [12, 0], format);
        await pressNamed(page, 'Close');
      }
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'lets the reader decide where a file says something else, and says why it refuses',
    async run(stage) {
      const page = await openTransfer(stage);
      await importTwelve(page);
      const changed = {
        annotations: [
          { ...FROM_ELSEWHERE.annotations[3]!, text: 'Other words' },
          { ...FROM_ELSEWHERE.annotations[4]! },
          { id: 'answer', uri: 'https://news.example/', text: 'No', references: ['elsewhere-1'] },
        ],
      };
      await choose(page, 'changed.json', JSON.stringify(changed));
      assert.deepEqual(await counts(page), { new: 0, 'same as here': 1, 'in conflict': 1, refused: 1 });
      await page.evaluate(() => document.querySelector('details')!.setAttribute('open', ''));
      await untilIn(page, 'the reason', () => /Annotation 3.*answers somebody/.test(document.body.textContent!));
      await page.evaluate(() => document.querySelector<HTMLElement>('input[value=both]')!.click());
      await pressNamed(page, 'Import 1 note');
      await told(page, '1 note imported.');
      const texts = said(await notesIn(page)).map(note => note[2]);
      assert.ok(texts.includes('Other words') && texts.includes('Note 0'), String(texts));
      await choose(page, 'letter.txt', 'Dear reader');
      await told(page, 'letter.txt cannot be imported. It is in none of the formats named here.');
    },
  },
  {
    name: 'restores a backup whole, and refuses a damaged one',
    async run(stage) {
      const page = await openTransfer(stage);
      await importTwelve(page);
      const before = await notesIn(page);
      await save(page, 'Save a backup');
      await wipe(page);
      await page.evaluate(async () => {
        const { caught } = globalThis as WithCaught;
        const bytes = new Uint8Array(await caught!.blob.arrayBuffer());
        bytes[bytes.length >> 1]! ^= 1;
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'damaged.glossator'));
        // Dropped, as files can be too.
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      });
      await told(page, 'damaged.glossator cannot be imported. It is damaged or cut off; try another copy.');
      assert.deepEqual(await notesIn(page), []);
      await chooseCaught(page);
      await confirmRestore(page);
      assert.deepEqual(await notesIn(page), before);
    },
  },
  {
    name: 'takes a snapshot in the background, and restores it',
    async run(stage) {
      const page = await openTransfer(stage);
      await importTwelve(page);
      const before = await notesIn(page);
      await page.evaluate(forgetSnapshots);
      await page.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { alarms: { create(name: string, when: object): void } };
        };
        chrome.alarms.create('snapshot', { when: Date.now() });
      });
      await until('the snapshot', () =>
        page.evaluate(() => {
          window.dispatchEvent(new Event('focus'));
          return /12 notes · \d/.test(document.querySelector('.snapshots')?.textContent ?? '');
        }),
      );
      await wipe(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('.snapshots button')!.click());
      await confirmRestore(page);
      assert.deepEqual(await notesIn(page), before);
    },
  },
  {
    name: 'reminds in the panel of notes that are in no file, until it is put off',
    async run(stage) {
      const page = await openTransfer(stage);
      await importTwelve(page);
      await stage.set({ exportedAt: 0, reminderPutOffAt: 0 });
      const panel = await stage.newPage();
      await panel.goto(stage.browser.extensionUrl('panel.html'));
      await showPart(panel, 'Notes');
      await untilIn(panel, 'the reminder', () => /12 notes are in no file yet/.test(document.body.textContent!));
      await pressNamed(panel, 'Not now');
      await untilIn(panel, 'no reminder', () => !document.querySelector('.export-reminder'));
    },
  },
  {
    name: 'imports ten thousand notes without a frozen page',
    async run(stage) {
      const page = await openTransfer(stage);
      await page.evaluate(chooseMany, 10_000);
      await page.evaluate(watchGaps);
      await pressNamed(page, 'Import 10,000 notes');
      await told(page, '10,000 notes imported.');
      const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
      process.stdout.write(`     longest time without an answer: ${Math.round(longest)} ms\n`);
      assert.ok(longest < 1_000, `${longest} ms without an answer`);
      await wipe(page);
    },
  },
];

/** The page, with no notes, and with what it saves kept for the test. */
async function openTransfer(stage: Stage): Promise<Page> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl('transfer.html'));
  await untilIn(page, 'the page', () => document.querySelector('input[type=file]'));
  await page.evaluate(() => {
    const kept = globalThis as WithCaught;
    const create = URL.createObjectURL;
    let last: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      last = blob;
      return create.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      kept.caught = { name: this.download, blob: last! };
    };
  });
  await wipe(page);
  return page;
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (file, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], file));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Choose the file that was saved last. */
async function chooseCaught(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { caught } = globalThis as WithCaught;
    const files = new DataTransfer();
    files.items.add(new File([caught!.blob], caught!.name));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function save(page: Page, button: string): Promise<void> {
  await page.evaluate(() => {
    (globalThis as WithCaught).caught = undefined;
  });
  await pressNamed(page, button);
  await untilIn(page, 'the file', () => (globalThis as WithCaught).caught !== undefined);
}

/** The numbers of the preview, by their names. */
function counts(page: Page): Promise<Record<string, number>> {
  return untilIn(page, 'the preview', () => {
    const rows = [...document.querySelectorAll('.import-counts > div')];
    const named = rows.map(row => [
      row.querySelector('dt')!.textContent!,
      Number(row.querySelector('dd')!.textContent),
    ]);
    return rows.length > 0 && (Object.fromEntries(named) as Record<string, number>);
  }) as Promise<Record<string, number>>;
}

async function told(page: Page, words: string): Promise<void> {
  await untilIn(
    page,
    `"${words}"`,
    text => [...document.querySelectorAll('[role=status]')].some(line => line.textContent === text),
    words,
  );
}

type StoredNote = Record<string, Json> & { note: { target: { source: string; selector: Json[] }; body: Json[] } };

/** Every note as the database has it. */
async function notesIn(page: Page): Promise<StoredNote[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('glossator');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('notes').objectStore('notes').getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
  return JSON.parse(rows);
}

/** What each note says, as far as every format keeps it: page, quotation, words, tags. */
function said(notes: readonly StoredNote[]): string[][] {
  return notes
    .map(({ note: { target, body } }) => {
      const quotes = (target.selector as { exact?: string }[]).map(({ exact }) => exact ?? '');
      const bodies = body as { purpose: string; value: string }[];
      const valuesOf = (purpose: string) => bodies.filter(one => one.purpose === purpose).map(({ value }) => value);
      const tags = valuesOf('tagging').map(tag => tag.replaceAll(' ', '-'));
      return [target.source, quotes.join(''), valuesOf('commenting').join('').toWellFormed(), tags.join()];
    })
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

async function wipe(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('glossator');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('notes', 'readwrite');
          writing.objectStore('notes').clear();
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
}

async function forgetSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined);
}

/** Measure the longest time in which the page answers nothing. */
function watchGaps(): void {
  const kept = globalThis as unknown as { longest: number };
  kept.longest = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    kept.longest = Math.max(kept.longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 10);
  };
  channel.port2.postMessage(0);
}

function chooseMany(count: number): void {
  const annotations = Array.from({ length: count }, (_, index) => ({
    id: `many-${index}`,
    uri: `https://news.example/many/${index % 700}`,
    document: { title: `Page ${index % 700}` },
    created: '2026-11-20T10:00:00.000Z',
    updated: '2026-11-21T10:00:00.000Z',
    tags: ['many'],
    text: `Note ${index}. `.repeat(30),
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: `passage ${index}`, prefix: '', suffix: '' }] }],
  }));
  const files = new DataTransfer();
  files.items.add(new File([JSON.stringify({ annotations })], 'many.json'));
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function importTwelve(page: Page): Promise<void> {
  await choose(page, 'elsewhere.json', JSON.stringify(FROM_ELSEWHERE));
  await pressNamed(page, 'Import 12 notes');
  await told(page, '12 notes imported.');
}

/** Say yes to the question; the snapshots have buttons of its name too. */
async function confirmRestore(page: Page): Promise<void> {
  await untilIn(page, 'the question', () => document.querySelector('.restore-confirm'));
  await page.evaluate(() => document.querySelector<HTMLElement>('.restore-confirm button')!.click());
  await told(page, 'Restored, with 12 notes.');
}
