import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureSentence } from '../../components/failure-sentence';
import { Switch } from '../../components/Switch';
import { useStrings } from '../../components/strings';
import { BACKUP_TABLES } from '../../data/backup/backup-parts';
import { writeBackup } from '../../data/backup/write-backup';
import { type Settings, writeSetting } from '../../data/settings';
import { Part } from '../shared/Part';
import { saveBlob } from '../shared/save-file';
import type { SetSetting } from '../shared/use-settings';
import { dated } from './file-names';
import type { PartProps } from './TransferApp';

interface Props extends PartProps {
  settings: Settings;
  set: SetSetting;
}

/** One file with everything; it comes back by way of the import. */
export function BackupPart({ db, settings, set }: Props) {
  const t = useStrings();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = async () => {
    setIsBusy(true);
    setProblem('');
    try {
      const area = browser.storage.local;
      const { file } = await writeBackup({ db, area, tables: BACKUP_TABLES, now: new Date() });
      saveBlob(dated('glossator-backup', 'glossator'), file);
      await writeSetting(area, 'exportedAt', Date.now()).catch(reportError);
    } catch (error) {
      reportError(error);
      setProblem(failureSentence(error as Error, t));
    }
    setIsBusy(false);
  };
  return (
    <Part title={t('backupTitle')}>
      <p>{t('backupExplained')}</p>
      <p class="actions">
        <button type="button" class="is-main" disabled={isBusy} onClick={save}>
          {t('backupSave')}
        </button>
      </p>
      {problem && <p class="problem">{problem}</p>}
      <Switch
        label={t('reminderSwitch')}
        explained={t('reminderSwitchExplained')}
        isOn={settings.remindsToExport}
        onTurn={isOn => set('remindsToExport', isOn)}
      />
    </Part>
  );
}
