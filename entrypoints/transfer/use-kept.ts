import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../../core/corpus';
import { listSnapshots, type Snapshot, snapshotFolder } from '../../data/backup/snapshots';
import type { GlossatorDatabase } from '../../data/db';
import { type NoteRow, readAll, readNoteRow } from '../../data/rows';
import { worksBehindClaims } from './works-behind-claims';

/** What there is to be exported, and the snapshots. */
export interface Kept {
  /** Also those in the trash. */
  rows: NoteRow[];
  works: Work[];
  snapshots: Snapshot[];
  /** Why no snapshots can be kept; unset where they can. */
  problem?: string;
}

/** Know what is kept; `reload` looks again. `problem` says why it cannot be read. */
export function useKept(db: GlossatorDatabase): { kept?: Kept; problem?: string; reload: () => void } {
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState<string>();
  const load = () => readKept(db).then(setKept, (error: Error) => setProblem(error.message));
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
    db.notes.toArray(),
    worksBehindClaims(db),
    snapshotFolder()
      .then(listSnapshots)
      .then(
        found => ({ snapshots: found }),
        (error: Error) => ({ snapshots: [], problem: error.message }),
      ),
  ]);
  return { rows: readAll(rows, readNoteRow), works, ...snapshots };
}
