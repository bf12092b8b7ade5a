import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../e2e/driver/browser';
import { until, untilIn } from '../../e2e/driver/wait-for';
import { pressNamed, textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { dropNotes, openInside, readKept } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { stateOfPage } from './state-of-page';
import { lostOf, noteNumber, type Written, writeNote } from './write-notes';

const SHORT = 1;

/** Time (ms) in which the extension has to say something, whatever is broken. */
const PATIENCE = 30_000;

/** Pages that read the database by themselves. */
const PAGES = ['transfer.html', 'saved.html', 'story.html', 'sheet.html'];

/** Where a profile keeps the extension's database: Chromium's LevelDB, Firefox' SQLite. Its settings lie elsewhere. */
const OURS = /IndexedDB.chrome-extension_|moz-extension[^^]*idb/;

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
  name: 'works again on a damaged database, or says so and puts the last snapshot back',
  where: 'browser',
  guards: ['a damaged database is told'],
  async run(stage, size) {
    const violations: string[] = [];
    const ends: Record<End, number> = { whole: 0, 'put back': 0, offered: 0, silent: 0 };
    const chosen = size === 'short' ? spread(DAMAGES, SHORT) : DAMAGES;
    for (const [name, damage] of chosen) {
      const { end, wrong } = await survive(stage, damage, size === 'short' ? [] : PAGES);
      ends[end] += 1;
      violations.push(...wrong.map(text => `${name}: ${text}`));
    }
    const note = `${ends.whole} were whole, ${ends['put back']} put back from a snapshot, of ${ends.offered} it was offered as a file`;
    return { tried: chosen.length, violations, note };
  },
};

/** How it ended: nothing was lost, a snapshot was put back or can be saved as a file, or nothing was said. */
type End = 'whole' | 'put back' | 'offered' | 'silent';

async function survive(
  stage: Stage,
  damage: (files: string[]) => unknown,
  pages: readonly string[],
): Promise<{ end: End; wrong: string[] }> {
  const before = await openInside(stage);
  await dropNotes(before);
  const inSnapshot = [1, 2, 3].map(noteNumber);
  for (const note of inSnapshot) {
    await writeNote(before, note);
  }
  await takeSnapshot(stage);
  const later = noteNumber(4);
  await writeNote(before, later);
  await stage.restart(() => damage(databaseFiles(stage.browser.profile)));
  const inside = await openInside(stage);
  const wrong: string[] = [];
  let end: End = await until('an end', () => endOf(inside, [...inSnapshot, later]), PATIENCE).catch(
    () => 'silent' as const,
  );
  if (end === 'silent') {
    wrong.push('notes are lost, and nothing is said');
  }
  if (end === 'put back') {
    wrong.push(...(await silentPages(stage, pages)));
    const { isRemoved, problems } = await putBack(inside);
    wrong.push(...problems);
    if (!isRemoved) {
      wrong.push(...(await saveSnapshot(inside, inSnapshot.length)));
      // As removing and installing it again does.
      await stage.restart(() => databaseFiles(stage.browser.profile).map(file => rmSync(file)));
      return { end: 'offered', wrong };
    }
    await inside.reload();
    wrong.push(...lostOf(await readKept(inside), inSnapshot));
  }
  const isKept = await until('a note that is taken', () => writeNote(inside, noteNumber(5)), PATIENCE).catch(
    () => false,
  );
  const state = await stateOfPage(stage, PATIENCE);
  end = wrong.length > 0 ? 'silent' : end;
  await inside.close();
  await stage.clear();
  return {
    end,
    wrong: [
      ...wrong,
      ...(isKept ? [] : ['no note is taken any more']),
      ...(state?.context.annotations.length ? [] : [`the page finds nothing: ${state?.status ?? 'no answer'}`]),
    ],
  };
}

/** Whether the settings say that something is wrong, or all is there and well. */
async function endOf(inside: Page, notes: readonly Written[]): Promise<End | undefined> {
  if (await inside.evaluate(() => document.querySelector('.rescue') !== null)) {
    return 'put back';
  }
  const kept = await readKept(inside).catch(() => undefined);
  return kept !== undefined && lostOf(kept, notes).length === 0 && (await inside.evaluate(isLookedAt))
    ? 'whole'
    : undefined;
}

/** Runs in the settings: whether they have had the time to look at the database. */
async function isLookedAt(): Promise<boolean> {
  const world = globalThis as { firstLook?: number };
  world.firstLook ??= performance.now();
  return performance.now() - world.firstLook > 3_000;
}

/** Those of the pages that neither show anything nor say why not. */
async function silentPages(stage: Stage, paths: readonly string[]): Promise<string[]> {
  const silent: string[] = [];
  for (const path of paths) {
    const page = await stage.browser.newPage();
    await page.goto(stage.browser.extensionUrl(path));
    const isSaid = () => page.evaluate(() => document.querySelector('h1, .empty, .problem') !== null);
    if (!(await until('a word', isSaid, PATIENCE).catch(() => false))) {
      silent.push(`${path} says nothing`);
    }
    await page.close();
  }
  return silent;
}

/** Do what the settings offer; gives what is wrong with it. */
async function putBack(inside: Page): Promise<{ isRemoved: boolean; problems: string[] }> {
  const text = await inside.evaluate(textOf);
  const missing = /The newest snapshot is of .+: what you wrote after that may be missing/.test(text);
  await inside.evaluate(() => document.querySelector<HTMLElement>('.rescue .snapshots button')?.click());
  const told = await until(
    'an end of it',
    () => inside.evaluate(() => document.querySelector('.rescue > [role=status]')?.textContent),
    PATIENCE,
  ).catch(() => 'nothing');
  const isRemoved = !told.startsWith('The damaged database cannot be removed');
  const isTold = !isRemoved || told.startsWith('The database was begun anew, with');
  return {
    isRemoved,
    problems: [
      ...(missing ? [] : ['it is not said what may be missing']),
      ...(isTold ? [] : [`a snapshot cannot be put back: ${told}`]),
    ],
  };
}

/** Save the snapshot as a file, as the settings say where the browser does not let go of the database. */
async function saveSnapshot(inside: Page, notes: number): Promise<string[]> {
  const rows = await inside.evaluate(async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      saved = blob;
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    document.querySelectorAll<HTMLElement>('.rescue .snapshots button')[1]?.click();
    const limit = performance.now() + 5_000;
    while (!saved && performance.now() < limit) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const text = saved ? await new Response(saved.stream().pipeThrough(new DecompressionStream('gzip'))).text() : '';
    const line = text.split('\n').find(one => one.startsWith('{"table":"notes"'));
    return line ? (JSON.parse(line) as { rows: object[] }).rows.length : 0;
  });
  return rows === notes ? [] : [`the file of the snapshot has ${rows} notes`];
}

async function takeSnapshot(stage: Stage): Promise<void> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl('transfer.html'));
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined);
  });
  await page.reload();
  await pressNamed(page, 'Take one now');
  await untilIn(page, 'the snapshot', () => /3 notes/.test(document.querySelector('.snapshots li')?.textContent ?? ''));
  await stage.clear();
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
