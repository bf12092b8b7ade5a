import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { pause, until } from '../driver/wait-for';
import { domChange, hostPoint, painted, paintedOf, pointOf, shownCard, untilNoCard } from '../on-page';
import { type Scenario, untilChecked } from '../stage';

const ARTICLE = '/harbor.html';

/** Longer than a rest that opens a card. */
const TIME_TO_OPEN = 700;

/** Longer than the mark of the passage gone to would stay. */
const TIME_TO_MARK = 400;

/** What the settings make of a page, at once and without a reload. */
export const pageSettings: Scenario[] = [
  {
    name: 'reads nothing on a site that is to ask, until the reader asks',
    async run(stage) {
      await stage.set({ defaultMode: 'ask' });
      const page = await stage.open(ARTICLE);
      const url = stage.site.url(ARTICLE);
      assert.equal((await stage.ask(url, 'pageState')).status, 'ask');
      assert.deepEqual(await painted(page), []);
      await stage.ask(url, 'setOff', false);
      assert.equal((await stage.ask(url, 'pageState')).status, 'checked');
      assert.match((await paintedOf(page, 'claim')).join(), /immigrants bring crime/);
    },
  },
  {
    name: 'takes the shortcut to the next passage for the question on a site that is to ask',
    async run(stage) {
      await stage.set({ defaultMode: 'ask' });
      const page = await stage.open(ARTICLE);
      await stage.ask(stage.site.url(ARTICLE), 'step', 1);
      await shownCard(page, '');
    },
  },
  {
    name: 'marks what is doubtful unless the reader wants to be sure, at once and on an open page',
    async run(stage) {
      const page = await stage.open('/doubtful.html');
      await until('the doubtful claim', async () => /jailed less often/.test(await claimsOn(page)));
      await stage.set({ dial: 'cautious' });
      await until('no claim', async () => (await claimsOn(page)) === '');
      await stage.set({ dial: 'balanced' });
      await until('the claim again', async () => /jailed less often/.test(await claimsOn(page)));
    },
  },
  {
    name: 'paints nothing in quiet mode, only scrolls, and paints again when it is over',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      const url = stage.site.url(ARTICLE);
      const { x, y } = await pointOf(page, 'claim', 'commit fewer crimes');
      await stage.set({ isQuiet: true });
      await untilPainted(page, false);
      await rest(page, x, y);
      await pause(TIME_TO_OPEN);
      assert.equal(await hostPoint(page), undefined);
      await page.evaluate(() => scrollTo(0, 0));
      const { context } = await stage.ask(url, 'pageState');
      assert.equal(await stage.ask(url, 'goTo', context.annotations.at(-1)!.id), true);
      assert.ok((await page.evaluate(() => scrollY)) > 0);
      await pause(TIME_TO_MARK);
      assert.deepEqual([await painted(page), await hostPoint(page), await domChange(page)], [[], undefined, '']);
      await stage.set({ isQuiet: false });
      await untilPainted(page, true);
    },
  },
  {
    name: 'opens by a click alone, or while Alt is down, or not at all, as the reader wants',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      await stage.set({ trigger: 'click' });
      await pause(TIME_TO_OPEN);
      const { x, y } = await pointOf(page, 'claim', 'commit fewer crimes');
      await rest(page, x, y);
      await pause(TIME_TO_OPEN);
      assert.equal(await hostPoint(page), undefined);
      await page.clickAt(x, y);
      await shownCard(page, 'Immigrants');
      await page.press('Escape');
      await untilNoCard(page);

      await stage.set({ trigger: 'off' });
      await pause(TIME_TO_OPEN);
      await page.clickAt(x, y);
      await rest(page, x, y);
      await pause(TIME_TO_OPEN);
      assert.equal(await hostPoint(page), undefined);

      await stage.set({ trigger: 'alt' });
      await pause(TIME_TO_OPEN);
      await rest(page, x, y);
      await pause(TIME_TO_OPEN);
      assert.equal(await hostPoint(page), undefined);
      await page.hover(3, 3);
      await page.hoverHolding('Alt', x, y);
      await shownCard(page, 'Immigrants');
    },
  },
  {
    name: 'paints on a dense page as much as it can carry, and all when the reader wants it',
    needsShared: true,
    async run(stage) {
      const page = await stage.open('/seeds/004');
      const url = stage.site.url('/seeds/004');
      const { shown, context } = await stage.ask(url, 'pageState');
      assert.equal(shown?.total, context.annotations.length);
      assert.ok(shown!.count < shown!.total, JSON.stringify(shown));
      assert.equal(await countPainted(page), shown!.count);
      await stage.ask(url, 'showAll', true);
      const all = (await stage.ask(url, 'pageState')).shown;
      assert.deepEqual(all, { count: shown!.total, total: shown!.total });
      assert.ok((await countPainted(page)) >= shown!.total);
      await stage.ask(url, 'showAll', false);
      assert.equal(await countPainted(page), shown!.count);
    },
  },
  {
    name: 'tells an open page of the extension where the reader is, as long as it wants to know',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      const url = stage.site.url(ARTICLE);
      await page.emulate({ width: 1000, height: 500, colorScheme: 'light' });
      const listener = await stage.newPage();
      await listener.goto(stage.browser.extensionUrl('welcome.html'));
      await listenForPositions(listener);
      await untilChecked(stage, url);
      await stage.ask(url, 'followPosition', true);
      await until('a first position', async () => (await positionsOf(listener)).length > 0);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const told = await until('another position', async () => {
        const positions = await positionsOf(listener);
        return positions.length > 1 ? positions : undefined;
      });
      const known = (await stage.ask(url, 'pageState')).context.annotations.map(({ id }) => id);
      assert.ok(
        told.every(id => known.includes(id)),
        String(told),
      );
      await stage.ask(url, 'followPosition', false);
      await page.evaluate(() => scrollTo(0, 0));
      await pause(TIME_TO_OPEN);
      assert.equal((await positionsOf(listener)).length, told.length);
    },
  },
];

async function rest(page: Page, x: number, y: number): Promise<void> {
  await page.hover(x - 2, y);
  await page.hover(x, y);
}

async function claimsOn(page: Page): Promise<string> {
  return (await paintedOf(page, 'claim')).join();
}

function untilPainted(page: Page, isPainted: boolean) {
  return until(isPainted ? 'passages' : 'a page without marks', async () => {
    return (await painted(page)).length > 0 === isPainted;
  });
}

async function countPainted(page: Page): Promise<number> {
  return (await painted(page)).length;
}

interface Listening {
  glossatorTestPositions: string[];
  chrome: {
    runtime: { onMessage: { addListener(listener: (message: { event?: string; id?: string }) => void): void } };
  };
}

function listenForPositions(listener: Page): Promise<void> {
  return listener.evaluate(() => {
    const world = globalThis as unknown as Listening;
    world.glossatorTestPositions = [];
    world.chrome.runtime.onMessage.addListener(({ event, id }) => {
      if (event === 'position-changed' && id) {
        world.glossatorTestPositions.push(id);
      }
    });
  });
}

function positionsOf(listener: Page): Promise<string[]> {
  return listener.evaluate(() => (globalThis as unknown as Listening).glossatorTestPositions);
}
