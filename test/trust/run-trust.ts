/**
 * Run the trials: those of the sources first, then each browser once for all of
 * its trials. The table has a line for each trial and browser.
 */
import { fileURLToPath } from 'node:url';
import { type BrowserName, findBrowser } from '../../cli/browsers.mjs';
import type { Browser } from '../e2e/driver/browser';
import { launchChromium } from '../e2e/driver/chromium';
import { launchFirefox } from '../e2e/driver/firefox';
import { hasShared } from '../e2e/site-pages';
import { serveSite } from '../e2e/site-server';
import { createStage, type Stage } from '../e2e/stage';
import { findTrustPage } from './pages';
import type { BrowserTrial, Findings, Size, Trial } from './trial';
import { TRIALS } from './trials';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Choice {
  size: Size;
  browsers: readonly BrowserName[];
  /** Only trials of these parts or with these words in their names; empty for all. */
  only: readonly string[];
}

/** One line of the table. */
export interface Line {
  trial: Trial;
  /** The browser, or `node`. */
  where: string;
  /** Unset where the trial could not be run. */
  findings?: Findings;
  /** Why it was not run. */
  skipped?: string;
  seconds: number;
}

/** Run what was chosen and hand each line to `onLine` as it comes. */
export async function runTrust(choice: Choice, onLine: (line: Line) => void): Promise<Line[]> {
  const lines: Line[] = [];
  const add = (line: Line) => {
    lines.push(line);
    onLine(line);
  };
  const trials = TRIALS.filter(trial => isChosen(trial, choice));
  for (const trial of trials) {
    if (trial.where === 'node') {
      add(await lineOf(trial, 'node', () => trial.run(choice.size)));
    }
  }
  const inBrowsers = trials.filter(trial => trial.where === 'browser');
  const browsers = inBrowsers.length > 0 ? choice.browsers : [];
  if (choice.size === 'short') {
    // Side by side: most of what they do is to wait.
    await Promise.all(browsers.map(name => runInBrowser(name, inBrowsers, choice.size, add)));
  } else {
    for (const name of browsers) {
      await runInBrowser(name, inBrowsers, choice.size, add);
    }
  }
  return lines;
}

/** Whether a trial is among those that were chosen; a long one is among the short ones where its own words say so. */
export function isChosen(trial: Trial, { only, size }: Choice): boolean {
  const isNamed = only.some(word => trial.name.includes(word));
  const isMeant = isNamed || only.length === 0 || only.includes(trial.part);
  return isMeant && (isNamed || size === 'full' || !trial.isLong);
}

async function runInBrowser(
  name: BrowserName,
  trials: readonly BrowserTrial[],
  size: Size,
  add: (line: Line) => void,
): Promise<void> {
  const found = findBrowser(name);
  if (found.problem !== undefined) {
    for (const trial of trials) {
      add({ trial, where: name, skipped: found.problem, seconds: 0 });
    }
    return;
  }
  const site = await serveSite(findTrustPage);
  const extension = `${ROOT}.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-demo`;
  const options = {
    ...{ executable: found.path, isBranded: found.isBranded, extension },
    ...{ proxyPort: site.port, isVisible: false },
  };
  let browser: Browser | undefined;
  try {
    let stage: Stage | undefined;
    for (const trial of trials.filter(({ only }) => !only || only === name)) {
      if (!stage) {
        browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
        stage = await createStage(browser, site);
      }
      const on = stage;
      const line = await lineOf(trial, name, () => trial.run(on, size));
      add(line);
      // A trial that broke off may have left anything behind.
      if (line.findings?.isBrokenOff) {
        await browser?.close().catch(() => undefined);
        stage = undefined;
      } else {
        await stage.clear();
      }
    }
  } finally {
    await browser?.close().catch(() => undefined);
    await site.close();
  }
}

/** A trial that breaks off has shown nothing, which counts as a violation. */
async function lineOf(trial: Trial, where: string, run: () => Promise<Findings>): Promise<Line> {
  const start = Date.now();
  const seconds = () => (Date.now() - start) / 1000;
  if (trial.needsShared && !hasShared()) {
    return { trial, where, skipped: '../shared is not there', seconds: 0 };
  }
  try {
    return { trial, where, findings: await run(), seconds: seconds() };
  } catch (error) {
    const violation = `broke off: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
    return { trial, where, findings: { tried: 0, violations: [violation], isBrokenOff: true }, seconds: seconds() };
  }
}
