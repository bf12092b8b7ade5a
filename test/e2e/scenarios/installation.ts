import assert from 'node:assert/strict';
import { pause, until, untilIn } from '../driver/wait-for';
import { domChange, painted, textOf } from '../on-page';
import type { Scenario } from '../stage';

/** Far longer than a content script takes to be there. */
const TIME_TO_DO_NOTHING = 1500;

/** The build that readers install: it asks first. */
export const installation: Scenario[] = [
  {
    name: 'opens the welcome page when it is installed',
    async run({ browser, newPage }) {
      await until('the welcome page', async () =>
        (await browser.tabs()).includes(browser.extensionUrl('welcome.html')),
      );
      const page = await newPage();
      await page.goto(browser.extensionUrl('welcome.html'));
      await untilIn(page, 'the choice of sites', () => document.querySelectorAll('.access section').length === 3);
      assert.match(await page.evaluate(textOf), /What stays on your device/);
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'enters no page before it is allowed to',
    async run({ newPage, site }) {
      const page = await newPage();
      await page.goto(site.url('/harbor.html'));
      await pause(TIME_TO_DO_NOTHING);
      assert.deepEqual(await painted(page), []);
      assert.equal(await domChange(page), '');
    },
  },
];
