/** Print what was measured, one column a size. */
import type { Measured } from './results';

const ROWS: [name: string, of: (measured: Measured) => string][] = [
  ['passages', ({ passages }) => passages.toLocaleString('en')],
  ['of them loaded and built', ({ loaded }) => whole(loaded)],
  ['loaded, passages a second', ({ loadRate }) => whole(loadRate)],
  ...['1', '2', '4'].map((count): [string, (measured: Measured) => string] => [
    `built with ${count} ${count === '1' ? 'server' : 'servers'}, passages a second`,
    ({ buildRates }) => whole(buildRates[count]),
  ]),
  ...['1', '2', '4'].map((count): [string, (measured: Measured) => string] => [
    `busiest worker with ${count} ${count === '1' ? 'server' : 'servers'}, CPU s`,
    ({ busiestWorkers }) => whole(busiestWorkers?.[count]),
  ]),
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
  ['pages lost when an edge dies', ({ edgeKill }) => `${edgeKill.lost} of ${edgeKill.pages}`],
  ['slowest of a hundred then, ms', ({ edgeKill }) => whole(edgeKill.p99)],
  ['a database dies in mid-build', ({ databaseKill }) => describeKill(databaseKill)],
  ['articles of a day more', ({ update }) => whole(update.articles)],
  ['shards written for them', ({ update }) => whole(update.shardsWritten)],
  ['until a page shows them, s', ({ update }) => update.staleness.toFixed(1)],
];

const NAME_WIDTH = 44;
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

function whole(value: number | undefined): string {
  return value === undefined ? '-' : Math.round(value).toLocaleString('en');
}
