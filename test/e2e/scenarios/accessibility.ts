import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page, View } from '../driver/browser';
import { untilIn } from '../driver/wait-for';
import { openCard, showPart } from '../on-page';
import type { Scenario, Stage } from '../stage';

const ARTICLE = '/harbor.html';

const SCHEMES = ['light', 'dark'] as const;

/** As wide as they usually are. */
const WIDTHS = { panel: 380, popup: 320, options: 1000 };

/** Everything that readers see of ours, in both schemes, by the rules of axe. */
export const accessibility: Scenario[] = [
  {
    name: 'has nothing in the card that axe objects to',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      for (const colorScheme of SCHEMES) {
        await page.emulate({ width: 1000, height: 800, colorScheme });
        for (const [kind, text] of [
          ['claim', 'commit fewer crimes'],
          ['quotation', 'Harboring criminal aliens'],
          ['number', '70,000'],
        ] as const) {
          const card = await openCard(page, kind, text, 'Write a note');
          await unfold(card);
          assert.deepEqual(await violations(card), [], `${kind}, ${colorScheme}`);
          await page.press('Escape');
        }
      }
    },
  },
  ...(['panel', 'popup', 'options'] as const).map(name => ({
    name: `has nothing in ${name} that axe objects to`,
    async run(stage: Stage) {
      await stage.open(ARTICLE);
      const tab = await stage.tabId(stage.site.url(ARTICLE));
      await judge(await stage.newPage(), stage.browser.extensionUrl(`${name}.html?tab=${tab}`), WIDTHS[name]);
    },
  })),
];

/** The welcome page asks for access only in the build for readers. */
export const accessibilityOfWelcome: Scenario = {
  name: 'has nothing in the welcome page that axe objects to',
  async run({ newPage, browser }) {
    await judge(await newPage(), browser.extensionUrl('welcome.html'), 1000);
  },
};

async function judge(page: Page, url: string, width: number): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulate({ width, height: 800, colorScheme });
    await page.goto(url);
    await untilFilled(page);
    for (const part of await page.evaluate(partsShown)) {
      if (part) {
        await showPart(page, part);
      }
      await unfold(page);
      assert.deepEqual(await violations(page), [], `${colorScheme} ${part}`);
    }
  }
}

/** Names of the tabs; one without a name where there are none. */
function partsShown(): string[] {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  return tabs.length > 0 ? tabs.map(tab => tab.textContent!) : [''];
}

/** Wait until something that can be used is shown, and nothing is being looked up any more. */
async function untilFilled(page: Page): Promise<void> {
  await untilIn(page, 'the page', () => {
    const { readyState, body } = document;
    return readyState === 'complete' && body.querySelector('button, input') && !body.textContent!.includes('Reading');
  });
}

async function unfold(view: View): Promise<void> {
  await view.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
    }
  });
}

async function violations(view: View): Promise<string[]> {
  await view.inject(axe.source);
  return view.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await injected.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}
