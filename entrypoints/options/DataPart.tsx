import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { allNotes } from '../../data/notes';
import { Part } from './OptionsApp';

const MEGABYTE = 1_000_000;

/** What lies on this machine, and that it stays there. */
export function DataPart() {
  const t = useStrings();
  const kept = useKept();
  return (
    <Part title={t('optionsData')}>
      <p>{t('optionsDataStays')}</p>
      {kept && (
        <p>
          {t('optionsDataNotes', kept.notes)} {kept.size && t('optionsDataSize', [sizeIn(t('languageTag'), kept.size)])}
        </p>
      )}
    </Part>
  );
}

function useKept() {
  const [kept, setKept] = useState<{ notes: number; size: number | undefined }>();
  useEffect(() => {
    Promise.all([allNotes(new GlossatorDatabase()), navigator.storage.estimate()]).then(
      ([notes, { usage }]) => setKept({ notes: notes.length, size: usage }),
      error => console.error('Glossator: what is stored could not be counted', error),
    );
  }, []);
  return kept;
}

function sizeIn(language: string, bytes: number): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return format.format(bytes / MEGABYTE);
}
