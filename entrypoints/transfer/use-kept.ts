import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../../core/corpus';
import { listSnapshots, type Snapshot, snapshotFolder } from '../../data/backup/snapshots';
import type { GlossatorDatabase } from '../../data/db';
import { type NoteRow, readAll, readNoteRow } from '../../data/rows';
import { yieldToPage } from '../../page/pacer';
import { worksBehindClaims } from './works-behind-claims';

/** Notes that are read between two pauses. */
const BATCH = 250;

/** What there is to be exported, and the snapshots. */
export interface Kept {
  /** Also those in the trash. */
  rows: NoteRow[];
  works: Work[];
  snapshots: Snapshot[];
  /** Why no snapshots can be kept; unset where they can. */
  problem?: string;
}

/** Know what is kept; `reload` looks again. `problem` is why it cannot be read. */
export function useKept(db: GlossatorDatabase): { kept?: Kept; problem?: Error; reload: () => void } {
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState<Error>();
  const fail = (error: Error) => {
    reportError(error);
    setProblem(error);
  };
  const load = () => readKept(db).then(setKept, fail);
  useEffect(() => {
    load();
    // Notes are written in other pages, which the reader leaves to come here.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  return { kept, problem, reload: load };
}

async function readKept(db: GlossatorDatabase): Promise<Kept> {
  const [rows, works, snapshots] = await Promise.all([
    readNotes(db),
    worksBehindClaims(db),
    snapshotFolder()
      .then(listSnapshots)
      .then(
        found => ({ snapshots: found }),
        (error: Error) => ({ snapshots: [], problem: error.message }),
      ),
  ]);
  return { rows, works, ...snapshots };
}

/** In batches, between which the page answers: there may be ten thousand. */
async function readNotes(db: GlossatorDatabase): Promise<NoteRow[]> {
  const all: NoteRow[] = [];
  let last = '';
  while (true) {
    const rows = await db.notes.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) {
      return all;
    }
    last = rows.at(-1)!.id;
    all.push(...readAll(rows, readNoteRow));
    await yieldToPage();
  }
}
