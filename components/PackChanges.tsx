import type { ChangesView } from './pack-view';
import { type StringKey, useStrings } from './strings';

const KINDS: readonly [kind: keyof ChangesView, title: StringKey][] = [
  ['added', 'packAddedEntries'],
  ['changed', 'packChangedEntries'],
  ['removed', 'packRemovedEntries'],
];

/** Say what an edition changes, entry by entry. */
export function PackChanges({ changes }: { changes: ChangesView }) {
  const t = useStrings();
  const kinds = KINDS.filter(([kind]) => changes[kind].count > 0);
  if (kinds.length === 0) {
    return <p>{t('packNothingChanged')}</p>;
  }
  return (
    <div class="pack-changes">
      {kinds.map(([kind, title]) => (
        <details key={kind} class={`is-${kind}`}>
          <summary>{t(title, changes[kind].count)}</summary>
          <ul>
            {changes[kind].first.map(change => (
              <li key={`${change.section} ${change.id}`} dir="auto">
                {change.title}
              </li>
            ))}
            {changes[kind].count > changes[kind].first.length && (
              <li class="aside">{t('packMoreChanges', changes[kind].count - changes[kind].first.length)}</li>
            )}
          </ul>
        </details>
      ))}
    </div>
  );
}
