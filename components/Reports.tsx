import { useStrings } from './strings';

interface Props {
  count: number;
  onExport: () => void;
  onClear: () => void;
}

/** Tell how many matches the reader called wrong, and let them be saved as a file or forgotten. */
export function Reports({ count, onExport, onClear }: Props) {
  const t = useStrings();
  if (count === 0) {
    return <p class="aside">{t('optionsReportsNone')}</p>;
  }
  return (
    <>
      <p>{t('optionsReportsCount', count)}</p>
      <p class="actions">
        <button type="button" onClick={onExport}>
          {t('optionsReportsExport')}
        </button>
        <button type="button" onClick={onClear}>
          {t('optionsReportsClear')}
        </button>
      </p>
    </>
  );
}
