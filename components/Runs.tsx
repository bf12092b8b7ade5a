import type { Run, WordRelation } from './runs';
import { type StringKey, useStrings } from './strings';

/** What each marked relation is called. Words that are the same are not marked at all. */
export const MARK_NAMES: Partial<Record<WordRelation, StringKey>> = {
  related: 'markRelated',
  changed: 'markChanged',
  added: 'markAdded',
  missing: 'markMissing',
};

interface Props {
  runs: readonly Run[];
  /** Relations to mark; the others are shown faintly, as text that was not aligned. */
  marked: readonly WordRelation[];
}

/** Show aligned text: marked by style for the eye and by words for screen readers. */
export function Runs({ runs, marked }: Props) {
  return (
    <>
      {runs.map((run, index) => (
        <RunView key={index} run={run} isMarked={run.relation !== undefined && marked.includes(run.relation)} />
      ))}
    </>
  );
}

function RunView({ run, isMarked }: { run: Run; isMarked: boolean }) {
  const t = useStrings();
  const name = run.relation && MARK_NAMES[run.relation];
  if (run.relation === 'same') {
    return <span class="run-same">{run.text}</span>;
  }
  if (!name || !isMarked) {
    return <span class="run-rest">{run.text}</span>;
  }
  return (
    <>
      <span class="visually-hidden"> [{t(name)}: </span>
      <mark class={`run run-${run.relation}`}>{run.text}</mark>
      <span class="visually-hidden"> {t('markEnd')}] </span>
    </>
  );
}
