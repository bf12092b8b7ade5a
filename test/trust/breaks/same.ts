import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../cli/browsers.mjs';
import type { Browser, Page } from '../../e2e/driver/browser';
import { launchChromium } from '../../e2e/driver/chromium';
import { launchFirefox } from '../../e2e/driver/firefox';
import { pause, until } from '../../e2e/driver/wait-for';
import { benchPages, hasShared } from '../../e2e/site-pages';
import { type Stage, untilChecked } from '../../e2e/stage';
import { type BrowserTrial, spread } from '../trial';
import { buildFrameworks, FRAMEWORKS } from './build-frameworks';
import { extractionPages } from './pages';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Pages of the short selection, beside those of the frameworks. */
const SHORT = 2;

/** The most that the 95th of 100 pages may be held up (ms) beyond what it holds itself up. */
const MAX_ADDED = 50;

/** Pages from which on a share of them says something. */
const ENOUGH = 40;

/**
 * Looks at a page that is held up or shifts: what is ours does that each time, and other work on the machine, or a page that
 * is painted before its styles have come, only now and then. Nothing else is looked at twice.
 */
const LOOKS = 4;

/** Time (ms) for what comes late: layout, observers. */
const SETTLED = 300;

/** What browsers say of files that pages name and that are not here. */
const OF_THE_PAGE =
  /Failed to load resource|Content[- ]Security[- ]Policy|violates the following|Not allowed to load|may not load data|downloadable font|NS_ERROR/i;

/** What a reader and the page itself can tell of a page. */
interface Looks {
  html: string;
  selected: string;
  copied: string;
  isFound: boolean;
  links: number;
  shift: number;
  /** Milliseconds of long tasks; 0 where the browser does not tell. */
  held: number;
  pressed: string;
  problems: string[];
}

/** Read pages in two browsers, one of which has the extension without access to any site. */
export const same: BrowserTrial = {
  part: 'breaks',
  name: 'leaves pages as they are without it: DOM, console, layout, selection, copy, find',
  where: 'browser',
  guards: ['nothing but our element is put into a page'],
  async run(stage, size) {
    await buildFrameworks();
    const shared = hasShared()
      ? [...benchPages().map(name => `/bench/${name}`), ...extractionPages().map(name => `/extraction/${name}`)]
      : [];
    const paths = [
      ...FRAMEWORKS.map(name => `/frameworks/${name}.html`),
      ...(size === 'short' ? spread(shared, SHORT) : shared),
    ];
    const bare = await launchBare(stage);
    const violations: string[] = [];
    const added: number[] = [];
    try {
      for (const path of paths) {
        const looks = [await lookTwice(stage, bare, path)];
        while (looks.length < LOOKS && (heldBy(looks) > MAX_ADDED || shiftedBy(looks) > 0)) {
          looks.push(await lookTwice(stage, bare, path));
        }
        added.push(heldBy(looks));
        const shift = shiftedBy(looks);
        const found = [...differences(looks[0]!), ...(shift > 0 ? [`the layout shifts by ${shift} more`] : [])];
        violations.push(...found.map(text => `${path}: ${text}`));
      }
    } finally {
      await bare.close();
    }
    added.sort((a, b) => a - b);
    const most = Math.round(added[Math.floor(added.length * 0.95)] ?? 0);
    // Of a handful of pages the slowest would speak for all.
    const isTelling = added.length >= ENOUGH;
    violations.push(...(isTelling && most > MAX_ADDED ? [`one page in twenty is held up ${most} ms longer`] : []));
    const left = shared.length === 0 ? '; ../shared is not there' : '';
    return { tried: paths.length, violations, note: `long tasks added: p95 ${most} ms${left}` };
  },
};

interface Pair {
  without: Looks;
  withIt: Looks;
}

/** Milliseconds by which a page is held up more than by itself, at the least. */
function heldBy(looks: readonly Pair[]): number {
  return Math.min(...looks.map(({ withIt }) => withIt.held)) - Math.min(...looks.map(({ without }) => without.held));
}

/** By how much a page always shifts more than it ever does by itself. */
function shiftedBy(looks: readonly Pair[]): number {
  return Math.min(...looks.map(({ withIt }) => withIt.shift)) - Math.max(...looks.map(({ without }) => without.shift));
}

/** Look at a page in both browsers. */
async function lookTwice(stage: Stage, bare: Browser, path: string): Promise<Pair> {
  const url = stage.site.url(path);
  const plain = await bare.newPage();
  const without = await look(plain, url, async () => pause(SETTLED));
  await plain.close();
  const withIt = await look(await stage.newPage(), url, async () => void (await untilChecked(stage, url)));
  await stage.clear();
  return { without, withIt };
}

/** The build that readers install has no access until they give it. */
function launchBare({ browser: { name }, site }: Stage): Promise<Browser> {
  const found = findBrowser(name);
  if (found.problem !== undefined) {
    throw new Error(found.problem);
  }
  const extension = `${ROOT}.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-production`;
  const options = {
    ...{ executable: found.path, isBranded: found.isBranded, extension },
    ...{ proxyPort: site.port, isVisible: false },
  };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function look(page: Page, url: string, settle: () => Promise<void>): Promise<Looks> {
  await page.emulate({ width: 1000, height: 800, colorScheme: 'light' });
  await page.goto(url);
  await until('the page', () => page.evaluate(() => document.readyState === 'complete'));
  await settle();
  await pause(SETTLED);
  const seen = await page.evaluate(lookAround);
  const problems = page.problems().filter(problem => !OF_THE_PAGE.test(problem));
  return { ...seen, problems };
}

/** Runs in the page. */
async function lookAround(): Promise<Omit<Looks, 'problems'>> {
  const button = document.querySelector<HTMLButtonElement>('#count');
  button?.click();
  await new Promise(resolve => setTimeout(resolve, 50));
  const now = document.documentElement.cloneNode(true) as HTMLElement;
  for (const host of now.querySelectorAll(':scope > :not(head, body)')) {
    host.remove();
  }
  const paragraph =
    [...document.querySelectorAll('p')].find(one => (one.textContent ?? '').trim().length > 80) ?? document.body;
  const selection = getSelection()!;
  selection.selectAllChildren(paragraph);
  const selected = selection.toString();
  let copied = '';
  const onCopy = () => {
    copied = selection.toString();
  };
  document.addEventListener('copy', onCopy, { once: true });
  document.execCommand('copy');
  selection.removeAllRanges();
  const words = (paragraph.textContent ?? '').trim().slice(0, 25);
  const isFound = (window as unknown as { find(text: string): boolean }).find(words);
  selection.removeAllRanges();
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>(resolve => {
      if (!PerformanceObserver.supportedEntryTypes.includes(type)) {
        resolve([]);
        return;
      }
      const all: PerformanceEntry[] = [];
      new PerformanceObserver(list => all.push(...list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve(all), 60);
    });
  const shifts = (await entries('layout-shift')) as (PerformanceEntry & { value: number })[];
  const tasks = await entries('longtask');
  return {
    html: now.outerHTML,
    ...{ selected, copied, isFound },
    links: document.links.length,
    shift: Math.round(shifts.reduce((sum, { value }) => sum + value, 0) * 1000) / 1000,
    held: tasks.reduce((sum, { duration }) => sum + duration, 0),
    pressed: button?.textContent ?? '',
  };
}

function differences({ without, withIt }: Pair): string[] {
  const keys = ['html', 'selected', 'copied', 'isFound', 'links', 'pressed'] as const;
  const other = keys.filter(key => without[key] !== withIt[key]);
  const said = withIt.problems.filter(problem => !without.problems.includes(problem));
  return [
    ...other.map(key => `${key} differs: ${firstDifference(String(without[key]), String(withIt[key]))}`),
    ...said.map(problem => `the console says: ${problem}`),
  ];
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at += 1;
  }
  return `"${one.slice(at, at + 60)}" became "${other.slice(at, at + 60)}"`;
}
