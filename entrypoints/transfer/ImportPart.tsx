import { FileChooser } from '../../components/FileChooser';
import { ImportPreview } from '../../components/ImportPreview';
import { RestoreConfirm } from '../../components/RestoreConfirm';
import { useStrings } from '../../components/strings';
import { WritingProgress } from '../../components/WritingProgress';
import { Part } from '../shared/Part';
import { conflictView } from './conflict-view';
import type { PartProps } from './TransferApp';

/** Bring in a file: what it would do is shown before anything is written. */
export function ImportPart({ kept, incoming }: PartProps) {
  const t = useStrings();
  const { job, told, take, cancel, runImport, runRestore } = incoming;
  return (
    <Part title={t('importTitle')}>
      <p>{t('importExplained')}</p>
      <FileChooser label={t('importChoose')} isBusy={job.kind === 'reading' || job.kind === 'writing'} onFile={take} />
      {job.kind === 'preview' && (
        <ImportPreview
          key={job.file.name + job.file.lastModified}
          file={job.file.name}
          format={job.format}
          fresh={job.plan.fresh.length}
          same={job.plan.same}
          conflicts={job.plan.conflicts.map(conflictView)}
          refused={job.plan.refused}
          onImport={decide => runImport(job.plan, decide)}
          onCancel={cancel}
        />
      )}
      {job.kind === 'confirm' && (
        <RestoreConfirm
          made={job.backup.made}
          notes={job.backup.notes}
          trash={job.backup.trash}
          articles={job.backup.tables.get('articles')?.length ?? 0}
          present={kept.rows.length}
          isKept={job.isKept}
          onRestore={() => runRestore(job.backup)}
          onCancel={cancel}
        />
      )}
      {job.kind === 'writing' && <WritingProgress done={job.done} all={job.all} onStop={job.stop} />}
      <p class="transfer-told" role="status">
        {job.kind === 'reading' ? t('importReading', [job.name]) : told}
      </p>
    </Part>
  );
}
