import { useRef, useState } from 'preact/hooks';
import { failureSentence } from '../../components/failure-sentence';
import type { ReviewFileState } from '../../components/ReviewFile';
import { type StringKey, type Translate, useStrings } from '../../components/strings';
import type { Reason } from '../../data/claim-review/read-review';
import { PackRefusal } from '../../data/pack-refusal';
import { type ReviewScan, scanReviews } from '../../data/scan-reviews';
import type { PackWork } from '../shared/pack-work';
import { whyRefused } from './pack-refusals';

/** Why a review is not added, in words. */
const REASONS: Record<Reason, StringKey> = {
  'no-claim': 'reviewNoClaim',
  'claim-too-long': 'reviewLongClaim',
  'no-address': 'reviewNoAddress',
  'media-review': 'reviewMedia',
  'not-review': 'reviewNone',
  empty: 'reviewEmpty',
  'not-json': 'reviewNotJson',
  'too-large': 'reviewTooLarge',
  'cut-off': 'reviewCutOff',
  duplicate: 'reviewDuplicate',
};

/** Look through one file of reviews at a time; `start` then imports what the reader wants. */
export function useReviewFile(start: (work: PackWork, name: string) => Promise<void>) {
  const t = useStrings();
  const [state, setState] = useState<ReviewFileState>({ at: 'idle' });
  const chosen = useRef<{ file: File; scan?: ReviewScan; reading: AbortController } | undefined>(undefined);

  async function read(file: File): Promise<void> {
    const reading = new AbortController();
    chosen.current = { file, reading };
    const { name, size: total } = file;
    const onProgress = (done: number) => !reading.signal.aborted && setState({ at: 'reading', name, done, total });
    onProgress(0);
    try {
      const scan = await scanReviews(file, { today: today(), signal: reading.signal, onProgress });
      chosen.current = { file, scan, reading };
      setState({ at: 'found', name, found: { ...scan, refused: scan.refused.map(([why, n]) => [REASONS[why], n]) } });
    } catch (error) {
      if (!reading.signal.aborted) {
        setState({ at: 'failed', name, why: whyFailed(error, t) });
      }
    }
  }

  function close(): void {
    chosen.current?.reading.abort();
    chosen.current = undefined;
    setState({ at: 'idle' });
  }

  async function add(called: string): Promise<void> {
    const { file, scan } = chosen.current ?? {};
    close();
    if (file && scan) {
      const head = {
        name: t('reviewsFrom', [called]),
        publisher: called,
        licence: t('reviewsLicence'),
        language: 'und',
      };
      await start({ do: 'reviews', file, head, since: scan.since, today: today() }, head.name);
    }
  }

  return { state, read, add, close };
}

function whyFailed(error: unknown, t: Translate): string {
  if (error instanceof PackRefusal) {
    return whyRefused(error.reason, t);
  }
  reportError(error);
  return failureSentence(error instanceof Error ? error : new Error(String(error)), t);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
