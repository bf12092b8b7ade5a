import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { pause } from '../driver/wait-for';
import { benchPages, hasShared } from '../site-pages';
import { type Scenario, untilChecked } from '../stage';

/** A page in so many may have one long task: the machine of a test run has other things to do. */
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
        const page = await stage.open(path);
        await untilChecked(stage, stage.site.url(path));
        await pause(AFTERWARDS);
        long.push(...(await longTasks(page)).map(duration => `${path}: ${duration} ms`));
        await page.close();
      }
      assert.ok(long.length <= Math.ceil(paths.length / PAGES_PER_LONG_TASK), long.join(', '));
    },
  },
];

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
