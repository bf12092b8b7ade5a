import { browser } from 'wxt/browser';
import { snapshotFolder, type takeSnapshot } from '../../data/backup/snapshots';
import type { GlossatorDatabase } from '../../data/db';

/** Held while a snapshot is written: two at once would write one file. */
const LOCK = 'snapshot';

/** Take a snapshot by `take`, after those that are being taken in other pages. */
export function snapshotInTurn<Taken>(
  db: GlossatorDatabase,
  take: (...args: Parameters<typeof takeSnapshot>) => Promise<Taken>,
): Promise<Taken> {
  return navigator.locks.request(LOCK, async () =>
    take(await snapshotFolder(), { db, area: browser.storage.local, now: new Date() }),
  );
}
