/**
 * `npm run scale [PASSAGES]`: a publication from rows to readers, on this machine (1,000,000 passages unless given).
 *
 * PostgreSQL servers of its own hold a made-up world; it is published, served by three nginx behind HAProxy, and
 * read by the extension's own code. Then machines die. What was measured is kept in `docs/publishing/measured.json`, and
 * printed beside that of other sizes; `npm run scale -- draw` draws it.
 *
 * Of 5,000,000 and more only the newest five weeks are loaded and built, since a page asks for four; `--whole` builds all.
 * What more servers bring does not depend on the size, and is measured on five weeks of a world of a million.
 *
 * `--growth` measures only what depends on the size: no more servers, no database that dies, no attacker. `--short` is
 * 20,000 passages and keeps nothing: a check that all of it goes. `--folder` says where the publication lies meanwhile: in
 * `/dev/shm` the disk, which takes a millisecond for a small file, is left out of what is measured.
 */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEWEST_WEEKS } from '../../core/shards/weeks';
import { narrowing } from '../../test/trust/leaks/narrowing';
import { bundledPassages } from '../bundled-passages';
import { sentences } from '../passage-source';
import { benchPath, readRows } from '../shared';
import { drawGrowth } from './draw';
import { type MadeWorld, PASSAGES } from './made-articles';
import { firstOfNewest, measureBuilding } from './measure-building';
import { measureServers } from './measure-servers';
import { measureServing } from './measure-serving';
import { part, say } from './part';
import { keepMeasured, type Measured, readMeasured } from './results';
import { printTable } from './table';

const DEFAULT_SIZE = 1_000_000;
const SHORT_SIZE = 20_000;
/** From here on the weeks that a page asks for are enough to build: older ones change nothing for it. */
const LARGE = 5_000_000;
/** More servers are compared on a world of this size at most. */
const COMPARED = 1_000_000;
const WEEKS = 52;
/** The weeks that are read, and the one before. */
const NEWEST = NEWEST_WEEKS + 1;
/** As many as a machine with two cores keeps busy. */
const SERVERS = 2;
const NEWS = 'background/articles.jsonl.gz';
/** Articles whose sentences the chain is made of: most words that news uses, and read in a second. */
const NEWS_ARTICLES = 600;

await main(process.argv.slice(2));

interface Place {
  /** A folder for all files. */
  work: string;
  /** Whether it is a check that all of it goes, and no more. */
  isShort: boolean;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const [word = String(DEFAULT_SIZE)] = positionals;
  if (word === 'draw') {
    drawGrowth(readMeasured());
    return;
  }
  const size = values.short ? SHORT_SIZE : Number(word);
  const weeks = size >= LARGE && !values.whole ? NEWEST : WEEKS;
  const measured = await part('in all', async () => {
    const own = await inFolder(values.folder, work => measure(size, weeks, { work, isShort: values.short }));
    if (values.growth) {
      return own;
    }
    const compared = await inFolder(values.folder, work => compareServers(size, { work, isShort: values.short }));
    say((await part('the attacker', () => narrowing.run(values.short ? 'short' : 'full'))).note ?? '');
    return { ...own, ...compared };
  });
  if (!values.short) {
    keepMeasured(measured);
  }
  printTable(values.short ? [measured] : readMeasured());
}

async function measure(size: number, weeks: number, { work, isShort }: Place): Promise<Measured> {
  const world = worldOf(size);
  const built = await measureBuilding(world, { work, weeks, servers: SERVERS });
  try {
    say(await built.fleet.explain());
    return { ...built.figures, ...(await measureServing(world, built, isShort)) };
  } finally {
    await built.fleet.close();
  }
}

function compareServers(size: number, { work, isShort }: Place): Promise<Pick<Measured, 'servers' | 'databaseKill'>> {
  const world = worldOf(Math.min(size, COMPARED));
  return measureServers(world, { from: firstOfNewest(world, NEWEST), counts: isShort ? [1, 2] : [1, 2, 4], work });
}

function worldOf(size: number): MadeWorld {
  const real = realSentences();
  say(`${size.toLocaleString('en')} passages, drawn from a Markov chain over ${real.length} real sentences`);
  return { articles: Math.round(size / PASSAGES), until: '2026-11-29', weeks: WEEKS, seed: 1, sentences: real };
}

/** From news articles where `../shared` is there, else from the bundled corpus, which has fewer words. */
function realSentences(): string[] {
  return existsSync(benchPath(NEWS))
    ? readRows<{ text: string }>(NEWS)
        .slice(0, NEWS_ARTICLES)
        .flatMap(({ text }) => sentences(text))
    : bundledPassages();
}

/** Do `work` in a folder of its own, which is gone afterwards, also where the run is ended by Ctrl+C. */
async function inFolder<Result>(within: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(within, 'glossator-scale-'));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
