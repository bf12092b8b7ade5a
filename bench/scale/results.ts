/** What was measured, kept by size, so that runs of several sizes make one table and one drawing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../cli/browsers.mjs';
import type { BrowserFigures } from './measure-browser';
import type { FullShardFigures } from './measure-full-shards';
import type { EdgeKill } from './measure-kills';
import type { ReadingFigures } from './measure-reading';
import type { ServerFigures } from './measure-servers';

const FILE = fileURLToPath(new URL('../../docs/publishing/measured.json', import.meta.url));

/** All that a run says of one size. */
export interface Measured {
  passages: number;
  /** Of them, in the weeks that were built. */
  loaded: number;
  /** Passages a second. */
  loadRate: number;
  buildRate: number;
  /** All files of the publication. */
  shards: number;
  bytes: number;
  reading: ReadingFigures;
  fullShards: FullShardFigures;
  /** Where there is a browser. */
  browsers: Partial<Record<BrowserName, BrowserFigures>>;
  edgeKill: EdgeKill;
  update: { articles: number; shardsWritten: number; seconds: number; staleness: number };
  /** By number of servers; of some runs only, since it does not depend on the size. */
  servers?: Record<string, ServerFigures>;
  databaseKill?: { isSame: boolean; waits: number; seconds: number };
}

/** What was measured before, the smallest first. */
export function readMeasured(): Measured[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Measured[]) : [];
}

/** Keep `measured` in place of what was measured of this size before. */
export function keepMeasured(measured: Measured): void {
  const others = readMeasured().filter(({ passages }) => passages !== measured.passages);
  const all = [...others, measured].sort((a, b) => a.passages - b.passages);
  writeFileSync(FILE, `${JSON.stringify(all, roundly, 2)}\n`);
}

/** Four digits are more than a run repeats. */
function roundly(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
