/** The snapshot of the day, taken while the browser runs. */
import { browser } from 'wxt/browser';
import { takeDailySnapshot } from '../../data/backup/snapshots';
import type { GlossatorDatabase } from '../../data/db';
import { snapshotInTurn } from '../shared/snapshot';

/** The alarm that looks whether today has its snapshot. */
const SNAPSHOT = 'snapshot';

/** Minutes. Often enough that a browser open for an hour takes one, seldom enough that nobody pays for it. */
const EVERY = 60;
/** After the browser has come up and its first pages are read. */
const FIRST = 2;

/** See to it that each day has its snapshot. */
export async function followDays(): Promise<void> {
  await browser.alarms.create(SNAPSHOT, { delayInMinutes: FIRST, periodInMinutes: EVERY });
}

/** Take the snapshot of the day where there is none yet. */
export async function snapshotOn({ name }: { name: string }, db: GlossatorDatabase): Promise<void> {
  if (name === SNAPSHOT) {
    await snapshotInTurn(db, takeDailySnapshot);
  }
}
