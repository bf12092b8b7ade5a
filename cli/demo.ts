/**
 * `npm run demo`: a real browser with the extension on a news page of our own.
 *
 * With a display a window opens and stays until it is closed. Without one the
 * page is read unseen, and what was found is printed and pictured.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ContextBody } from '../core/annotation';
import type { Pack } from '../core/corpus';
import { launchChromium } from '../test/e2e/driver/chromium';
import { launchFirefox } from '../test/e2e/driver/firefox';
import { openCard } from '../test/e2e/on-page';
import { findPage } from '../test/e2e/site-pages';
import { type Site, serveSite } from '../test/e2e/site-server';
import { createStage, type Stage, untilChecked } from '../test/e2e/stage';
import { type BrowserName, type FoundBrowser, findBrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ARTICLE = '/harbor.html';

/** The card that the picture shows. */
const PICTURED = { kind: 'claim', text: 'commit fewer crimes', words: 'Key figures' };

const PICTURE = 'test-results/demo.png';

await main();

async function main(): Promise<void> {
  const [name, found] = chooseBrowser();
  run(['npm', 'run', '-s', 'corpus']);
  run(['npx', 'wxt', 'build', '--mode', 'demo', '-b', name === 'chromium' ? 'chrome' : 'firefox']);
  const site = await serveSite(findPage);
  const isVisible = hasDisplay();
  const browser = await launch(name, found, { isVisible, site });
  if (isVisible) {
    const page = await browser.newPage();
    await page.goto(site.localUrl(ARTICLE));
    process.stdout.write(
      `${name} ${browser.version} shows ${site.localUrl(ARTICLE)}\nClose it to end, or press Ctrl+C.\n`,
    );
    await browser.isClosed;
  } else {
    await report(await createStage(browser, site));
  }
  await browser.close();
  await site.close();
}

/** Chromium, else Firefox, else Chrome: a branded Chrome takes the extension only by a debugging command. */
function chooseBrowser(): [BrowserName, FoundBrowser] {
  const problems: string[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const found = findBrowser(name);
    if (found.problem === undefined) {
      return [name, found];
    }
    problems.push(found.problem);
  }
  throw new Error(problems.join(' '));
}

function launch(
  name: BrowserName,
  { path, isBranded }: FoundBrowser,
  { isVisible, site }: { isVisible: boolean; site: Site },
) {
  const extension = `${ROOT}.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-demo`;
  const options = { executable: path, isBranded, extension, isVisible, proxyPort: isVisible ? undefined : site.port };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** What an annotation's body is called, from the pack that the demo was built with. */
function titleIn(pack: Pack, { type, id }: ContextBody): string {
  switch (type) {
    case 'claim':
      return pack.claims.find(claim => claim.id === id)?.title ?? id;
    case 'statement': {
      const statement = pack.statements.find(one => one.id === id);
      return statement ? `${statement.speaker}, ${statement.date}` : id;
    }
    case 'coverage':
      return pack.coverage.find(one => one.id === id)?.outlet ?? id;
    case 'number':
      return pack.quantities.find(quantity => quantity.id === id)?.label ?? id;
  }
}

/** Print what was found on the page and picture a card over it. */
async function report(stage: Stage): Promise<void> {
  const pack: Pack = JSON.parse(readFileSync(`${ROOT}public/packs/bundled.json`, 'utf8'));
  const page = await stage.open(ARTICLE);
  const { title, context, passages } = await untilChecked(stage, stage.site.url(ARTICLE));
  process.stdout.write(`\nNo display, so unseen in ${stage.browser.name} ${stage.browser.version}: ${title}\n\n`);
  for (const [index, { glossator, body }] of context.annotations.entries()) {
    process.stdout.write(`${glossator.kind.padEnd(10)} ${passages[index]}\n`);
    for (const one of body) {
      process.stdout.write(`${' '.repeat(13)}${titleIn(pack, one)}\n`);
    }
  }
  for (const { relation, outlet, headline, datePublished } of context.related) {
    process.stdout.write(`${relation.padEnd(10)} ${outlet}, ${datePublished}: ${headline}\n`);
  }
  await openCard(page, PICTURED.kind, PICTURED.text, PICTURED.words);
  mkdirSync(`${ROOT}test-results`, { recursive: true });
  writeFileSync(`${ROOT}${PICTURE}`, await page.screenshot());
  process.stdout.write(`\nA picture of a card over the page is in ${PICTURE}.\n`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function run([command = '', ...args]: string[]): void {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) {
    throw new Error(`"${[command, ...args].join(' ')}" failed`);
  }
}
