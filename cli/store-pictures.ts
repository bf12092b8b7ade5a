/**
 * `npm run store-pictures`: the pictures that both stores show, 1280 × 800, into store/pictures. Made in Chromium of the
 * demo build and our own pages; the builds have to be there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '../test/e2e/driver/browser';
import { launchChromium } from '../test/e2e/driver/chromium';
import { pause, untilIn } from '../test/e2e/driver/wait-for';
import { openCard, pressNamed } from '../test/e2e/on-page';
import { findPage } from '../test/e2e/site-pages';
import { serveSite } from '../test/e2e/site-server';
import { createStage, type Stage } from '../test/e2e/stage';
import { findBrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TARGET = `${ROOT}store/pictures`;

/** What both stores ask for. */
const LOOK = { width: 1280, height: 800, colorScheme: 'light' } as const;

/** Time for what fades in. */
const SETTLED = 600;

/** A story of the bundled pack. */
const STORY = 'sanctuary-funding';

const NOTE = 'Ask the desk: which years does the study cover, and does it count arrests or convictions?';

type Scene = (stage: Stage) => Promise<Page>;

const SCENES: Record<string, Scene> = {
  '1-claim': stage => cardOn(stage, ['claim', 'commit fewer crimes']),
  '2-quotation': stage => cardOn(stage, ['quotation', 'Harboring criminal aliens']),
  '3-number': stage => cardOn(stage, ['number', '70,000']),
  '4-note': noteOn,
  '5-story': stage => inside(stage, `story.html?id=${STORY}`),
};

const found = findBrowser('chromium');
if (found.problem !== undefined) {
  throw new Error(found.problem);
}
mkdirSync(TARGET, { recursive: true });
const site = await serveSite(findPage);
const browser = await launchChromium({
  ...{ executable: found.path, isBranded: found.isBranded, extension: `${ROOT}.output/chrome-mv3-demo` },
  ...{ proxyPort: site.port, isVisible: false },
});
const stage = await createStage(browser, site);
for (const [name, scene] of Object.entries(SCENES)) {
  const page = await scene(stage);
  await pause(SETTLED);
  writeFileSync(`${TARGET}/${name}.png`, await page.screenshot());
  await stage.clear();
}
await browser.close();
await site.close();

async function cardOn(stage: Stage, [kind, text]: [string, string]): Promise<Page> {
  const page = await stage.open('/harbor.html');
  await page.emulate(LOOK);
  await openCard(page, kind, text, 'Write a note');
  return page;
}

async function noteOn(stage: Stage): Promise<Page> {
  const page = await cardOn(stage, ['claim', 'commit fewer crimes']);
  const card = await page.frame('card.html');
  if (!card) {
    throw new Error('no card is open');
  }
  await pressNamed(card, 'Write a note');
  await untilIn(card, 'the field', () => document.querySelector('textarea'));
  await card.evaluate(words => {
    const field = document.querySelector('textarea')!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, NOTE);
  return page;
}

async function inside(stage: Stage, path: string): Promise<Page> {
  const page = await stage.newPage();
  await page.emulate(LOOK);
  await page.goto(stage.browser.extensionUrl(path));
  await untilIn(page, path, () => document.querySelector('h1'));
  return page;
}
