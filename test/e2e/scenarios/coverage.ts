import assert from 'node:assert/strict';
import { atPassage } from '../../../components/text-fragment';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { paintedOf, showPart } from '../on-page';
import type { Scenario, Stage } from '../stage';

/** Quotes public statements that four articles of the bundled coverage print too. */
const ARTICLE = '/speeches.html';
const COPIED = 'Sanctuary cities are aiding these cartels';

/** Other coverage in the panel: who reported when, what is copied, what differs. */
export const coverage: Scenario[] = [
  {
    name: 'shows coverage in the order of time, and opens an article from there by keyboard',
    async run(stage) {
      const panel = await openCoverage(stage);
      const moments = await panel.evaluate(() =>
        [...document.querySelectorAll('button.moment')].map(each => each.textContent!.replace(/\s+/g, ' ')),
      );
      assert.equal(moments.length, 5);
      assert.match(moments[0]!, /Apr 18, 2017 ?Washington Examiner/);
      assert.match(moments.at(-1)!, /Oct 24, 2017 ?This page/);
      await panel.evaluate(() => document.querySelector<HTMLElement>('button.moment')!.focus());
      for (const place of [1, 2]) {
        await panel.press('ArrowDown');
        await untilIn(
          panel,
          `moment ${place} in focus`,
          wanted => [...document.querySelectorAll('button.moment')].indexOf(document.activeElement!) === wanted,
          place,
        );
      }
      await panel.press('Enter');
      const opened = await untilIn(panel, 'an open article in focus', () => {
        const { activeElement } = document;
        const isOpen = activeElement?.matches('article') && activeElement.querySelector('details')?.open;
        return isOpen ? activeElement!.getAttribute('aria-label')! : undefined;
      });
      assert.equal(opened, 'Boston Magazine');
    },
  },
  {
    name: 'maps the sentences that stand in other coverage, and goes to one on the page',
    async run(stage) {
      const panel = await openCoverage(stage);
      const [page] = stage.pages;
      await page!.emulate({ width: 600, height: 300, colorScheme: 'light' });
      await panel.evaluate(words => {
        const cells = [...document.querySelectorAll<HTMLElement>('.wire-cell')];
        cells.find(cell => cell.getAttribute('aria-label')!.includes(words))!.click();
      }, COPIED);
      await until('the marked sentence', async () =>
        (await paintedOf(page!, 'current')).some(words => words.includes(COPIED)),
      );
      assert.ok((await page!.evaluate(() => scrollY)) > 0);
      await until('the end of the mark', async () => (await paintedOf(page!, 'current')).length === 0);
    },
  },
  {
    name: 'lays numbers and quotations that coverage prints otherwise side by side',
    async run(stage) {
      const panel = await openCoverage(stage);
      const sides = await panel.evaluate(() => {
        const article = [...document.querySelectorAll('article')].find(
          each => each.getAttribute('aria-label') === 'Courthouse News Service',
        );
        article?.querySelector('details')?.setAttribute('open', '');
        return [...(article?.querySelectorAll('.compared dd') ?? [])].map(each => each.textContent!);
      });
      assert.deepEqual(sides.slice(0, 2), ['nearly 70,000', '40,000']);
      const marked = await panel.evaluate(() =>
        [...document.querySelectorAll('dd mark')].map(each => each.textContent!),
      );
      assert.ok(marked.includes('American'), marked.join());
    },
  },
  {
    name: 'links to other coverage at the words that both print',
    async run(stage) {
      const panel = await openCoverage(stage);
      const links = await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('article h2 a')].map(each => each.href),
      );
      assert.ok(links.length >= 3);
      for (const link of links) {
        assert.match(link, /^https:\/\/[^#]+#:~:text=\w/);
      }
      const page = await stage.newPage();
      await page.emulate({ width: 500, height: 400, colorScheme: 'light' });
      await page.goto(
        atPassage(stage.site.url('/harbor.html'), 'immigrants commit fewer crimes than native-born Americans'),
      );
      await until('the page at the words', () => page.evaluate(() => scrollY > 0));
    },
  },
];

/** Open the article, and beside it the panel with its part on coverage. */
async function openCoverage(stage: Stage): Promise<Page> {
  await stage.open(ARTICLE);
  const tab = await stage.tabId(stage.site.url(ARTICLE));
  const panel = await stage.newPage();
  await panel.emulate({ width: 300, height: 800, colorScheme: 'light' });
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${tab}`));
  await showPart(panel, 'Coverage');
  await untilIn(panel, 'the timeline', () => document.querySelector('button.moment'));
  return panel;
}
