import assert from 'node:assert/strict';
import { pause, until, untilIn } from '../driver/wait-for';
import { domChange, painted, textOf } from '../on-page';
import { HOST } from '../site-server';
import type { Scenario } from '../stage';
import { accessibilityOfWelcome } from './accessibility';
import { tryIt } from './control';

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
  accessibilityOfWelcome,
  tryIt,
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
  {
    name: 'begins in an open tab as soon as its site is allowed, without a reload',
    async run({ browser, newPage, site }) {
      const page = await newPage();
      await page.goto(site.url('/harbor.html'));
      await browser.consent(HOST);
      const welcome = await newPage();
      await welcome.goto(browser.extensionUrl('welcome.html'));
      await untilIn(welcome, 'the field for sites', () => document.querySelector('.access input'));
      await welcome.click('.access input');
      await welcome.type(HOST);
      await welcome.click('.access form button');
      await untilIn(
        welcome,
        'the grant',
        host => document.querySelector('.access-state')?.textContent?.includes(host),
        HOST,
      );
      await until('a painted page', async () => (await painted(page)).length > 0);
      const next = await newPage();
      await next.goto(site.url('/dark.html'));
      await until('another painted page', async () => (await painted(next)).length > 0);
    },
  },
];
