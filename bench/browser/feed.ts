/**
 * A feed of ClaimReviews of 500 MB, looked through in the settings before any of it is added: how long that takes, how
 * long it holds up the page, and what the page's heap has at its fullest. The file itself lies with the browser.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import type { Page } from '../../test/e2e/driver/browser';
import { until } from '../../test/e2e/driver/wait-for';
import { onStage } from './on-stage';
import type { Row } from './rows';

const MEGABYTES = 500;
const PATIENCE = 400_000;
const FLAGS = ['--enable-precise-memory-info'];

/** What the page notes while it reads. */
interface Noted {
  fullest: number;
  longest: number;
}

/** Measure how a great feed is looked through. */
export async function benchFeed(name: BrowserName, print: (row: Row) => void): Promise<void> {
  await onStage(name, { flags: FLAGS }, async ({ newPage, browser }) => {
    const page = await newPage();
    await page.goto(browser.extensionUrl('options.html'));
    await until('the place for files', () => page.evaluate(() => !!document.querySelector('.review-file input')));
    await page.evaluate(chooseFeed, MEGABYTES);
    const before = Date.now();
    await page.evaluate(noteHeap);
    await until('what is in it', () => isFound(page), PATIENCE);
    const seconds = (Date.now() - before) / 1000;
    const { fullest, longest } = await page.evaluate(
      () => ({ ...(globalThis as unknown as { noted: Noted }).noted }) as { fullest: number; longest: number },
    );
    print({ what: `a feed of ${MEGABYTES} MB looked through`, values: [seconds], unit: 's', goal: { p95: 120 } });
    print({ what: 'longest time in which the page did not answer', values: [longest], goal: { p95: 200 } });
    const heap = { what: 'heap of the page at its fullest', unit: 'MB', goal: { p95: 250 } };
    print(
      name === 'chromium'
        ? { ...heap, values: [fullest] }
        : { ...heap, values: [], skipped: 'Firefox tells no page its heap' },
    );
  });
}

function isFound(page: Page): Promise<boolean> {
  return page.evaluate(() => !!document.querySelector('.review-examples li'));
}

function noteHeap(): void {
  const noted: Noted = { fullest: 0, longest: 0 };
  let last = performance.now();
  Object.assign(globalThis, { noted });
  setInterval(() => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    const now = performance.now();
    noted.longest = Math.max(noted.longest, now - last);
    noted.fullest = Math.max(noted.fullest, (memory?.usedJSHeapSize ?? 0) / (1 << 20));
    last = now;
  }, 20);
}

/** Runs in the page: make a feed, each review another one, and choose it as a reader does. */
function chooseFeed(megabytes: number): void {
  const parts: Blob[] = [new Blob(['{"@type":"DataFeed","dataFeedElement":[null'])];
  const padding = { '@type': 'ImageObject', caption: 'a picture of what was said, and of who said it '.repeat(12) };
  for (let part = 0, at = 0; part < megabytes; part++) {
    let text = '';
    for (; text.length < 1 << 20; at++) {
      const url = `https://check.example/${at}`;
      const claimReviewed = `The bridge over river number ${at} cost ${at * 7} crowns, twice what was promised`;
      const reviewRating = { alternateName: 'Mostly false', ratingValue: '2', bestRating: 5 };
      const item = [
        { '@type': 'ClaimReview', url, claimReviewed, reviewRating, author: { name: 'Check' }, image: padding },
      ];
      text += `,${JSON.stringify({ '@type': 'DataFeedItem', url, item })}`;
    }
    parts.push(new Blob([text]));
  }
  const chosen = new DataTransfer();
  chosen.items.add(new File([...parts, ']}'], 'feed.json'));
  const input = document.querySelector<HTMLInputElement>('.review-file input')!;
  input.files = chosen.files;
  // Not at once, for making it is no part of what is measured.
  setTimeout(() => input.dispatchEvent(new Event('change', { bubbles: true })), 500);
}
