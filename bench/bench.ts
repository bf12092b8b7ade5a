/**
 * `npm run bench [sizes]`: how fast, how small and how right the passage engine is, and what libraries take instead.
 * `npm run bench -- feed [MEGABYTES]`: how fast a feed of ClaimReviews is read, and in what memory.
 * `npm run bench -- deep`: what the deep check takes, in Node and on news pages in real browsers (`bench-deep.ts`).
 * `npm run bench -- browser [names]`: what a reader waits for in real browsers (`browser/bench-browser.ts`).
 *
 * Sizes are numbers of passages: 1,000, 10,000 and 100,000 unless given; the
 * libraries and all but the speed are left out above. Every part runs in a process
 * of its own, on the engine bundled as the extension has it: across module borders
 * the same code takes twice as long. Ratios within a run are what to compare,
 * milliseconds depend on the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { benchDeep } from './bench-deep';
import type { Figures } from './bench-engine';
import { benchFeeds } from './bench-feeds';
import type { LibraryRow } from './bench-libraries';
import { benchBrowsers } from './browser/bench-browser';
import type { MutationScores } from './measure-mutations';
import { mutationSeed } from './mutation-seed';
import { KINDS } from './mutations';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** As deep as this folder, since the parts find their data from where they lie. */
const FOLDER = join(ROOT, '.bench');
const INDEX = join(FOLDER, 'index.bin');
const DEFAULT_SIZES = [1000, 10_000, 100_000];
/** Beyond this the libraries take minutes for an article, or more memory than there is. */
const LIBRARY_LIMIT = 100_000;
/** Below this quality says nothing about thresholds that grow with the corpus. */
const QUALITY_FROM = 100_000;
/** A larger library of notes is nobody's, and fuse.js alone would take minutes. */
const SEARCH_LIMIT = 10_000;
/** Processes that make a first call. */
const FIRST_CALLS = 5;
/** Dolos keeps nine kilobytes a passage. */
const HEAP_MEGABYTES = 8000;

const [first, ...rest] = process.argv.slice(2);
if (first === 'browser') {
  await benchBrowsers(rest);
} else if (first === 'deep') {
  await benchDeep();
} else if (first === 'feed') {
  await benchFeed(rest);
} else {
  await benchEngines(first === undefined ? DEFAULT_SIZES : [first, ...rest].map(Number));
}

async function benchEngines(sizes: readonly number[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await bundle();
  const engine = sizes.map(engineFigures);
  print('passages', sizes.map(String), engine);
  const libraries = sizes.filter(each => each <= SEARCH_LIMIT);
  const searches = libraries.map(size => run<Figures>('search', size));
  print('search of the library: items', libraries.map(String), searches);
  for (const size of sizes.filter(each => each <= LIBRARY_LIMIT)) {
    printLibraries(size, run<LibraryRow[]>('libraries', size));
  }
  for (const size of sizes.filter(each => each >= QUALITY_FROM)) {
    printQuality(size, run<MutationScores>('quality', size));
  }
  rmSync(FOLDER, { recursive: true });
}

async function benchFeed(words: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await bundle();
  const { columns, figures } = await benchFeeds(words, FOLDER, file => run<Figures>('feed', 0, file));
  print('a feed of ClaimReviews', columns, figures);
  rmSync(FOLDER, { recursive: true });
}

async function bundle(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(ROOT, 'bench', 'bench-parts.ts'), outDir: FOLDER, emptyOutDir: true, minify: false },
  });
}

function run<T>(part: string, size: number, file = INDEX): T {
  const parts = join(FOLDER, 'bench-parts.js');
  const node = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, parts, part, String(size), file],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 24,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (node.status !== 0) {
    throw new Error(`${part} with ${size} passages ended with ${node.status ?? node.signal}`);
  }
  return JSON.parse(node.stdout) as T;
}

function engineFigures(size: number): Figures {
  return { ...run<Figures>('engine', size), ...medians('first-call', size), ...medians('warmed-call', size) };
}

/** A first call can be made once in a process, so the median is of several processes. */
function medians(part: string, size: number): Figures {
  const runs = Array.from({ length: FIRST_CALLS }, () => run<Figures>(part, size));
  const middle = (name: string) => runs.map(each => each[name]).sort((a, b) => a - b)[Math.floor(FIRST_CALLS / 2)];
  return Object.fromEntries(Object.keys(runs[0]).map(name => [name, middle(name)]));
}

function print(title: string, columns: string[], figures: readonly Figures[]): void {
  write([title, ...columns]);
  for (const name of Object.keys(Object.assign({}, ...figures) as Figures)) {
    write([name, ...figures.map(each => (name in each ? round(each[name]) : '-'))]);
  }
  process.stdout.write('\n');
}

function printLibraries(size: number, rows: readonly LibraryRow[]): void {
  write([`${size} passages: ${run<string>('origin', size)}`, 'build ms', 'article ms', 'times ours']);
  for (const { name, build, article, ratio, scaledFrom } of rows) {
    const label = scaledFrom ? `${name} (scaled from ${scaledFrom} sentences)` : name;
    write([label, round(build), round(article), round(ratio)]);
  }
  process.stdout.write('\n');
}

function printQuality(size: number, scores: MutationScores): void {
  write([`mutations among ${size}: ${run<string>('origin', size)}`, `seed ${mutationSeed()}`]);
  for (const name of ['f1', 'precision', 'recall'] as const) {
    write([name, scores[name].toFixed(4)]);
  }
  for (const kind of KINDS) {
    write([kind === 'unrelated' ? 'unrelated sentences that fire' : `recall ${kind}`, scores.found[kind].toFixed(3)]);
  }
  write([`matches in 1,000 of ${scores.pageWords} unrelated words`, scores.firesPerThousandWords.toFixed(3)]);
  process.stdout.write('\n');
}

function write([first, ...cells]: string[]): void {
  process.stdout.write(`${first.padEnd(64)}${cells.map(cell => cell.padStart(14)).join('')}\n`);
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
