import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../e2e/driver/wait-for';
import { textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { openInside } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { noteNumber, writeNote } from './write-notes';

const SHORT = 1;

/** Time (ms) in which a page of the extension has to be there, whatever is broken. */
const PATIENCE = 20_000;

/** How the settings begin to say that the database does not open, and the time (ms) in which they do. */
const BROKEN = 'The browser cannot open Glossator’s database';
const TOLD_WITHIN = 2_000;

/** Where a profile keeps the extension's database: Chromium's LevelDB, Firefox' SQLite. */
const OURS = /IndexedDB.chrome-extension_|moz-extension.*idb/;

/** What happens to files, by hand of a disk that fails. */
const DAMAGES: [name: string, damage: (files: string[]) => unknown][] = [
  ['cut to nothing', files => files.map(file => truncateSync(file, 0))],
  ['cut in half', files => files.map(file => truncateSync(file, Math.floor(readFileSync(file).length / 2)))],
  ['flipped at the start', files => files.map(file => flip(file, 0, 64))],
  ['flipped in the middle', files => files.map(file => flip(file, 0.5, 256))],
  ['flipped at the end', files => files.map(file => flip(file, 0.97, 64))],
  ['filled with zeros', files => files.map(file => writeFileSync(file, Buffer.alloc(4096)))],
  ['the largest gone', files => rmSync(bySize(files).at(-1)!)],
  ['the smallest gone', files => rmSync(bySize(files)[0]!)],
  ['the largest cut', files => truncateSync(bySize(files).at(-1)!, 1000)],
  ['the largest flipped', files => flip(bySize(files).at(-1)!, 0.3, 4000)],
  ['the newest gone', files => rmSync(files.at(-1)!)],
  ['the newest flipped', files => flip(files.at(-1)!, 0.1, 500)],
  ['the first gone', files => rmSync(files[0]!)],
  ['the first flipped', files => flip(files[0]!, 0.2, 500)],
  ['all gone', files => files.map(file => rmSync(file))],
];

/** Start on a profile of which the database is broken. */
export const damaged: BrowserTrial = {
  part: 'loses',
  name: 'works again on a damaged database, or says that it cannot and what to do',
  where: 'browser',
  guards: ['a database that does not open is told'],
  async run(stage, size) {
    const violations: string[] = [];
    const chosen = size === 'short' ? spread(DAMAGES, SHORT) : DAMAGES;
    for (const [name, damage] of chosen) {
      violations.push(...(await survive(stage, damage)).map(text => `${name}: ${text}`));
    }
    return { tried: chosen.length, violations };
  },
};

async function survive(stage: Stage, damage: (files: string[]) => unknown): Promise<string[]> {
  const before = await openInside(stage);
  await writeNote(before, noteNumber(1));
  await stage.restart(() => damage(databaseFiles(stage.browser.profile)));
  const inside = await openInside(stage);
  const isThere = await until('the settings', async () => (await inside.evaluate(textOf)).length > 100, PATIENCE).catch(
    () => false,
  );
  if (
    await until('a word about it', async () => (await inside.evaluate(textOf)).includes(BROKEN), TOLD_WITHIN).catch(
      () => false,
    )
  ) {
    await inside.close();
    return [];
  }
  const isKept = await until('a note that is taken', () => writeNote(inside, noteNumber(2)), PATIENCE).catch(
    () => false,
  );
  const page = await stage.newPage();
  await page.goto(stage.site.url('/damaged/harbor.html'));
  const state = await until(
    'an answer of the page',
    async () => {
      const answer = await stage.ask(stage.site.url('/damaged/harbor.html'), 'pageState');
      return answer && answer.status !== 'checking' ? answer : undefined;
    },
    PATIENCE,
  ).catch(() => undefined);
  await inside.close();
  await stage.clear();
  return [
    ...(isThere ? [] : ['the settings do not open']),
    ...(isKept ? [] : ['no note is taken any more']),
    ...(state?.context.annotations.length ? [] : [`the page finds nothing: ${state?.status ?? 'no answer'}`]),
  ];
}

function databaseFiles(profile: string): string[] {
  const all = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(file => file.isFile());
  return all
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => OURS.test(path))
    .sort();
}

function bySize(files: readonly string[]): string[] {
  return [...files].sort((a, b) => readFileSync(a).length - readFileSync(b).length);
}

function flip(file: string, share: number, count: number): void {
  const bytes = readFileSync(file);
  const start = Math.floor(bytes.length * share);
  for (let at = start; at < Math.min(bytes.length, start + count); at++) {
    bytes[at] = bytes[at]! ^ 0xa5;
  }
  writeFileSync(file, bytes);
}
