/**
 * Run the scenarios in Chromium and in Firefox, each from the built extension.
 *
 * A browser is started once for each build of the extension and goes through the
 * scenarios in their order. What a machine lacks is skipped, with the reason.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserName, type FoundBrowser, findBrowser } from '../../cli/browsers.mjs';
import type { Counts } from '../counts';
import type { Browser } from './driver/browser';
import { launchChromium } from './driver/chromium';
import { launchFirefox } from './driver/firefox';
import { accessibility } from './scenarios/accessibility';
import { articles } from './scenarios/articles';
import { bench } from './scenarios/bench';
import { card } from './scenarios/card';
import { control } from './scenarios/control';
import { coverage } from './scenarios/coverage';
import { damage } from './scenarios/damage';
import { deep } from './scenarios/deep';
import { demo } from './scenarios/demo';
import { editing } from './scenarios/editing';
import { extensionPages } from './scenarios/extension-pages';
import { foundAgain } from './scenarios/found-again';
import { installation } from './scenarios/installation';
import { keyboard } from './scenarios/keyboard';
import { kindsOfPages } from './scenarios/kinds-of-pages';
import { library } from './scenarios/library';
import { network } from './scenarios/network';
import { notes } from './scenarios/notes';
import { onThePage } from './scenarios/on-the-page';
import { packs } from './scenarios/packs';
import { pageSettings } from './scenarios/page-settings';
import { panel } from './scenarios/panel';
import { pointer } from './scenarios/pointer';
import { portable } from './scenarios/portable';
import { privateWindows } from './scenarios/private-windows';
import { publications } from './scenarios/publications';
import { responsiveness } from './scenarios/responsiveness';
import { reviews } from './scenarios/reviews';
import { seeds } from './scenarios/seeds';
import { findPage, hasShared } from './site-pages';
import { type Site, serveSite } from './site-server';
import { createStage, type Scenario, type Stage } from './stage';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const RESULTS = `${ROOT}test-results`;

/** Longer than any scenario takes; without it a browser that hangs would hang everything. */
const PATIENCE = 120_000;

/** A browser on a busy machine stumbles now and then; what fails twice is broken, and what fails once is printed. */
const TRIES = 2;

type Build = 'demo' | 'production';

interface Run {
  build: Build;
  /** Language of the browser; unset: the machine's. */
  language?: string;
  scenarios: Scenario[];
}

/** `network` looks back at all before it. The benchmark's pages come after: browsers connect to what their links name. */
const RUNS: Run[] = [
  { build: 'production', scenarios: [...installation, ...network] },
  {
    build: 'demo',
    scenarios: [
      ...demo,
      ...deep,
      ...articles,
      ...card,
      ...pointer,
      ...onThePage,
      ...pageSettings,
      ...kindsOfPages,
      ...notes,
      ...editing,
      ...foundAgain,
      ...damage,
      ...extensionPages,
      ...panel,
      ...control,
      ...coverage,
      ...library,
      ...packs,
      ...publications,
      ...privateWindows,
      ...reviews,
      ...accessibility,
      ...keyboard,
      ...portable,
      ...seeds,
      ...network,
      ...bench,
    ],
  },
  { build: 'demo', language: 'ar', scenarios: accessibility },
];

/** What measures time has the machine to itself. */
const RUNS_ALONE: Run[] = [{ build: 'demo', scenarios: responsiveness }];

interface Choice {
  browsers?: BrowserName[];
  /** Run only scenarios with this in their names. */
  only?: string;
}

/** Run all scenarios, or those of `choice`, and print how each went. The browsers work side by side. */
export async function runEndToEnd({ browsers = ['chromium', 'firefox'], only = '' }: Choice = {}): Promise<Counts> {
  mkdirSync(RESULTS, { recursive: true });
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  await Promise.all(browsers.map(name => runAll(name, RUNS, only, counts)));
  for (const name of browsers) {
    await runAll(name, RUNS_ALONE, only, counts);
  }
  return counts;
}

async function runAll(name: BrowserName, runs: readonly Run[], only: string, counts: Counts): Promise<void> {
  const found = findBrowser(name);
  for (const run of runs) {
    const scenarios = run.scenarios.filter(scenario => scenario.name.includes(only));
    if (found.problem !== undefined) {
      skip(scenarios, `${name}: ${found.problem}`, counts);
    } else if (scenarios.length > 0) {
      await runInBrowser(name, found, { ...run, scenarios }, counts);
    }
  }
}

function skip(scenarios: readonly Scenario[], reason: string, counts: Counts): void {
  counts.skipped += scenarios.length;
  process.stdout.write(`skip ${scenarios.length} scenarios in ${reason}\n`);
}

async function runInBrowser(name: BrowserName, found: FoundBrowser, run: Run, counts: Counts): Promise<void> {
  const { build, language, scenarios } = run;
  const site = await serveSite(findPage);
  let browser: Browser | undefined;
  try {
    browser = await launch(name, found, run, site);
    process.stdout.write(`${name} ${browser.version}, ${build} build${language ? ` in ${language}` : ''}\n`);
    const stage = await createStage(browser, site);
    if (language && stage.language !== language) {
      skip(scenarios, `${name}: the browser has no language pack for ${language}`, counts);
    } else {
      for (const scenario of scenarios) {
        await runScenario(scenario, stage, language ? `${name} in ${language}` : name, counts);
      }
    }
  } catch (error) {
    counts.failed += scenarios.length;
    counts.failures.push(`${name}, ${build} build, ${scenarios.length} scenarios: ${describe(error)}`);
    process.stdout.write(`FAIL ${name}, ${build} build, ${scenarios.length} scenarios: ${describe(error)}\n`);
  }
  await browser?.close().catch(error => process.stdout.write(`${name} did not close: ${describe(error)}\n`));
  await site.close();
}

function launch(
  name: BrowserName,
  { path, isBranded }: FoundBrowser,
  { build, language }: Run,
  site: Site,
): Promise<Browser> {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const extension = `${ROOT}.output/${target}-mv3-${build}`;
  const options = { executable: path, isBranded, extension, proxyPort: site.port, isVisible: false, language };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function runScenario(scenario: Scenario, stage: Stage, where: string, counts: Counts): Promise<void> {
  const label = `${where}: ${scenario.name}`;
  const lacking = whatLacks(scenario, stage);
  if (lacking) {
    counts.skipped += 1;
    process.stdout.write(`skip ${label}: ${lacking}\n`);
    return;
  }
  const start = Date.now();
  const problems: string[] = [];
  while (problems.length < TRIES && !(await succeeds(scenario, stage, label, problems))) {}
  const isDone = problems.length < TRIES;
  counts[isDone ? 'passed' : 'failed'] += 1;
  if (!isDone) {
    counts.failures.push(`${label}: ${problems.at(-1)}`);
  }
  const again = problems[0] === undefined ? '' : `, at the second try; at the first: ${problems[0]}`;
  process.stdout.write(
    isDone
      ? `ok   ${label} ${((Date.now() - start) / 1000).toFixed(1)} s${again}\n`
      : `FAIL ${label}: ${problems.join('\nand again: ')}\n`,
  );
}

async function succeeds(scenario: Scenario, stage: Stage, label: string, problems: string[]): Promise<boolean> {
  try {
    await within(scenario.run(stage));
    return true;
  } catch (error) {
    problems.push(describe(error));
    await keepPictures(stage, label);
    return false;
  } finally {
    await stage.clear();
  }
}

function whatLacks({ needsShared, only, lacks }: Scenario, { browser }: Stage): string | undefined {
  if (needsShared && !hasShared()) {
    return '../shared is not there';
  }
  return only && only !== browser.name ? `only ${only} can show it` : lacks?.();
}

function within(run: Promise<void>): Promise<void> {
  const { promise, reject } = withReject();
  const timer = setTimeout(() => reject(new Error(`not done after ${PATIENCE / 1000} s`)), PATIENCE);
  return Promise.race([run, promise]).finally(() => clearTimeout(timer));
}

function withReject() {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}

/** What the pages looked like when a scenario failed. */
async function keepPictures(stage: Stage, label: string): Promise<void> {
  const name = label.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80);
  for (const [index, page] of stage.pages.entries()) {
    await page.screenshot().then(
      picture => writeFileSync(`${RESULTS}/${name}-${index}.png`, picture),
      error => process.stdout.write(`no picture of ${label}: ${error}\n`),
    );
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
