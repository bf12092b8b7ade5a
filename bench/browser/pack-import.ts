/**
 * How long the import of a large pack takes, and whether the page from which it is started stands still meanwhile.
 *
 * The pack has a hundred thousand entries of every kind, as one would have that grew from the bundled one: most of them
 * statements, with coverage and claims whose texts and fingerprints are as long as real ones.
 */
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../../cli/browsers.mjs';
import { compileCorpus } from '../../cli/compile-corpus';
import { packLines } from '../../cli/pack-lines';
import type { Pack } from '../../core/corpus';
import type { Page } from '../../test/e2e/driver/browser';
import { until } from '../../test/e2e/driver/wait-for';
import { openPassageSource } from '../passage-source';
import { onStage } from './on-stage';
import type { Row } from './rows';
import { withStatements } from './statements';

const ENTRIES = 100_000;
const COVERAGE = 5_000;
const CLAIMS = 2_000;
const WORKS = 5_000;
const PATH = '/large.ndjson.gz';
const PATIENCE = 300_000;
const WHAT = `packs: import of ${ENTRIES.toLocaleString('en')} entries`;

/** Import the pack once: it takes long enough. */
export async function benchPackImport(name: BrowserName, print: (row: Row) => void): Promise<void> {
  const lines = packLines(hundredThousand());
  const body = gzipSync(lines);
  await onStage(name, {}, async ({ desk, site }) => {
    site.packs.published.set(PATH, { body });
    await until('the packs', () => desk.evaluate(() => document.querySelector('.pack-add') !== null));
    await beat(desk);
    const before = performance.now();
    await start(desk, site.packs.url(PATH));
    await until(
      'the end',
      () => desk.evaluate(() => document.querySelector('.pack-import [role=status]') !== null),
      PATIENCE,
    );
    const time = performance.now() - before;
    const held = await desk.evaluate(() => (globalThis as unknown as Beating).glossatorHeld);
    const size = `${(lines.length / 1e6).toFixed(0)} MB, ${(body.length / 1e6).toFixed(0)} MB gzip`;
    print({ what: `${WHAT} (${size})`, values: [time], goal: { p50: 60_000 } });
    print({ what: `${WHAT}: longest time that the page was held`, values: [held], goal: { p50: 100 } });
  });
}

interface Beating {
  glossatorHeld: number;
}

/** Note the longest time for which the page's thread did nothing else. */
function beat(desk: Page): Promise<void> {
  return desk.evaluate(() => {
    const world = globalThis as unknown as Beating;
    world.glossatorHeld = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      world.glossatorHeld = Math.max(world.glossatorHeld, now - last - 10);
      last = now;
    }, 10);
  });
}

async function start(desk: Page, address: string): Promise<void> {
  await desk.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.pack-add input[type=url]')!;
    field.scrollIntoView({ block: 'center' });
    field.focus();
  });
  await desk.type(address);
  await desk.click('.pack-add button[type=submit]');
}

function hundredThousand(): Pack {
  const bundled = compileCorpus();
  const grown: Pack = {
    ...bundled,
    id: 'large',
    name: 'A large pack',
    works: times(WORKS, bundled.works),
    claims: times(CLAIMS, bundled.claims),
    coverage: times(COVERAGE, bundled.coverage),
  };
  const { works, claims, coverage, statements, events, stories, quantities } = grown;
  const others = [works, claims, coverage, statements, events, stories, quantities];
  const rest = ENTRIES - others.reduce((sum, { length }) => sum + length, 0);
  return withStatements(
    grown,
    openPassageSource()
      .passages(rest)
      .map(text => text.slice(0, 1_200)),
  );
}

/** `entries` over and over, the first time under their own ids. */
function times<T extends { id: string }>(count: number, entries: readonly T[]): T[] {
  return Array.from({ length: count }, (_, i) => {
    const entry = entries[i % entries.length]!;
    const round = Math.floor(i / entries.length);
    return round === 0 ? entry : { ...entry, id: `${entry.id}-${round}` };
  });
}
