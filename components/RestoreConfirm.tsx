import { useId } from 'preact/hooks';
import './transfer.css';
import { formatMoment } from './format-date';
import { useStrings } from './strings';
import { useLedTo } from './use-led-to';

interface Props {
  made: Date;
  notes: number;
  trash: number;
  articles: number;
  /** Notes that are here now. */
  present: number;
  /** Whether what is here now was kept as a snapshot. */
  isKept: boolean;
  onRestore: () => void;
  onCancel: () => void;
}

/** Ask before a backup takes the place of what is here. */
export function RestoreConfirm({ made, notes, trash, articles, present, isKept, onRestore, onCancel }: Props) {
  const t = useStrings();
  const id = useId();
  const led = useLedTo<HTMLElement>();
  const numbers = new Intl.NumberFormat(t('languageTag'));
  const counts = [notes, trash, articles].map(count => numbers.format(count));
  return (
    <section class="restore-confirm" aria-labelledby={id} {...led}>
      <h3 id={id}>{t('restoreTitle', [formatMoment(made.toISOString(), t('languageTag'))])}</h3>
      <p>{t('restoreHolds', counts)}</p>
      {present > 0 && <p>{t('restoreReplaces', present)}</p>}
      {present > 0 && <p class="aside">{t(isKept ? 'restoreKept' : 'restoreNotKept')}</p>}
      <p class="actions">
        <button type="button" class="is-main" onClick={onRestore}>
          {t('restoreRun')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}
