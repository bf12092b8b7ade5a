import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { pause, until, untilIn } from '../driver/wait-for';
import { hostPoint, openCard, painted, paintedOf, pointOf } from '../on-page';
import type { Scenario } from '../stage';

const POST = 'The clerk has called the next speaker, who has waited since six and says that she will be brief tonight.';

/** Posts of the live blog, and the milliseconds between two of them. */
const POSTS = 4;
const BETWEEN_POSTS = 900;

/** A window of 1280 x 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256, colorScheme: 'light' } as const;

/** Longer than a card takes to come after a click. */
const TIME_TO_OPEN = 500;

/** Pages that are built in other ways than the plain article. */
export const kindsOfPages: Scenario[] = [
  {
    name: 'paints in an open shadow tree and opens cards there, and leaves the tree as it was',
    async run({ open }) {
      const page = await open('/component.html');
      const text = await until('passages in the shadow tree', async () => {
        const claims = (await paintedOf(page, 'claim')).join();
        return claims.includes('immigrants bring crime') ? claims : undefined;
      });
      assert.match(text, /commit fewer crimes/);
      await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      const sheets = await page.evaluate(() => {
        const root = document.querySelector('news-article')!.shadowRoot!;
        return [root.adoptedStyleSheets.length, root.querySelectorAll('style').length, root.childElementCount];
      });
      assert.deepEqual(sheets, [0, 0, 2]);
      assert.ok((await colours(page, 'claim', 'commit fewer crimes')) > 20, 'the line under the passage is to be seen');
    },
  },
  {
    name: 'keeps what is painted on a live blog where it is',
    async run(stage) {
      const page = await stage.open('/live/harbor.html');
      await pointOf(page, 'claim', 'commit fewer crimes');
      await keepRanges(page);
      const before = await painted(page);
      for (let post = 0; post < POSTS; post++) {
        await prepend(
          page,
          post === 1 ? `Immigrants bring crime with them, a speaker says. ${POST}` : `${post}: ${POST}`,
        );
        await pause(BETWEEN_POSTS);
      }
      await until('the new passage', async () => (await painted(page)).length > before.length);
      assert.deepEqual(await lostRanges(page), [], 'ranges that were taken off');
      await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
    },
  },
  {
    name: 'reads the article that an endless page appends',
    async run(stage) {
      const page = await stage.open('/endless/harbor.html');
      await pointOf(page, 'claim', 'commit fewer crimes');
      await page.evaluate(async () => {
        const response = await fetch('/dark.html');
        const next = new DOMParser().parseFromString(await response.text(), 'text/html');
        document.querySelector('main')!.append(document.adoptNode(next.querySelector('article')!));
      });
      await openCard(page, 'claim', 'less likely to commit crimes', 'Immigrants');
      assert.match((await paintedOf(page, 'claim')).join(), /commit fewer crimes/);
    },
  },
  {
    name: 'reads articles in frames, of the same site and of another',
    async run(stage) {
      const page = await stage.open('/frames.html');
      // So tall that both frames are in view.
      await page.emulate({ width: 1000, height: 1700, colorScheme: 'light' });
      for (const [index, address, words] of [
        [0, '/harbor.html', 'immigrants bring crime'],
        [1, 'wire.example/dark.html', 'less likely to commit crimes'],
      ] as const) {
        const frame = await until(`the frame ${address}`, () => page.frame(address));
        const point = await untilIn(
          frame,
          `"${words}" painted in ${address}`,
          part => {
            const ranges = [...(CSS.highlights.get('glossator-claim') ?? [])] as Range[];
            const range = ranges.find(one => String(one).includes(part));
            range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const [first] = range?.getClientRects() ?? [];
            return first && { x: first.x + 20, y: first.y + first.height / 2 };
          },
          words,
        );
        // The test's pointer does not get into another site's frame in Firefox.
        if (index === 1 && stage.browser.name === 'firefox') {
          continue;
        }
        const top = await page.evaluate(
          at => document.querySelectorAll('iframe')[at]!.getBoundingClientRect().top,
          index,
        );
        // A passage is painted a moment before it can be pointed at.
        await until(`a card in ${address}`, async () => {
          await page.clickAt(point.x, point.y + top);
          await pause(TIME_TO_OPEN);
          return hostPoint(frame);
        });
      }
    },
  },
  {
    name: 'opens a card that fits at 400 % zoom',
    async run({ open }) {
      const page = await open('/zoomed/harbor.html');
      await page.emulate(ZOOMED);
      const card = await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      const { width, isWide } = await card.evaluate(() => ({
        width: innerWidth,
        isWide: document.documentElement.scrollWidth > innerWidth,
      }));
      assert.ok(width <= ZOOMED.width && width > ZOOMED.width - 40, `${width} px wide`);
      assert.equal(isWide, false);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    },
  },
  {
    name: 'places the card on a page that is written from right to left',
    async run({ open }) {
      const page = await open('/mirrored/harbor.html');
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      const corner = await hostPoint(page);
      assert.ok(corner && corner.x < 1000 - 200, JSON.stringify(corner));
    },
  },
];

interface WithRanges {
  glossatorTestRanges: [string, AbstractRange][];
}

/** Keep the painted ranges themselves, to see later whether they are the same. */
function keepRanges(page: Page): Promise<void> {
  return page.evaluate(() => {
    const world = globalThis as unknown as WithRanges;
    world.glossatorTestRanges = [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range): [string, AbstractRange] => [name, range]),
    );
  });
}

function lostRanges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { glossatorTestRanges } = globalThis as unknown as WithRanges;
    const lost = glossatorTestRanges.filter(([name, range]) => !CSS.highlights.get(name)?.has(range));
    return lost.map(([name, range]) => `${name}: ${range}`);
  });
}

function prepend(page: Page, text: string): Promise<void> {
  return page.evaluate(words => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('.byline')!.after(paragraph);
  }, text);
}

/** How much colour stands in the line under a painted passage: the page itself is grey. */
async function colours(page: Page, kind: string, text: string): Promise<number> {
  await page.press('Escape');
  const { x, y } = await pointOf(page, kind, text);
  await page.hover(3, 3);
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async (data, left, middle) => {
      const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(left, middle, 60, 24);
      let coloured = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const channels = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
        coloured += Math.max(...channels) - Math.min(...channels) > 60 ? 1 : 0;
      }
      return coloured;
    },
    picture,
    Math.round(x),
    Math.round(y),
  );
}
