import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { pause } from '../driver/wait-for';
import { benchPages, hasShared } from '../site-pages';
import { type Scenario, type Stage, untilChecked } from '../stage';

/** Times that a page is opened: what is ours holds it each time, what other work on the machine does only now and then. */
const OPENINGS = 3;

/** A page in so many may have a long task all the same: on a slow machine the largest one comes near to it. */
const PAGES_PER_LONG_TASK = 20;

/** Time for what is done in idle moments after a page was read, such as making the card's frame. */
const AFTERWARDS = 300;

/** Only Chromium reports tasks over 50 ms. The pages have no scripts, so what is reported is parsing, layout, and us. */
export const responsiveness: Scenario[] = [
  {
    name: 'holds the thread of pages for no task over 50 ms',
    only: 'chromium',
    async run(stage) {
      const paths = ['/harbor.html', '/dark.html', ...(hasShared() ? benchPages().map(name => `/bench/${name}`) : [])];
      const long: string[] = [];
      for (const path of paths) {
        const longest = await shortestOfLongest(stage, path);
        if (longest > 0) {
          long.push(`${path}: ${longest} ms`);
        }
      }
      assert.ok(long.length <= Math.ceil(paths.length / PAGES_PER_LONG_TASK), long.join(', '));
    },
  },
];

/** Open a page until it has no long task, and give the longest task (ms) of its best opening; 0 where there was none. */
async function shortestOfLongest(stage: Stage, path: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let opened = 0; opened < OPENINGS && best > 0; opened++) {
    const page = await stage.open(path);
    await untilChecked(stage, stage.site.url(path));
    await pause(AFTERWARDS);
    best = Math.min(best, Math.max(0, ...(await longTasks(page))));
    await page.close();
  }
  return best;
}

/** Durations of the page's tasks over 50 ms since it was opened. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        const durations: number[] = [];
        const observer = new PerformanceObserver(list => {
          durations.push(...list.getEntries().map(entry => Math.round(entry.duration)));
        });
        observer.observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(durations), 100);
      }),
  );
}
