/** Print what was measured, one column a size. */
import type { BrowserName } from '../../cli/browsers.mjs';
import type { BrowserFigures, Spread } from './measure-browser';
import type { ServerFigures } from './measure-servers';
import type { Measured } from './results';

type Cell = (measured: Measured) => string;

const ROWS: [name: string, of: Cell][] = [
  ['passages', ({ passages }) => passages.toLocaleString('en')],
  ['of them loaded and built', ({ loaded }) => whole(loaded)],
  ['loaded, passages a second', ({ loadRate }) => whole(loadRate)],
  ['built, passages a second', ({ buildRate }) => whole(buildRate)],
  ['shards', ({ shards }) => whole(shards)],
  ['bytes a passage', ({ bytes, loaded }) => whole(bytes / loaded)],
  ['kB a page', ({ reading }) => (reading.bytesAPage / 1024).toFixed(1)],
  ['requests a page', ({ reading }) => reading.requestsAPage.toFixed(1)],
  ['kB of lists, an edition', ({ reading }) => whole(reading.listBytes / 1024)],
  ['look-up, nothing kept: p50 ms', ({ reading }) => reading.coldP50.toFixed(1)],
  ['look-up, nothing kept: p95 ms', ({ reading }) => reading.coldP95.toFixed(1)],
  ['look-up, shards kept: p50 ms', ({ reading }) => reading.warmP50.toFixed(1)],
  ['look-up, shards kept: p95 ms', ({ reading }) => reading.warmP95.toFixed(1)],
  ['pages on which something is found', ({ reading }) => `${Math.round(reading.foundShare * 100)} %`],
  ['from nothing to the first find, ms', ({ reading }) => whole(reading.firstFind)],
  ['pages with a full shard under their key', ({ fullShards }) => whole(fullShards.pages)],
  ['articles found on them, of those without an end', ({ fullShards: { found, findable } }) => of(found, findable)],
  [
    'pages that find any, of those without an end',
    ({ fullShards: { foundPages, findablePages } }) => of(foundPages, findablePages),
  ],
  ...(['chromium', 'firefox'] as const).flatMap(browserRows),
  ['pages lost when an edge dies', ({ edgeKill }) => of(edgeKill.lost, edgeKill.pages)],
  ['slowest of a hundred then, ms', ({ edgeKill }) => whole(edgeKill.p99)],
  ['articles of a day more', ({ update }) => whole(update.articles)],
  ['shards written for them', ({ update }) => whole(update.shardsWritten)],
  ['until a page shows them, s', ({ update }) => update.staleness.toFixed(1)],
  ...['1', '2', '4'].flatMap(serverRows),
  ['a database dies in mid-build', ({ databaseKill }) => describeKill(databaseKill)],
];

/** What half of the pages wait, and the slowest: milliseconds. */
function browserRows(name: BrowserName): [string, Cell][] {
  const row = (what: string, of: (figures: BrowserFigures) => Spread): [string, Cell] => [
    `${name}, ${what}`,
    ({ browsers }) => {
      const figures = browsers[name];
      return figures ? `${whole(of(figures).p50)} / ${whole(of(figures).most)}` : '-';
    },
  ];
  return [
    row('first highlight, p50 / most ms', ({ ordinary }) => ordinary),
    row('from the publication', ({ late }) => late),
    row('  after the first', ({ afterOrdinary }) => afterOrdinary),
    row('  after asking for shards', ({ sinceAsked }) => sinceAsked),
    row('  where shards are kept', ({ kept }) => kept),
  ];
}

function serverRows(count: string): [string, Cell][] {
  const label = count === '1' ? '1 server' : `${count} servers`;
  const row = (what: string, of: (figures: ServerFigures) => string): [string, Cell] => [
    `${label}, ${what}`,
    ({ servers }) => (servers?.[count] ? of(servers[count]) : '-'),
  ];
  return [
    row('passages a second', ({ passages, seconds }) => whole(passages / seconds)),
    row('busiest worker, CPU s', ({ busiestWorker }) => busiestWorker.toFixed(1)),
    row('passages a CPU second of it', ({ passages, busiestWorker }) => whole(passages / busiestWorker)),
  ];
}

const NAME_WIDTH = 50;
const COLUMN_WIDTH = 18;

export function printTable(measured: readonly Measured[]): void {
  for (const [name, of] of ROWS) {
    const cells = measured.map(each => of(each).padStart(COLUMN_WIDTH)).join('');
    process.stdout.write(`${name.padEnd(NAME_WIDTH)}${cells}\n`);
  }
}

function describeKill(kill: Measured['databaseKill']): string {
  if (!kill) {
    return '-';
  }
  return kill.isSame ? 'same shards' : 'OTHER SHARDS';
}

function of(part: number, all: number): string {
  return all === 0 ? '-' : `${part} of ${all}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
