import assert from 'node:assert/strict';
import type { View } from '../driver/browser';
import { pause, until, untilIn } from '../driver/wait-for';
import { hostPoint, openCard, pointOf, shownCard, untilNoCard } from '../on-page';
import type { Scenario } from '../stage';

const ARTICLE = '/harbor.html';

/** Steps of the pointer from the passage to the card, and the time (ms) that each takes: slower than a hand is. */
const STEPS = 12;
const STEP_TIME = 60;

/** Longer than a card stays that the pointer has left. */
const TIME_TO_CLOSE = 700;

/** What pointer, finger and keyboard do with the card. */
export const pointer: Scenario[] = [
  {
    name: 'keeps the card while the pointer travels to it, across other passages',
    async run({ open }) {
      const page = await open(ARTICLE);
      const card = await openCard(page, 'quotation', 'Harboring criminal aliens', 'Jeff Sessions');
      const heading = await headingOf(card);
      const from = await pointOf(page, 'quotation', 'Harboring criminal aliens');
      const box = await hostPoint(page);
      const to = { x: box!.x + 200, y: box!.y + 60 };
      for (let step = 1; step <= STEPS; step++) {
        await page.hover(from.x + ((to.x - from.x) * step) / STEPS, from.y + ((to.y - from.y) * step) / STEPS);
        await pause(STEP_TIME);
      }
      await pause(TIME_TO_CLOSE);
      assert.ok(await hostPoint(page));
      assert.equal(await headingOf(card), heading);
    },
  },
  {
    name: 'opens a card for a finger, and closes it for one elsewhere',
    async run({ open }) {
      const page = await open(ARTICLE);
      const { x, y } = await pointOf(page, 'claim', 'commit fewer crimes');
      await page.tap(x, y);
      await shownCard(page, 'Immigrants');
      await pause(TIME_TO_CLOSE);
      assert.ok(await hostPoint(page));
      await page.tap(5, 5);
      await untilNoCard(page);
    },
  },
  {
    name: 'leaves a click on a link in a passage to the link',
    async run({ open }) {
      const page = await open(ARTICLE);
      await pointOf(page, 'claim', 'commit fewer crimes');
      // Links of later paragraphs come into passages when a page is brought up to date.
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          const at = text.data.indexOf('commit fewer crimes');
          if (at >= 0) {
            const link = document.createElement('a');
            link.href = '#studies';
            const words = text.splitText(at);
            words.splitText('commit fewer crimes'.length);
            words.replaceWith(link);
            link.append(words);
            return;
          }
        }
      });
      const { x, y } = await until('the link in a painted passage', async () => {
        const point = await page.evaluate(() => {
          const { x, y, width, height } = document.querySelector('a[href="#studies"]')!.getBoundingClientRect();
          const middle = { x: x + width / 2, y: y + height / 2 };
          return CSS.highlights.highlightsFromPoint(middle.x, middle.y).length > 0 ? middle : undefined;
        });
        return point;
      });
      await page.clickAt(x, y);
      await untilIn(page, 'the address of the link', () => location.hash === '#studies');
    },
  },
  {
    name: 'takes the focus into the card and gives it back',
    async run({ open, ask, site }) {
      const page = await open(ARTICLE);
      await page.evaluate(() => document.querySelector<HTMLElement>('.masthead nav a')!.focus());
      await ask(site.url(ARTICLE), 'step', 1);
      const card = await shownCard(page, '');
      await untilIn(card, 'the focus in the card', () => document.hasFocus());
      await page.press('Escape');
      await untilNoCard(page);
      await untilIn(page, 'the focus where it was', () => document.activeElement?.matches('.masthead nav a'));
    },
  },
];

function headingOf(card: View): Promise<string> {
  return card.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}
