/**
 * What a page's JavaScript heap has more with the content script than without, after a
 * collection. The card is a frame of another process, and Firefox tells no page its heap.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import type { Page } from '../../test/e2e/driver/browser';
import { pause } from '../../test/e2e/driver/wait-for';
import { onStage, withdraw } from './on-stage';
import type { Row } from './rows';

const PAGE = '/harbor.html';
const VISITS = 6;
/** Time for what is done in idle moments after a page was read, such as making the card's frame. */
const AFTERWARDS = 1000;
const MEGABYTE = 1 << 20;
const FLAGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];
const WHAT = 'memory added to a page (JavaScript heap)';
const GOAL = { p95: 5 };

/** Measure what the content script adds. */
export async function benchMemory(name: BrowserName, print: (row: Row) => void): Promise<void> {
  if (name === 'firefox') {
    print({ what: WHAT, values: [], goal: GOAL, skipped: 'Firefox tells no page its heap' });
    return;
  }
  await onStage(name, { flags: FLAGS }, async stage => {
    const visit = async () => {
      const page = await stage.newPage();
      await page.goto(stage.site.url(PAGE));
      await pause(AFTERWARDS);
      const bytes = await heapOf(page);
      await stage.clear();
      return bytes;
    };
    const withUs: number[] = [];
    const without: number[] = [];
    for (let i = 0; i < VISITS; i++) {
      withUs.push(await visit());
    }
    await withdraw(stage.desk);
    for (let i = 0; i < VISITS; i++) {
      without.push(await visit());
    }
    const values = withUs.map((bytes, i) => (bytes - without[i]) / MEGABYTE);
    print({ what: WHAT, values, unit: 'MB', goal: GOAL });
  });
}

function heapOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { gc, performance } = globalThis as unknown as {
      gc(): void;
      performance: { memory: { usedJSHeapSize: number } };
    };
    gc();
    return performance.memory.usedJSHeapSize;
  });
}
