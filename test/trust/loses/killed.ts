import type { Page } from '../../e2e/driver/browser';
import { pause, until } from '../../e2e/driver/wait-for';
import type { Stage } from '../../e2e/stage';
import { dropNotes, openInside, readKept } from '../kept';
import type { BrowserTrial } from '../trial';
import { lostOf, noteNumber, type Written, writeNote } from './write-notes';

const KILLS = { short: 1, full: 20 };
const STOPS = { short: 4, full: 100 };

/** Notes that are being written at the same time. */
const AT_ONCE = 4;

/** Times (ms) from the first note to the kill, in turn. */
const DELAYS = [40, 90, 150, 220, 300, 60, 400, 120];

/** Kill the whole browser while notes are written. */
export const killedBrowser: BrowserTrial = {
  part: 'loses',
  name: 'loses and tears no acknowledged note when the browser is killed',
  where: 'browser',
  guards: ['notes are acknowledged once they are written'],
  async run(stage, size) {
    const written: Written[] = [];
    const violations: string[] = [];
    let next = 0;
    for (let kill = 0; kill < KILLS[size]; kill++) {
      const inside = await openInside(stage);
      const writing = writeUntilGone(inside, () => noteNumber(next++), written);
      const before = written.length;
      await until('the first note', async () => written.length > before);
      await pause(DELAYS[kill % DELAYS.length]!);
      await stage.kill();
      await writing;
      const after = await openInside(stage);
      violations.push(...lostOf(await readKept(after), written).map(text => `after kill ${kill + 1}: ${text}`));
      await after.close();
    }
    await forget(stage);
    return { tried: KILLS[size], violations, note: `${written.length} notes were acknowledged` };
  },
};

/** Kill the background while notes are written; the same id is written again until it is acknowledged. */
export const killedBackground: BrowserTrial = {
  part: 'loses',
  name: 'loses and doubles no note when the background is killed while it saves',
  where: 'browser',
  guards: ['notes are acknowledged once they are written'],
  async run(stage, size) {
    const inside = await openInside(stage);
    const written: Written[] = [];
    let stopped = 0;
    for (let stop = 0; stop < STOPS[size]; stop++) {
      const mine = Array.from({ length: AT_ONCE }, (_, at) => noteNumber(100_000 + stop * AT_ONCE + at));
      const saving = mine.map(note => writeNote(inside, note));
      await pause(DELAYS[stop % DELAYS.length]! / 20);
      await stage.browser.stopBackground();
      stopped += 1;
      const answers = await Promise.all(saving);
      written.push(...mine.filter((_, at) => answers[at]));
      for (const note of mine.filter((_, at) => !answers[at])) {
        // As a reader who presses "Save" again.
        if (await writeNote(inside, note)) {
          written.push(note);
        }
      }
    }
    const kept = await readKept(inside);
    const count = (JSON.parse(kept) as { notes: unknown[] }).notes.length;
    const violations = lostOf(kept, written);
    violations.push(
      ...(count === new Set(written.map(({ id }) => id)).size ? [] : [`${count} notes of ${written.length}`]),
    );
    await inside.close();
    await forget(stage);
    return { tried: stopped, violations, note: `${written.length} notes were acknowledged` };
  },
};

/** Write one note after the other, several at a time, until nobody answers any more. */
async function writeUntilGone(inside: Page, next: () => Written, written: Written[]): Promise<void> {
  const one = async () => {
    for (;;) {
      const note = next();
      if (!(await writeNote(inside, note))) {
        return;
      }
      written.push(note);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function forget(stage: Stage): Promise<void> {
  const inside = await openInside(stage);
  await dropNotes(inside);
  await inside.close();
}
