import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isOfDatabase } from '../../components/failure-sentence';
import type { RescueReason } from '../../components/Rescue';
import { type Translate, useStrings } from '../../components/strings';
import { readBackup } from '../../data/backup/read-backup';
import { beginAnew, putBack, type Salvaged, salvage } from '../../data/backup/salvage';
import { listSnapshots, readSnapshot, type Snapshot, snapshotFolder } from '../../data/backup/snapshots';
import { findDamage } from '../../data/damage';
import { GlossatorDatabase } from '../../data/db';
import type { CallBackground } from './call-background';
import { saveBlob } from './save-file';

/** What can be done about a database that is damaged or was lost. */
export interface RescueState {
  reason: RescueReason;
  readable: number;
  snapshots: Snapshot[];
}

const NOTHING: Salvaged = { tables: new Map(), isWhole: true };

/** Matching reads its packs for any text. */
const ANY_TEXT = { source: '', headline: '', text: '' };

/** Know whether the database is damaged or lost, and put back what can be; `undefined` where all is well. */
export function useRescue(call: CallBackground) {
  const t = useStrings();
  const [state, setState] = useState<RescueState>();
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState('');
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    look(call).then(setState, reportError);
  }, [call]);

  async function restore(name: string | undefined): Promise<void> {
    setIsBusy(true);
    setTold('');
    await rescue(state?.reason, name).then(
      count => {
        setTold(t('rescueDone', count));
        setIsDone(true);
      },
      failure => setTold(whyNot(failure, t)),
    );
    setIsBusy(false);
  }

  const save = (name: string) => {
    const saving = snapshotFolder().then(folder => readSnapshot(folder, name));
    saving.then(
      file => saveBlob(`glossator-${name.slice(0, 10)}.glossator`, file),
      error => setTold(whyNot(error, t)),
    );
  };

  return { state, isBusy, told, isDone, restore, save };
}

async function look(call: CallBackground): Promise<RescueState | undefined> {
  const db = new GlossatorDatabase();
  const snapshots = await snapshotFolder().then(listSnapshots, () => []);
  const damage = await findDamage(db, () => readPacks(call));
  try {
    if (damage === undefined) {
      const isEmptied = (snapshots[0]?.notes ?? 0) > 0 && (await db.notes.count()) === 0;
      return isEmptied ? { reason: 'emptied', readable: 0, snapshots } : undefined;
    }
    const { tables } = damage === 'unreadable' ? await salvage(db) : NOTHING;
    return { reason: damage, readable: tables.get('notes')?.length ?? 0, snapshots };
  } finally {
    db.close();
  }
}

/** Let the background read its packs. That nobody answers, or is too busy, says nothing of the database. */
async function readPacks(call: CallBackground): Promise<void> {
  await call('matchText', ANY_TEXT).catch((error: Error) => {
    if (isOfDatabase(error)) {
      throw error;
    }
  });
}

/** Begin the database anew with what can be read of it and what the snapshot holds; gives the number of notes. */
async function rescue(reason: RescueReason | undefined, name: string | undefined): Promise<number> {
  const db = new GlossatorDatabase();
  const file = name === undefined ? undefined : await readSnapshot(await snapshotFolder(), name);
  const snapshot = file && (await readBackup(file));
  const salvaged = reason === 'unreadable' ? await salvage(db) : NOTHING;
  // The browser has done it already where it is empty.
  if (reason !== 'emptied') {
    await beginAnew(db);
  }
  const count = await putBack(db, salvaged, snapshot);
  db.close();
  await browser.runtime.sendMessage({ event: 'notes-changed' }).catch(() => undefined);
  return count;
}

function whyNot(error: unknown, t: Translate): string {
  // Dexie says on a second line once more what the browser said, and the sentence has a full stop of its own.
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return t('rescueFailed', [said.replace(/\.$/, '')]);
}
