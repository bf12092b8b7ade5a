import assert from 'node:assert/strict';
import { pause, until, untilIn } from '../driver/wait-for';
import { domChange, openCard, painted, paintedOf, shownCard, textOf, untilNoCard } from '../on-page';
import { type Scenario, untilChecked } from '../stage';

/** Far longer than it takes to read a short article. */
const TIME_TO_FIND_NOTHING = 1500;

const HARBORING = 'Harboring criminal aliens only helps violent gangs like MS-13';

/** The demonstration's article and what becomes of it. */
export const articles: Scenario[] = [
  {
    name: 'paints a quotation, claims and a number, and leaves the document as it was',
    async run({ open }) {
      const page = await open('/harbor.html');
      const quotations = await until('quotations', async () => {
        const texts = await paintedOf(page, 'quotation');
        return texts.length > 0 ? texts : undefined;
      });
      assert.ok(
        quotations.some(text => text.includes(HARBORING)),
        String(quotations),
      );
      const claims = (await paintedOf(page, 'claim')).join(' | ');
      assert.match(claims, /immigrants commit fewer crimes than native-born/);
      assert.match(claims, /immigrants bring crime/);
      assert.match((await paintedOf(page, 'number')).join(), /70,000/);
      assert.equal(await domChange(page), '');
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'opens a card on hover, keeps it under the pointer, closes it with Esc',
    async run({ open }) {
      const page = await open('/harbor.html');
      const card = await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      const heading = await card.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      assert.match(heading, /\w/);
      assert.match(await card.evaluate(textOf), /Sources/);
      await page.press('Escape');
      await untilNoCard(page);
      assert.equal(await domChange(page), '');
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'says in the card whose words a quotation is',
    async run({ open }) {
      const page = await open('/harbor.html');
      const card = await openCard(page, 'quotation', HARBORING, 'Jeff Sessions');
      assert.match(await card.evaluate(textOf), /Apr 18, 2017/);
    },
  },
  {
    name: 'closes the card when the pointer goes away',
    async run({ open }) {
      const page = await open('/harbor.html');
      await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      await page.hover(3, 3);
      await page.hover(5, 5);
      await untilNoCard(page);
    },
  },
  {
    name: 'walks from passage to passage and opens the card without a pointer',
    async run({ open, ask, site }) {
      const page = await open('/harbor.html');
      const url = site.url('/harbor.html');
      await ask(url, 'step', 1);
      const first = await shownCard(page, '');
      const opened = await first.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      await untilIn(first, 'the focus in the card', () => document.hasFocus());
      await page.press('Escape');
      await untilNoCard(page);
      await ask(url, 'openCard');
      await shownCard(page, opened);
      await ask(url, 'step', 1);
      await until('the next passage', async () => {
        const card = await page.frame('/card.html');
        const heading = await card?.evaluate(() => document.querySelector('h1')?.textContent ?? '');
        return heading && heading !== opened;
      });
    },
  },
  {
    name: 'paints and opens cards under the strictest page policy',
    async run({ open }) {
      const page = await open('/strict/harbor.html');
      const card = await openCard(page, 'quotation', HARBORING, 'Jeff Sessions');
      const width = await card.evaluate(() => document.querySelector('h1')!.getBoundingClientRect().width);
      assert.ok(width > 100);
      assert.equal(await domChange(page), '');
    },
  },
  {
    name: 'paints on a dark page',
    async run({ open }) {
      const page = await open('/dark.html');
      await openCard(page, 'claim', 'less likely to commit crimes', 'Immigrants');
      assert.equal(await domChange(page), '');
    },
  },
  {
    name: 'runs again when a single-page app shows another article',
    async run({ open, ask, site }) {
      const page = await open('/app.html');
      await untilIn(page, 'the first article', () => document.documentElement.dataset.shown === 'garden.html');
      await pause(TIME_TO_FIND_NOTHING);
      assert.deepEqual(await painted(page), []);
      await page.click('[data-article="harbor.html"]');
      await openCard(page, 'quotation', HARBORING, 'Jeff Sessions');
      await page.press('Escape');
      await page.click('[data-article="garden.html"]');
      await until('a clean page', async () => (await painted(page)).length === 0);
      assert.equal((await ask(site.url('/app-garden.html'), 'pageState')).context.annotations.length, 0);
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'is silent on an unrelated article',
    async run({ open, ask, site }) {
      const page = await open('/garden.html');
      const state = await ask(site.url('/garden.html'), 'pageState');
      assert.equal(state.status, 'checked');
      assert.deepEqual(state.context, { annotations: [], related: [], sentences: [] });
      assert.deepEqual(await painted(page), []);
      assert.equal(await page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length), 0);
      assert.equal(await domChange(page), '');
    },
  },
  {
    name: 'leaves a page alone that is no article',
    async run(stage) {
      const page = await stage.open('/index.html');
      assert.equal((await untilChecked(stage, stage.site.url('/index.html'))).status, 'not-article');
      assert.deepEqual(await painted(page), []);
      assert.equal(await domChange(page), '');
    },
  },
  {
    name: 'says that it has nothing in the language of a page',
    async run(stage) {
      const page = await stage.open('/rtl.html');
      assert.equal((await untilChecked(stage, stage.site.url('/rtl.html'))).status, 'language');
      assert.equal(await domChange(page), '');
    },
  },
];
