import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../e2e/driver/wait-for';
import { textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { dropNotes, openInside } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { stateOfPage } from './state-of-page';
import { noteNumber, writeNote } from './write-notes';

/** Where a profile keeps what the extension's storage area holds: Chromium's LevelDB, Firefox' SQLite. */
const OURS = /Local Extension Settings|moz-extension.*userContextId.*\.sqlite/;

const SHORT = 1;

/** Time (ms) in which a page has to say something. */
const PATIENCE = 15_000;

/** What the settings say then. */
const SAID = 'The browser cannot read its file of Glossator’s settings';

const DAMAGES: [name: string, damage: (bytes: Uint8Array) => Uint8Array][] = [
  ['flipped from the middle on', bytes => bytes.map((byte, at) => (at > bytes.length * 0.35 ? byte ^ 0xa5 : byte))],
  ['cut in half', bytes => bytes.subarray(0, bytes.length / 2)],
  ['filled with zeros', bytes => Buffer.alloc(bytes.length)],
  ['flipped here and there', bytes => bytes.map((byte, at) => (at % 300 < 20 ? byte ^ 0xa5 : byte))],
  ['cut to nothing', () => Buffer.alloc(0)],
];

/** Start on a profile of which the file of the settings is broken. */
export const damagedSettings: BrowserTrial = {
  part: 'loses',
  name: 'says so where the settings cannot be read, takes notes and reads nothing unasked',
  where: 'browser',
  isLong: true,
  guards: ['damaged settings hold nothing up'],
  async run(stage, size) {
    const chosen = size === 'short' ? spread(DAMAGES, SHORT) : DAMAGES;
    const violations: string[] = [];
    let unreadable = 0;
    for (const [name, damage] of chosen) {
      const { isUnreadable, wrong } = await survive(stage, damage);
      unreadable += Number(isUnreadable);
      violations.push(...wrong.map(text => `${name}: ${text}`));
    }
    return {
      tried: chosen.length,
      violations,
      note: `${unreadable} could not be read, of the others the browser began anew`,
    };
  },
};

interface WithStorage {
  chrome: { storage: { local: { get(keys: null): Promise<object> } } };
}

async function survive(
  stage: Stage,
  damage: (bytes: Uint8Array) => Uint8Array,
): Promise<{ isUnreadable: boolean; wrong: string[] }> {
  await stage.set({ siteModes: { 'forbidden.example': 'off' } });
  const isShown = await stage
    .restart(() => spoil(stage.browser.profile, damage))
    .then(
      () => true,
      () => false,
    );
  const found = isShown ? await lookAround(stage) : { isUnreadable: true, wrong: ['the settings are not shown'] };
  // Begun anew by the browser itself.
  await stage.restart(() => spoil(stage.browser.profile, () => Buffer.alloc(0)));
  return found;
}

async function lookAround(stage: Stage): Promise<{ isUnreadable: boolean; wrong: string[] }> {
  const inside = await openInside(stage);
  const isUnreadable = await inside.evaluate(() =>
    (globalThis as unknown as WithStorage).chrome.storage.local.get(null).then(
      () => false,
      () => true,
    ),
  );
  const isSaid = async () => (await inside.evaluate(textOf)).includes(SAID);
  const isTold = isUnreadable && (await until('a word about it', isSaid, PATIENCE).catch(() => false));
  const isKept = await writeNote(inside, noteNumber(1));
  const state = await stateOfPage(stage, PATIENCE);
  await dropNotes(inside);
  await inside.close();
  await stage.clear().catch(() => undefined);
  const wanted = isUnreadable ? 'ask' : 'checked';
  return {
    isUnreadable,
    wrong: [
      ...(isUnreadable && !isTold ? ['it is not said that the settings cannot be read'] : []),
      ...(isKept ? [] : ['no note is taken']),
      ...(state?.status === wanted ? [] : [`the page is at "${state?.status}", not at "${wanted}"`]),
    ],
  };
}

function spoil(profile: string, damage: (bytes: Uint8Array) => Uint8Array): void {
  for (const { parentPath, name } of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    const path = join(parentPath, name);
    if (OURS.test(path) && statSync(path).isFile()) {
      writeFileSync(path, damage(readFileSync(path)));
    }
  }
}
