import { Rescue } from '../../components/Rescue';
import type { useRescue } from './use-rescue';

/** What is wrong with the database, where anything is, and what can be done about it. */
export function RescuePart({ state, isBusy, told, isDone, restore, save }: ReturnType<typeof useRescue>) {
  return (
    state && (
      <Rescue
        {...state}
        isBusy={isBusy}
        told={told}
        isDone={isDone}
        onRestore={restore}
        onSave={save}
        onAnew={() => restore(undefined)}
        onReload={() => location.reload()}
      />
    )
  );
}
