import type { Page } from '../../e2e/driver/browser';
import { pause, untilIn } from '../../e2e/driver/wait-for';
import type { Stage } from '../../e2e/stage';
import { dropNotes, openInside, readKept } from '../kept';
import type { BrowserTrial } from '../trial';

const STOPS = { short: 2, full: 100 };

/** Notes of one file. */
const NOTES = 60;

/** Times (ms) from the press to the end of the background, in turn. */
const DELAYS = [0, 5, 12, 25, 40, 70];

/** Time (ms) for the file to be read or written on a busy machine; Firefox' driver waits for 30 s for an answer of a page. */
const PATIENCE = 20_000;

interface World {
  /** The file that was saved last. */
  saved?: Blob;
}

/** Kill the background while notes are imported and exported, in turn, and count both. */
export const killedTransfer: BrowserTrial = {
  part: 'loses',
  name: 'loses and doubles no note when the background is killed while they are imported or exported',
  where: 'browser',
  guards: ['imports are acknowledged once they are written'],
  async run(stage, size) {
    const page = await openTransfer(stage);
    const violations: string[] = [];
    let imported = 0;
    for (let stop = 0; stop < STOPS[size]; stop++) {
      const isImport = stop % 2 === 0;
      const work = isImport ? importNotes(page, stop) : exportNotes(page, imported);
      await pause(DELAYS[stop % DELAYS.length]!);
      await stage.browser.stopBackground();
      const count = await work;
      imported += isImport ? count : 0;
      if (count !== (isImport ? NOTES : imported)) {
        violations.push(
          `stop ${stop + 1}: ${isImport ? 'took' : 'saved'} ${count} notes, not ${isImport ? NOTES : imported}`,
        );
      }
      const there = countOf(await readKept(page));
      if (there !== imported) {
        violations.push(`stop ${stop + 1}: ${there} notes are there, ${imported} were acknowledged`);
      }
    }
    await page.close();
    const inside = await openInside(stage);
    await dropNotes(inside);
    await inside.close();
    return { tried: STOPS[size], violations, note: `${imported} notes were acknowledged` };
  },
};

async function openTransfer(stage: Stage): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.goto(stage.browser.extensionUrl('transfer.html'));
  await untilIn(page, 'the chooser', () => document.querySelector('input[type=file]'));
  // What is saved is kept here instead of in a folder.
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      (globalThis as World).saved = blob;
      return create.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  return page;
}

/** Ids that are there, counted without those that are there twice. */
function countOf(kept: string): number {
  const { notes } = JSON.parse(kept) as { notes: { id: string }[] };
  return new Set(notes.map(({ id }) => id)).size;
}

/** Choose a file with new notes and import them; gives how many the page says that it has imported. */
function importNotes(page: Page, round: number): Promise<number> {
  return page.evaluate(
    async (number, count, patience) => {
      const annotations = Array.from({ length: count }, (_, at) => ({
        id: `round-${number}-${at}`,
        ...{ uri: `https://news.example/${number}/${at}`, text: `Round ${number}, note ${at}`, tags: ['trial'] },
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: `words ${at}`, prefix: '', suffix: '' }] }],
      }));
      const limit = performance.now() + patience;
      const until = async (ask: () => unknown) => {
        while (!ask() && performance.now() < limit) {
          await new Promise(resolve => setTimeout(resolve, 5));
        }
      };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify({ annotations })], `round-${number}.json`));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const main = () => document.querySelector<HTMLElement>('.import-preview button.is-main:enabled');
      await until(main);
      main()?.click();
      const told = () => document.querySelector('.transfer-told')?.textContent ?? '';
      await until(() => !main() && /\d/.test(told()));
      return Number(/\d+/.exec(told())?.[0] ?? 0);
    },
    round,
    NOTES,
    PATIENCE,
  );
}

/** Save all notes as Web Annotations, once the page knows of all; gives how many stand in the file. */
function exportNotes(page: Page, wanted: number): Promise<number> {
  return page.evaluate(
    async (count, patience) => {
      const world = globalThis as World;
      world.saved = undefined;
      const limit = performance.now() + patience;
      const isOf = ({ textContent }: HTMLElement) =>
        /^Save .* as a file$/.test(textContent!.trim()) && Number(textContent!.replaceAll(/\D/g, '')) === count;
      let isPressed = false;
      while (!world.saved && performance.now() < limit) {
        const button: HTMLElement | undefined = isPressed
          ? undefined
          : [...document.querySelectorAll('button')].find(isOf);
        button?.click();
        isPressed ||= button !== undefined;
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      const { first } = JSON.parse((await (world.saved as Blob | undefined)?.text()) ?? '{}') as {
        first?: { items: { id: string }[] };
      };
      return new Set(first?.items.map(({ id }) => id)).size;
    },
    wanted,
    PATIENCE,
  );
}
