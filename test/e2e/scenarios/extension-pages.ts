import assert from 'node:assert/strict';
import type { View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { painted, pressNamed, shownCard, showPart, textOf } from '../on-page';
import type { Scenario } from '../stage';

/** Panel and popup as they really open, beside and over the page. */
export const extensionPages: Scenario[] = [
  {
    name: 'counts in the popup what is on the page, and goes off and on there',
    async run({ browser, open }) {
      const page = await open('/harbor.html');
      const popup = await browser.openPopup();
      await untilText(popup, /\d+ matches on this page/);
      await popup.click('input[value=off]');
      await untilText(popup, /Glossator is off on news\.example/);
      await until('a clean page', async () => (await painted(page)).length === 0);
      await popup.click('input[type=radio]');
      await until('a painted page', async () => (await painted(page)).length > 0);
    },
  },
  {
    name: 'says in the popup why there is nothing',
    async run({ browser, open }) {
      await open('/index.html');
      const popup = await browser.openPopup();
      await untilText(popup, /This page does not read as an article/);
    },
  },
  {
    name: 'lists the passages in the panel and goes to one',
    async run({ browser, open }) {
      const page = await open('/harbor.html');
      const panel = await browser.panel(async () => {
        const popup = await browser.openPopup();
        await untilText(popup, /matches on this page/);
        await pressNamed(popup, 'Open the panel');
      });
      await untilText(panel, /Harboring criminal aliens/);
      const before = await page.evaluate(() => scrollY);
      await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('button.match')].at(-1)!.click());
      await shownCard(page, 'Write a note');
      assert.ok((await page.evaluate(() => scrollY)) > before);
    },
  },
  {
    name: 'searches the library in the panel, forgiving a slip',
    async run({ browser, newPage }) {
      const panel = await newPage();
      await panel.goto(browser.extensionUrl('panel.html'));
      await showPart(panel, 'Library');
      await untilIn(panel, 'the search box', () => document.querySelector('input[type=search]'));
      await panel.click('input[type=search]');
      await panel.type('santuary citis');
      await untilText(panel, /sanctuary cit/i);
    },
  },
];

async function untilText(view: View, pattern: RegExp): Promise<void> {
  let last = '';
  await until(`${pattern}`, async () => {
    last = await view.evaluate(textOf);
    return pattern.test(last);
  }).catch(error => {
    throw new Error(`${error.message}; it says: ${last}`);
  });
}
