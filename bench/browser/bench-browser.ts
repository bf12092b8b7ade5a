/**
 * `npm run bench -- browser [chromium|firefox] [PARTS]`: what a reader waits for, in real browsers.
 *
 * Runs on the demo build (`npm run build:demo`), or makes it where there is none.
 */
import { type BrowserName, findBrowser } from '../../cli/browsers.mjs';
import { benchClaimVectors } from './claim-vectors';
import { benchColdStart } from './cold-start';
import { benchEngineInBrowser } from './engine';
import { makeDemoBuild } from './extension-copy';
import { benchFeed } from './feed';
import { benchInterface } from './interface';
import { benchManyNotes } from './many-notes';
import { benchMemory } from './memory';
import { benchPackImport } from './pack-import';
import { benchPainting } from './painting';
import { printHead, printRow, type Row } from './rows';

const PARTS: Record<string, (name: BrowserName, print: (row: Row) => void) => Promise<void>> = {
  cold: benchColdStart,
  painting: benchPainting,
  engine: benchEngineInBrowser,
  interface: benchInterface,
  notes: benchManyNotes,
  memory: benchMemory,
  packs: benchPackImport,
  vectors: benchClaimVectors,
  feed: benchFeed,
};

/** Measure the parts and browsers among `words`, or all. */
export async function benchBrowsers(words: readonly string[]): Promise<void> {
  const chosen = <T extends string>(all: readonly T[]): readonly T[] => {
    const named = all.filter(each => words.includes(each));
    return named.length > 0 ? named : all;
  };
  for (const name of chosen(['chromium', 'firefox'])) {
    const found = findBrowser(name);
    if (found.problem !== undefined) {
      printHead(`${name} skipped: ${found.problem}`);
      continue;
    }
    makeDemoBuild(name);
    for (const part of chosen(Object.keys(PARTS))) {
      await PARTS[part](name, row => printRow(name, row)).catch(error => printHead(`${name} ${part} failed: ${error}`));
    }
  }
}
