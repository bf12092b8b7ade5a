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
  /** Whether it came to a good end, after which the page is of the past. */
  isDone: boolean;
  onRestore: (name: string) => void;
  onSave: (name: string) => void;
  /** Begin anew without a snapshot. */
  onAnew: () => void;
  onReload: () => void;
}

const SENTENCES: Record<RescueReason, StringKey> = {
  unopened: 'storageBroken',
  held: 'storageHeld',
  unreadable: 'storageUnreadable',
  emptied: 'storageEmptied',
};

/** Say what is wrong with the database, what is offered, and what may be missing then; at last what came of it. */
export function Rescue(props: Props) {
  const t = useStrings();
  const { reason, told, isDone, onReload } = props;
  return (
    <section class="rescue" role="alert">
      {!isDone && <p>{t(SENTENCES[reason])}</p>}
      {!isDone && reason !== 'held' && <Offers {...props} />}
      <p role="status">{told}</p>
      {(isDone || reason === 'held') && (
        <div class="actions">
          <button type="button" class="is-main" onClick={onReload}>
            {t('pageReload')}
          </button>
        </div>
      )}
    </section>
  );
}

function Offers({ reason, readable, snapshots, isBusy, onRestore, onSave, onAnew }: Props) {
  const t = useStrings();
  const [newest] = snapshots;
  const date = newest && formatMoment(newest.made.toISOString(), t('languageTag'));
  return (
    <>
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
    </>
  );
}
