/**
 * From document idle, when the content script begins, to the first painted passages,
 * and how long the page's thread is held meanwhile.
 *
 * Whatever the corpus says of these pages, each of them paints: some of its own
 * sentences are put into the pack that is installed.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import { pause, until } from '../../test/e2e/driver/wait-for';
import { benchPages, hasShared } from '../../test/e2e/site-pages';
import { untilChecked } from '../../test/e2e/stage';
import { appendToPage, GROWING_PAGE, LONG_PAGE, madePage } from './made-pages';
import { type BenchStage, onStage, readProbe, withdraw } from './on-stage';
import { packFor } from './page-pack';
import type { Row } from './rows';

const SEEDS = ['000', '001', '002', '003', '004'];
const ROUNDS = 2;
const MADE_ROUNDS = 5;
/** Paragraphs put at the end of the growing page, one after the other. */
const GROWTHS = 6;
/** Time (ms) for what a page itself does once it is idle. */
const ALONE = 500;
/** Milliseconds of quiet that the content script waits for before it reads a page again. */
const QUIET = 700;

const PAINT_GOAL = { p50: 100, p95: 250 };
const HOLD_GOAL = { p95: 50 };

/** Measure the news pages, the seeds, and pages that are long or grow. */
export async function benchPainting(name: BrowserName, print: (row: Row) => void): Promise<void> {
  const paths = hasShared()
    ? [...benchPages().map(page => `/bench/${page}`), ...SEEDS.map(seed => `/seeds/${seed}`)]
    : ['/harbor.html', '/dark.html'];
  await onStage(name, { pack: await packFor(paths), pages: madePage }, async stage => {
    await stage.open('/harbor.html');
    await stage.clear();
    const news = { paths, rounds: ROUNDS, label: `${paths.length} news pages` };
    const long = { paths: [LONG_PAGE], rounds: MADE_ROUNDS, label: 'a page of 50,000 words' };
    const heldOnNews = await benchVisits(stage, news, print);
    const heldOnLong = await benchVisits(stage, long, print);
    await benchGrowing(stage, print);
    await withdraw(stage.desk);
    await benchAlone(stage, { ...news, held: heldOnNews }, print);
    await benchAlone(stage, { ...long, held: heldOnLong }, print);
  });
}

interface Visit {
  paths: string[];
  rounds: number;
  label: string;
}

/** Gives the longest hold of each visit. */
async function benchVisits(stage: BenchStage, { paths, rounds, label }: Visit, print: (row: Row) => void) {
  const painted: number[] = [];
  const held: number[] = [];
  const silent: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const path of paths) {
      const seen = await visit(stage, path);
      held.push(seen.held[0] ?? 0);
      if (seen.painted === undefined) {
        silent.push(path);
      } else {
        painted.push(seen.painted - seen.idle);
      }
    }
  }
  const unpainted = silent.length > 0 ? ` (${silent.length} paint nothing)` : '';
  print({ what: `idle to first highlights, ${label}${unpainted}`, values: painted, goal: PAINT_GOAL });
  print({ what: `longest hold of the thread, ${label}`, values: held, goal: HOLD_GOAL });
  return held;
}

/** The same pages without the content script, whose part is what a hold in `held` has more. */
async function benchAlone(
  stage: BenchStage,
  { paths, rounds, label, held }: Visit & { held: number[] },
  print: (row: Row) => void,
): Promise<void> {
  const alone: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const path of paths) {
      const page = await stage.newPage();
      await page.goto(stage.site.url(path));
      await pause(ALONE);
      const seen = await readProbe(stage.desk, stage.site.url(path));
      alone.push(seen.held[0] ?? 0);
      await stage.clear();
    }
  }
  const added = held.map((time, i) => Math.max(0, time - alone[i]));
  print({ what: `longest hold of the thread without us, ${label}`, values: alone, goal: {} });
  print({ what: `what we add to it, ${label}`, values: added, goal: HOLD_GOAL });
}

/** Open a page, wait until it is checked and drawn, and close it. */
async function visit(stage: BenchStage, path: string) {
  const url = stage.site.url(path);
  await stage.open(path);
  const { context } = await untilChecked(stage, url);
  const isDrawn = async () => {
    const seen = await readProbe(stage.desk, url);
    return context.annotations.length === 0 || seen.painted !== undefined ? seen : undefined;
  };
  const seen = await until(`highlights on ${path}`, isDrawn);
  await stage.clear();
  return seen;
}

/** From a paragraph's arrival to its highlights, beyond the quiet that is waited for. */
async function benchGrowing(stage: BenchStage, print: (row: Row) => void): Promise<void> {
  const page = await stage.open(GROWING_PAGE);
  const late: number[] = [];
  for (let growth = 0; growth < GROWTHS; growth++) {
    const waited = await page.evaluate(appendToPage, growth);
    late.push(waited - QUIET);
  }
  const seen = await readProbe(stage.desk, stage.site.url(GROWING_PAGE));
  print({ what: `a new paragraph to its highlights, beyond ${QUIET} ms of quiet`, values: late, goal: PAINT_GOAL });
  print({ what: 'longest holds of the thread while the page grows', values: seen.held, goal: HOLD_GOAL });
}
