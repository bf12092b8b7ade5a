/**
 * A file on its way in.
 *
 *     none -> reading -> preview -> writing -> none     notes
 *                     -> confirm -> writing -> none     a backup
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureSentence } from '../../components/failure-sentence';
import { type RefusalReason, reasonOf } from '../../components/refusals';
import { type Translate, useStrings } from '../../components/strings';
import { isBackup, type ReadBackup, readBackup } from '../../data/backup/read-backup';
import { restoreBackup } from '../../data/backup/restore-backup';
import { takeSnapshot } from '../../data/backup/snapshots';
import type { GlossatorDatabase } from '../../data/db';
import { applyImport, type Decision, NotesChanged } from '../../data/formats/apply-import';
import { FileRefused } from '../../data/formats/file-refused';
import type { NoteFormat } from '../../data/formats/note-file';
import { type ImportPlan, planImport } from '../../data/formats/plan-import';
import { MAX_FILE, readNotesFile } from '../../data/formats/read-notes-file';
import { yieldToPage } from '../../page/pacer';
import { snapshotInTurn } from '../shared/snapshot';
import { tellNotesChanged } from './tell-notes-changed';

type Job =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'preview'; file: File; format: NoteFormat; plan: ImportPlan }
  | { kind: 'confirm'; backup: ReadBackup; isKept: boolean }
  | { kind: 'writing'; done: number; all: number; stop?: () => void };

export interface Incoming {
  job: Job;
  /** What has come of the last file; empty where nothing is to be said. */
  told: string;
  take: (file: File) => void;
  cancel: () => void;
  runImport: (plan: ImportPlan, decide: (id: string) => Decision) => void;
  runRestore: (backup: ReadBackup) => void;
}

const NONE: Job = { kind: 'none' };

/** Bring in the notes of a file, or a backup; `onDone` is called once something is written. */
export function useIncoming(db: GlossatorDatabase, onDone: () => void): Incoming {
  const t = useStrings();
  const [job, setJob] = useState<Job>(NONE);
  const [told, setTold] = useState('');
  const isBusy = useRef(false);

  /** One file at a time; what goes wrong is told in words. */
  const run = useCallback(async (first: Job, work: () => Promise<Job>, fail: (error: unknown) => string) => {
    if (isBusy.current) {
      return;
    }
    isBusy.current = true;
    setTold('');
    setJob(first);
    try {
      setJob(await work());
    } catch (error) {
      setJob(NONE);
      setTold(fail(error));
    }
    isBusy.current = false;
  }, []);

  const take = useCallback(
    (file: File) => {
      const fail = (error: unknown) => t('fileRefused', [file.name, wordsOf(error, t)]);
      run({ kind: 'reading', name: file.name }, () => openFile(db, file), fail);
    },
    [db, run, t],
  );

  const runImport: Incoming['runImport'] = (plan, decide) => {
    const stop = new AbortController();
    const work = async () => {
      const onProgress = (done: number, all: number) =>
        setJob({ kind: 'writing', done, all, stop: () => stop.abort() });
      const options = {
        decide: ({ mine }: { mine: { id: string } }) => decide(mine.id),
        onProgress,
        signal: stop.signal,
      };
      const count = await applyImport(db, plan, options);
      await tellNotesChanged();
      onDone();
      setTold(t('importDone', count));
      return NONE;
    };
    run({ kind: 'writing', done: 0, all: 1 }, work, error => importFailure(error, t));
  };

  const runRestore: Incoming['runRestore'] = backup => {
    const work = async () => {
      const onProgress = (done: number, all: number) => setJob({ kind: 'writing', done, all });
      const missing = await restoreBackup(db, browser.storage.local, backup, { onProgress });
      await tellNotesChanged();
      onDone();
      const packs = missing.map(({ name, from }) => (from ? `${name} (${from})` : name)).join(', ');
      setTold([t('restoreDone', backup.notes), packs && t('restoreMissing', [packs])].filter(Boolean).join(' '));
      return NONE;
    };
    run({ kind: 'writing', done: 0, all: 1 }, work, error => t('importFailed', [wordsOf(error, t)]));
  };

  const cancel = useCallback(() => setJob(NONE), []);
  return { job, told, take, cancel, runImport, runRestore };
}

async function openFile(db: GlossatorDatabase, file: File): Promise<Job> {
  if (await isBackup(file)) {
    const backup = await readBackup(file);
    return { kind: 'confirm', backup, isKept: await keepPresent(db) };
  }
  // Before it is read into memory.
  if (file.size > MAX_FILE) {
    throw new FileRefused('tooLarge');
  }
  const reading = { now: new Date(), pause: yieldToPage };
  const { format, ...read } = await readNotesFile(new Uint8Array(await file.arrayBuffer()), reading);
  return { kind: 'preview', file, format, plan: await planImport(db, read, reading) };
}

/** Before a backup takes its place, what is here is kept, so that a restoring can itself be undone. */
async function keepPresent(db: GlossatorDatabase): Promise<boolean> {
  try {
    await snapshotInTurn(db, takeSnapshot);
    return true;
  } catch (error) {
    console.error('Glossator: no snapshot', error);
    return false;
  }
}

function importFailure(error: unknown, t: Translate): string {
  if (error instanceof NotesChanged) {
    return t('importChanged');
  }
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return isStopped ? t('importStopped') : t('importFailed', [wordsOf(error, t)]);
}

/** What is no fault of the file goes into the list of failures too. */
function wordsOf(error: unknown, t: Translate): string {
  if (error instanceof FileRefused) {
    return reasonOf(error.reason as RefusalReason, t);
  }
  reportError(error);
  return failureSentence(error instanceof Error ? error : new Error(String(error)), t);
}
