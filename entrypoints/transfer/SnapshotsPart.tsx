import { useState } from 'preact/hooks';
import { SnapshotList } from '../../components/SnapshotList';
import { useStrings } from '../../components/strings';
import { readSnapshot, snapshotFolder, takeSnapshot } from '../../data/backup/snapshots';
import { Part } from '../shared/Part';
import { saveBlob } from '../shared/save-file';
import { snapshotInTurn } from '../shared/snapshot';
import type { PartProps } from './TransferApp';

/** The snapshots of the last days: seen, taken, restored, saved. */
export function SnapshotsPart({ db, kept: { snapshots, problem }, incoming, reload }: PartProps) {
  const t = useStrings();
  const [told, setTold] = useState('');
  const isBusy = incoming.job.kind === 'reading' || incoming.job.kind === 'writing';
  const read = async (name: string) => readSnapshot(await snapshotFolder(), name);
  const take = async () => {
    const isTaken = await snapshotInTurn(db, takeSnapshot);
    setTold(isTaken ? '' : t('snapshotNothingNew'));
    reload();
  };
  const fail = (error: Error) => {
    reportError(error);
    setTold(t('snapshotsFailed', [error.message]));
  };
  return (
    <Part title={t('snapshotsTitle')}>
      <p>{t('snapshotsExplained')}</p>
      {problem ? (
        <p class="problem">{t('snapshotsFailed', [problem])}</p>
      ) : (
        <SnapshotList
          snapshots={snapshots}
          isBusy={isBusy}
          onRestore={name => read(name).then(incoming.take, fail)}
          onSave={name => read(name).then(file => saveBlob(`glossator-${name.slice(0, 10)}.glossator`, file), fail)}
        />
      )}
      <p class="actions">
        <button type="button" disabled={isBusy} onClick={() => take().catch(fail)}>
          {t('snapshotTake')}
        </button>
      </p>
      <p class="transfer-told" role="status">
        {told}
      </p>
    </Part>
  );
}
