import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Look, Page, View } from '../driver/browser';
import { untilIn } from '../driver/wait-for';
import { openCard, showPart } from '../on-page';
import type { Scenario, Stage } from '../stage';

const ARTICLE = '/harbor.html';

/** The page of stories shows this one; the others do not read it. */
const STORY = 'boston-visit';

/** Width (px) of a screen of 1280 px at 400 % zoom, which is also the narrowest one. */
const NARROW = 320;
const HEIGHT = 800;

/** As wide as they usually are. */
const WIDTHS = { panel: 380, popup: 320, options: 1000, welcome: 1000, sheet: 1000, transfer: 1000, story: 1000 };

/** What a page is seen in: both schemes, the reader's own colours, and the narrowest place. */
export function looksAt(width: number): Record<string, Look> {
  return {
    light: { width, height: HEIGHT, colorScheme: 'light' },
    dark: { width, height: HEIGHT, colorScheme: 'dark' },
    'forced colours': { width, height: HEIGHT, colorScheme: 'light', forcedColors: true },
    narrow: { width: NARROW, height: HEIGHT, colorScheme: 'light' },
  };
}

/** Everything that readers see of ours, in every look, by the rules of axe. */
export const accessibility: Scenario[] = [
  {
    name: 'has nothing in the card that axe objects to',
    async run(stage) {
      const page = await stage.open(ARTICLE);
      for (const [look, settings] of Object.entries(looksAt(1000))) {
        await page.emulate(settings);
        for (const [kind, text] of [
          ['claim', 'commit fewer crimes'],
          ['quotation', 'Harboring criminal aliens'],
          ['number', '70,000'],
        ] as const) {
          const card = await openCard(page, kind, text, '');
          await untilFilled(card);
          await unfold(card);
          assert.deepEqual(await objections(card, settings), [], `${kind}, ${look}`);
          await page.press('Escape');
        }
      }
    },
  },
  ...(['panel', 'popup', 'options', 'welcome', 'sheet', 'transfer', 'story'] as const).map(name => ({
    name: `has nothing in ${name} that axe objects to`,
    async run(stage: Stage) {
      await stage.open(ARTICLE);
      const tab = await stage.tabId(stage.site.url(ARTICLE));
      await judge(
        await stage.newPage(),
        stage.browser.extensionUrl(`${name}.html?tab=${tab}&id=${STORY}`),
        WIDTHS[name],
      );
    },
  })),
];

/** The welcome page asks for access only in the build for readers. */
export const accessibilityOfWelcome: Scenario = {
  name: 'has nothing in the page that asks for access that axe objects to',
  async run({ newPage, browser }) {
    await judge(await newPage(), browser.extensionUrl('welcome.html'), WIDTHS.welcome);
  },
};

/** Say in every look what axe has against the page at `url`, each of its parts by itself. */
export async function judge(page: Page, url: string, width: number): Promise<void> {
  const looks = Object.entries(looksAt(width));
  await page.emulate(looks[0]![1]);
  await page.goto(url);
  await untilFilled(page);
  for (const part of await page.evaluate(partsShown)) {
    if (part) {
      await showPart(page, part);
    }
    await unfold(page);
    for (const [look, settings] of looks) {
      await page.emulate(settings);
      assert.deepEqual(await objections(page, settings), [], `${look} ${part}`);
    }
  }
}

/** Names of the tabs; one without a name where there are none. */
function partsShown(): string[] {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  return tabs.length > 0 ? tabs.map(tab => tab.textContent!) : [''];
}

/** Wait until something that can be used is shown, and nothing is being looked up any more. */
async function untilFilled(view: View): Promise<void> {
  await untilIn(view, 'the page', () => {
    const { readyState, body } = document;
    return (
      readyState === 'complete' && body.querySelector('h1, button, input') && !body.querySelector('[aria-busy=true]')
    );
  });
}

/** Fold everything open, and let no bar that keeps its place cover a part of a link, which can be scrolled from under it. */
async function unfold(view: View): Promise<void> {
  await untilIn(view, 'everything to be open', unfoldMore);
}

/** Runs in the page: unfold what is there, and answer whether nothing came meanwhile that had to be unfolded. */
async function unfoldMore(): Promise<boolean> {
  const QUIET = 100;
  // What is opened is read from the database and drawn later.
  await new Promise<void>(resolve => {
    let timer = setTimeout(resolve, QUIET);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, QUIET);
    }).observe(document, { subtree: true, childList: true });
  });
  let isDone = true;
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { position, contentVisibility } = getComputedStyle(element);
    if (position === 'sticky') {
      element.style.position = 'static';
      isDone = false;
    }
    // What is out of view is not laid out, and seems to lie on what comes after it.
    if (contentVisibility === 'auto') {
      element.style.contentVisibility = 'visible';
      isDone = false;
    }
  }
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.setAttribute('open', '');
    isDone = false;
  }
  // On the welcome page a sample card opens so.
  const passage = document.querySelector<HTMLElement>('.try-passage:not(.was-tried)');
  passage?.classList.add('was-tried');
  passage?.click();
  return isDone && !passage;
}

/** What axe says against a document, and whether it has to be scrolled sideways. */
export async function objections(view: View, { colorScheme, forcedColors = false }: Look): Promise<string[]> {
  await untilPainted(view, colorScheme);
  await view.inject(axe.source);
  return view.evaluate(async areReadersColours => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await injected.run(document, {
      resultTypes: ['violations'],
      // WCAG 2.2 AA, which axe leaves off by default.
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !areReadersColours } },
    });
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...found, `wider than its place: ${scrollWidth} of ${clientWidth}`] : found;
  }, forcedColors);
}

/** Wait until a document is in the scheme that was set, and no colour is on its way to another any more. */
function untilPainted(view: View, colorScheme: string) {
  return untilIn(
    view,
    `the ${colorScheme} colours`,
    scheme =>
      matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme,
  );
}
