/** Imports of packs run in a worker, so that no page stands still meanwhile. */

import type { AddressTrouble, Validators } from '../../data/fetch-pack';
import type { ImportProgress, StagedPack } from '../../data/import-pack';
import type { RefusalReason } from '../../data/pack-refusal';
import type { Problem } from '../../data/pack-schema';
import type { ReviewPackHead } from '../../data/review-source';

/** What a worker is asked to do. */
export type PackWork =
  | { do: 'file'; file: File }
  | { do: 'address'; address: string; why: 'add-pack' | 'update-pack'; known?: Validators }
  | { do: 'reviews'; file: File; head: ReviewPackHead; since?: string; today: string }
  | { do: 'resume'; id: string };

/** How it ended; after all but `staged` nothing has changed. */
export type PackOutcome =
  | { end: 'staged'; staged: StagedPack }
  | { end: 'unchanged' }
  | { end: 'cancelled' }
  | { end: 'refused'; reason: RefusalReason; problems: Problem[] }
  | { end: 'unreached'; trouble: AddressTrouble; status: number }
  | { end: 'failed'; message: string };

export type ToPackWorker = PackWork | { do: 'cancel' };

export type FromPackWorker = { progress: ImportProgress } | { outcome: PackOutcome };

export interface RunningWork {
  outcome: Promise<PackOutcome>;
  cancel(): void;
}

/** Start the work; `onProgress` hears how far it has come. */
export function startPackWork(work: PackWork, onProgress: (progress: ImportProgress) => void): RunningWork {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const post = (message: ToPackWorker) => worker.postMessage(message);
  const outcome = new Promise<PackOutcome>(resolve => {
    worker.onmessage = ({ data }: MessageEvent<FromPackWorker>) => {
      if ('progress' in data) {
        onProgress(data.progress);
      } else {
        resolve(data.outcome);
      }
    };
    worker.onerror = ({ message }) => resolve({ end: 'failed', message });
  }).finally(() => worker.terminate());
  post(work);
  return { outcome, cancel: () => post({ do: 'cancel' }) };
}
