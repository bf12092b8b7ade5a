import { useRef, useState } from 'preact/hooks';
import { failureSentence } from '../../components/failure-sentence';
import type { ImportView, ProblemView } from '../../components/pack-view';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import { diffEditions } from '../../data/diff-packs';
import { acceptPack, type StagedPack } from '../../data/import-pack';
import { describeEntry, type Problem } from '../../data/pack-schema';
import { discardImport } from '../../data/receive-pack';
import { type PackOutcome, type PackWork, type RunningWork, startPackWork } from '../shared/pack-work';
import { whyRefused, whyUnreached } from './pack-refusals';

/** Run one import at a time, from its beginning to what the reader decides. */
export function usePackImport(db: GlossatorDatabase, changed: () => Promise<void>) {
  const t = useStrings();
  const [state, setState] = useState<ImportView>();
  /** The pack that waits for the reader to accept it. */
  const waiting = useRef<{ id: string; name: string; refused: number; problems: ProblemView[] } | undefined>(undefined);
  const running = useRef<RunningWork | undefined>(undefined);

  /** Begin; `name` is what the pack is called as long as it has not said so itself. */
  async function start(work: PackWork, name: string): Promise<void> {
    setState({ at: 'starting', name });
    let called = name;
    running.current = startPackWork(work, ({ phase, ...progress }) => {
      called = progress.name;
      setState({ at: phase, ...progress });
    });
    const outcome = await running.current.outcome;
    running.current = undefined;
    const settled = await settle(outcome, called, work).catch(error => failed(called, error));
    await changed();
    setState(settled);
  }

  async function settle(outcome: PackOutcome, name: string, work: PackWork): Promise<ImportView> {
    switch (outcome.end) {
      case 'staged':
        return settleStaged(outcome.staged);
      case 'unchanged':
      case 'cancelled':
        return { at: outcome.end, name };
      case 'refused':
        return { at: 'refused', name, why: whyRefused(outcome.reason, t), problems: outcome.problems.map(problemOf) };
      case 'unreached': {
        const host = work.do === 'address' ? new URL(work.address).host : name;
        return { at: 'refused', name, why: whyUnreached(outcome.trouble, host, outcome.status, t), problems: [] };
      }
      case 'failed':
        return failed(name, new Error(outcome.message));
    }
  }

  /** A new pack is shown at once; of a new edition the reader first sees what it changes. */
  async function settleStaged(staged: StagedPack): Promise<ImportView> {
    const { id, edition, head, replaces, refused } = staged;
    const told = { name: head.name, refused, problems: staged.problems.map(problemOf) };
    if (!replaces) {
      await acceptPack(db, id, new Date());
      return { at: 'done', isUpdate: false, ...told };
    }
    const changes = await diffEditions(db, replaces.edition, edition);
    waiting.current = { id, ...told };
    return { at: 'staged', from: replaces.meta.version, to: head.version, changes, ...told };
  }
  async function accept(): Promise<void> {
    const { id = '', ...told } = waiting.current ?? { name: '', refused: 0, problems: [] };
    const settled = await acceptPack(db, id, new Date()).then(
      () => ({ at: 'done' as const, isUpdate: true, ...told }),
      error => failed(told.name, error),
    );
    await changed();
    setState(settled);
  }

  async function discard(id = waiting.current?.id): Promise<void> {
    if (id !== undefined) {
      await discardImport(db, id);
    }
    setState(undefined);
    await changed();
  }

  function failed(name: string, error: Error): ImportView {
    reportError(error);
    return { at: 'refused', name, why: failureSentence(error, t), problems: [] };
  }

  return {
    state,
    isBusy: state?.at === 'starting' || state?.at === 'reading' || state?.at === 'indexing' || state?.at === 'staged',
    start,
    accept,
    discard,
    refuse: (name: string, why: string) => setState({ at: 'refused', name, why, problems: [] }),
    cancel: () => running.current?.cancel(),
    close: () => setState(undefined),
  };
}

function problemOf(problem: Problem): ProblemView {
  return { where: describeEntry(problem), message: problem.message };
}
