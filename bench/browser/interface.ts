/** What a reader of the card and the panel waits for, with ten thousand notes in the library. */
import type { BrowserName } from '../../cli/browsers.mjs';
import type { Page, View } from '../../test/e2e/driver/browser';
import { pause, until } from '../../test/e2e/driver/wait-for';
import { pointOf, pressNamed, showPart, textOf, untilNoCard } from '../../test/e2e/on-page';
import { type BenchStage, onStage } from './on-stage';
import type { WithProbe } from './probe';
import type { Row } from './rows';
import { addNotes } from './stored-notes';

const PAGE = '/harbor.html';
const NOTES = 10_000;
/** Times that each is done. */
const HOVERS = 8;
const OPENINGS = 8;
/** A reader looks at a page before pointing at something; the card's frame is made meanwhile. */
const LOOK = 1000;
/** Milliseconds for which the pointer must rest (`REST` in page/hover.ts). */
const REST = 350;
const TYPED = ['sanctuary', 'harbour note', 'immigrants'];
/** Between two keys, as a fast writer has it. */
const BETWEEN_KEYS = 150;

/** Passages of the page, one after the other. */
const PASSAGES = [
  ['claim', 'commit fewer crimes'],
  ['quotation', 'Harboring criminal aliens'],
  ['number', '70,000'],
] as const;

/** Measure hovering, the panel and its search. */
export async function benchInterface(name: BrowserName, print: (row: Row) => void): Promise<void> {
  await onStage(name, {}, async stage => {
    await benchCards(stage, print);
    await stage.desk.evaluate(addNotes, NOTES, stage.site.url(PAGE));
    await benchPanel(stage, print);
    await benchSearch(stage, print);
  });
}

async function benchCards(stage: BenchStage, print: (row: Row) => void): Promise<void> {
  const first: number[] = [];
  const later: number[] = [];
  for (let i = 0; i < HOVERS; i++) {
    const page = await stage.open(PAGE);
    await pause(LOOK);
    for (const [place, [kind, text]] of PASSAGES.entries()) {
      const time = await hoverTime(page, kind, text);
      (place === 0 ? first : later).push(time);
      await page.press('Escape');
      await untilNoCard(page);
    }
    await stage.clear();
  }
  print({ what: 'hover to visible card after its delay, first on a page', values: first, goal: { p95: 150 } });
  print({ what: 'hover to visible card after its delay, later', values: later, goal: { p95: 50 } });
}

/** From the pointer's last move to the frame with the card, without the delay in between. */
async function hoverTime(page: Page, kind: string, text: string): Promise<number> {
  const { x, y } = await pointOf(page, kind, text);
  await page.evaluate(watchForCard, x);
  await page.hover(x - 2, y);
  await page.hover(x, y);
  const shown = await until('the card', () => page.evaluate(() => (globalThis as unknown as WithCardTime).cardTime));
  return shown - REST;
}

interface WithCardTime {
  cardTime?: number;
}

/** Runs in the page: note the time from the last move of the pointer to the frame in which our element takes it. */
function watchForCard(x: number): void {
  const STEP = 12;
  const ASIDE = 150;
  const page = globalThis as unknown as WithCardTime;
  page.cardTime = undefined;
  let moved = 0;
  const note = (event: Event) => {
    moved = event.timeStamp;
  };
  addEventListener('pointermove', note, { capture: true, passive: true });
  const isShown = () => {
    for (let y = STEP; y < innerHeight; y += STEP) {
      for (const column of [x, x - ASIDE, x + ASIDE]) {
        if (document.elementFromPoint(column, y)?.matches('html > :not(head, body)')) {
          return true;
        }
      }
    }
    return false;
  };
  const look = () => {
    if (moved > 0 && isShown()) {
      removeEventListener('pointermove', note, { capture: true });
      page.cardTime = performance.now() - moved;
    } else {
      requestAnimationFrame(look);
    }
  };
  look();
}

async function benchPanel(stage: BenchStage, print: (row: Row) => void): Promise<void> {
  await stage.open(PAGE);
  const panel = await stage.browser.panel(async () => {
    const popup = await stage.browser.openPopup();
    await until('the popup to know its page', async () => (await popup.evaluate(textOf)).includes('matches'));
    await pressNamed(popup, 'Open the panel');
  });
  const times: number[] = [await contentTime(panel)];
  for (let i = 1; i < OPENINGS; i++) {
    await panel.evaluate(() => setTimeout(() => location.reload(), 0) && undefined);
    await pause(100);
    times.push(await contentTime(panel));
  }
  await stage.clear();
  print({ what: `panel open to its list, ${NOTES} notes in the library`, values: times, goal: { p95: 150 } });
}

function contentTime(panel: View): Promise<number> {
  return until('the panel to show its list', () =>
    panel.evaluate(() => (globalThis as unknown as Partial<WithProbe>).glossatorProbe?.painted).catch(() => undefined),
  );
}

async function benchSearch(stage: BenchStage, print: (row: Row) => void): Promise<void> {
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl('panel.html'));
  await showPart(panel, 'Library');
  await panel.click('input[type=search]');
  // Every note, and the page of each.
  await until('the library to be read', async () => {
    await panel.type('z');
    await pause(BETWEEN_KEYS);
    await panel.press('Backspace');
    await pause(LOOK);
    return panel.evaluate(() =>
      /^20,\d{3} results/.test(document.querySelector('.controls [role=status]')?.textContent ?? ''),
    );
  });
  await pause(LOOK);
  await panel.evaluate(watchTyping);
  for (const words of TYPED) {
    for (const letter of words) {
      await panel.type(letter);
      await pause(BETWEEN_KEYS);
    }
    for (const _ of words) {
      await panel.press('Backspace');
    }
    await pause(LOOK);
  }
  const times = await panel.evaluate(() => (globalThis as unknown as { typingTimes: number[] }).typingTimes);
  print({ what: `a key in the search to its results, ${NOTES} notes`, values: times, goal: { p95: 50 } });
}

/** Runs in the panel: for each letter typed, the time to the frame after the results have changed. */
function watchTyping(): void {
  const times: number[] = [];
  (globalThis as unknown as { typingTimes: number[] }).typingTimes = times;
  addEventListener(
    'input',
    event => {
      if ((event as InputEvent).inputType !== 'insertText') {
        return;
      }
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          port2.postMessage(0);
        });
      });
      observer.observe(document.querySelector('main')!, { childList: true, characterData: true, subtree: true });
    },
    { capture: true },
  );
}
