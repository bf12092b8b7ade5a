/**
 * `npm run demo`: a real browser with the extension on a news page of our own.
 *
 * With a display a window opens and stays until it is closed. Without one the
 * page is read unseen, and what was found is printed and pictured.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../test/e2e/driver/chromium';
import { launchFirefox } from '../test/e2e/driver/firefox';
import { findPage } from '../test/e2e/site-pages';
import { type Site, serveSite } from '../test/e2e/site-server';
import { createStage } from '../test/e2e/stage';
import { type BrowserName, type FoundBrowser, findBrowser } from './browsers.mjs';
import { ARTICLE, PICTURE, pictureCard, tellFound } from './demo-report';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

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
    process.stdout.write(`\nNo display, so unseen in ${name} ${browser.version}: `);
    const stage = await createStage(browser, site);
    process.stdout.write(await tellFound(stage));
    await pictureCard(stage);
    process.stdout.write(`\nA picture of a card over the page is in ${PICTURE}.\n`);
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
