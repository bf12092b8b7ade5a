import './rescue.css';
import { formatMoment } from './format-date';
import { SnapshotList } from './SnapshotList';
import { SureButton } from './SureButton';
import { type StringKey, useStrings } from './strings';

/** What is wrong with the database; `emptied` is one that the browser has begun anew by itself. */
export type RescueReason = 'unopened' | 'held' | 'unreadable' | 'emptied';

interface Props {
  reason: RescueReason;
  /** Notes that can still be read. */
  readable: number;
  snapshots: Parameters<typeof SnapshotList>[0]['snapshots'];
  isBusy: boolean;
  /** What came of it. */
  told: string;
  onRestore: (name: string) => void;
  onSave: (name: string) => void;
  /** Begin anew without a snapshot. */
  onAnew: () => void;
}

const SENTENCES: Record<Exclude<RescueReason, 'emptied'>, StringKey> = {
  unopened: 'storageBroken',
  held: 'storageHeld',
  unreadable: 'storageUnreadable',
};

/** Say what is wrong with the database, what is offered, and what may be missing then. */
export function Rescue({ reason, readable, snapshots, isBusy, told, onRestore, onSave, onAnew }: Props) {
  const t = useStrings();
  const [newest] = snapshots;
  const date = newest && formatMoment(newest.made.toISOString(), t('languageTag'));
  if (reason === 'held') {
    return (
      <section class="rescue" role="alert">
        <p>{t(SENTENCES[reason])}</p>
      </section>
    );
  }
  return (
    <section class="rescue" role="alert">
      <p>{reason === 'emptied' ? t('storageEmptied', [date ?? '']) : t(SENTENCES[reason])}</p>
      {reason === 'unreadable' && <p>{t('rescueReadable', readable)}</p>}
      <p>{date ? t('rescueMissing', [date]) : t('rescueNoSnapshot')}</p>
      {snapshots.length > 0 && (
        <SnapshotList snapshots={snapshots} isBusy={isBusy} onRestore={onRestore} onSave={onSave} />
      )}
      {reason !== 'emptied' && (
        <div class="actions">
          <SureButton label={t('rescueAnew')} question={t('rescueAnewSure')} onSure={onAnew} />
        </div>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
