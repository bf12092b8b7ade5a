import { useId } from 'preact/hooks';
import './transfer.css';
import { formatMoment } from './format-date';
import { formatSize } from './format-size';
import { useStrings } from './strings';

interface SnapshotView {
  name: string;
  made: Date;
  notes: number;
  /** Bytes. */
  size: number;
}

interface Props {
  snapshots: readonly SnapshotView[];
  isBusy: boolean;
  onRestore: (name: string) => void;
  onSave: (name: string) => void;
}

/** List the snapshots, each with its date, its notes and its size. */
export function SnapshotList({ snapshots, isBusy, onRestore, onSave }: Props) {
  const t = useStrings();
  const id = useId();
  const language = t('languageTag');
  if (snapshots.length === 0) {
    return <p class="aside">{t('snapshotsNone')}</p>;
  }
  return (
    <ul class="snapshots">
      {snapshots.map(({ name, made, notes, size }) => {
        const date = formatMoment(made.toISOString(), language);
        return (
          <li key={name}>
            <span class="snapshot-date" id={`${id}-${name}`}>
              {date}
            </span>
            <span class="aside">{[t('snapshotNotes', notes), formatSize(size, language)].join(' · ')}</span>
            <span class="actions">
              <button
                type="button"
                class="is-quiet"
                disabled={isBusy}
                aria-describedby={`${id}-${name}`}
                onClick={() => onRestore(name)}
              >
                {t('restoreRun')}
              </button>
              <button
                type="button"
                class="is-quiet"
                disabled={isBusy}
                aria-describedby={`${id}-${name}`}
                onClick={() => onSave(name)}
              >
                {t('snapshotSave')}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
