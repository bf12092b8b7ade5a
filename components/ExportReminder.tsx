import './transfer.css';
import { useStrings } from './strings';

interface Props {
  /** Notes that stand in no file. */
  count: number;
  onExport: () => void;
  onNotNow: () => void;
}

/** Say in one line that notes stand in no file yet. */
export function ExportReminder({ count, onExport, onNotNow }: Props) {
  const t = useStrings();
  return (
    <p class="export-reminder">
      <span>{t('reminderLine', count)}</span>
      <button type="button" class="is-quiet" onClick={onExport}>
        {t('reminderExport')}
      </button>
      <button type="button" class="is-quiet" onClick={onNotNow}>
        {t('reminderNotNow')}
      </button>
    </p>
  );
}
