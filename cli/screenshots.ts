/**
 * `npm run screenshots`: picture everything that readers see, in each browser that
 * is here, light and dark, into test-results/screenshots. Builds have to be there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Look, Page, View } from '../test/e2e/driver/browser';
import { launchChromium } from '../test/e2e/driver/chromium';
import { launchFirefox } from '../test/e2e/driver/firefox';
import { pause, untilIn } from '../test/e2e/driver/wait-for';
import { openCard } from '../test/e2e/on-page';
import { findPage } from '../test/e2e/site-pages';
import { serveSite } from '../test/e2e/site-server';
import { createStage, type Stage } from '../test/e2e/stage';
import { type BrowserName, findBrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TARGET = `${ROOT}test-results/screenshots`;

/** Passages whose cards are pictured: kind, words in it. */
const CARDS = [
  ['claim', 'commit fewer crimes'],
  ['quotation', 'Harboring criminal aliens'],
  ['number', '70,000'],
] as const;

/** Pages of the extension in a tab: name, width. */
const PAGES = [
  ['panel', 400],
  ['popup', 320],
  ['options', 1000],
  ['sheet', 1000],
  ['transfer', 1000],
  ['story', 1000],
] as const;

/** A telephone, and a window at 400 % zoom. */
const NARROW = 360;

/** The page of stories shows this one; the others do not read it. */
const STORY = 'boston-visit';

/** Written from right to left. */
const RIGHT_TO_LEFT = 'ar';

/** Time for what fades in. */
const SETTLED = 400;

mkdirSync(TARGET, { recursive: true });
for (const name of ['chromium', 'firefox'] as const) {
  for (const build of ['demo', 'production'] as const) {
    await pictureBuild(name, build);
  }
  await pictureBuild(name, 'demo', RIGHT_TO_LEFT);
}

async function pictureBuild(name: BrowserName, build: 'demo' | 'production', language?: string): Promise<void> {
  const found = findBrowser(name);
  if (found.problem !== undefined) {
    process.stdout.write(`${found.problem}\n`);
    return;
  }
  const site = await serveSite(findPage);
  const extension = `${ROOT}.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-${build}`;
  const { path, isBranded } = found;
  const options = { executable: path, isBranded, extension, proxyPort: site.port, isVisible: false, language };
  const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  const stage = await createStage(browser, site);
  for (const colorScheme of ['light', 'dark'] as const) {
    const suffix = language ? `${colorScheme}-${language}` : colorScheme;
    await (build === 'demo' ? pictureDemo(stage, colorScheme, suffix) : pictureWelcome(stage, colorScheme));
    await stage.clear();
  }
  await browser.close();
  await site.close();
}

async function pictureDemo(stage: Stage, colorScheme: Look['colorScheme'], suffix: string): Promise<void> {
  const { browser } = stage;
  const path = colorScheme === 'dark' ? '/night/harbor.html' : '/harbor.html';
  const page = await stage.open(path);
  await page.emulate({ width: 1000, height: 900, colorScheme });
  for (const [kind, text] of CARDS) {
    await openCard(page, kind, text, '');
    await keep(browser, page, `card-${kind}-${suffix}`);
    await page.press('Escape');
  }
  await pictureNarrow(stage, page, colorScheme, suffix);
  const tab = await stage.tabId(stage.site.url(path));
  const beside = await stage.newPage();
  for (const [name, width] of PAGES) {
    await beside.emulate({ width, height: 900, colorScheme });
    await beside.goto(browser.extensionUrl(`${name}.html?tab=${tab}&id=${STORY}`));
    await untilIn(beside, name, () => document.body?.querySelector('button, input, h1'));
    await keep(browser, beside, `${name}-${suffix}`);
    await beside.emulate({ width: NARROW, height: 900, colorScheme });
    await keep(browser, beside, `${name}-narrow-${suffix}`);
  }
}

/** A card on a telephone's width, and a note being written in it. */
async function pictureNarrow(
  { browser }: Stage,
  page: Page,
  colorScheme: Look['colorScheme'],
  suffix: string,
): Promise<void> {
  const [kind, text] = CARDS[0];
  await page.emulate({ width: 360, height: 740, colorScheme });
  await openCard(page, kind, text, '');
  await keep(browser, page, `card-narrow-${suffix}`);
  const card = await page.frame('card.html');
  await card?.click('.card-foot button');
  await keep(browser, page, `card-writing-${suffix}`);
  await page.press('Escape');
}

async function pictureWelcome({ browser, newPage }: Stage, colorScheme: Look['colorScheme']): Promise<void> {
  const page = await newPage();
  await page.emulate({ width: 1000, height: 1400, colorScheme });
  await page.goto(browser.extensionUrl('welcome.html'));
  await untilIn(page, 'the welcome page', () => document.body?.querySelector('.access button'));
  await keep(browser, page, `welcome-${colorScheme}`);
  await untilIn(page, 'the sample', () => document.querySelector('.try-passage'));
  await page.evaluate(() => document.querySelector<HTMLElement>('.try-passage')!.click());
  await keep(browser, page, `welcome-card-${colorScheme}`);
}

async function keep({ name }: Browser, view: View, what: string): Promise<void> {
  await pause(SETTLED);
  writeFileSync(`${TARGET}/${what}-${name}.png`, await view.screenshot());
}
