import type { Entry } from '../core/service';
import { formatDate } from './format-date';
import { useStrings } from './strings';

/** Name the entry of the library and when it was last checked, its pack or publication, and who published that. */
export function Imprint({ entry }: { entry: Entry }) {
  const t = useStrings();
  const { name, publisher, version, publication } = entry.pack;
  const language = t('languageTag');
  return (
    <p class="imprint" dir="auto">
      {entry.type === 'claim' &&
        entry.claim.finding &&
        `${t('entryChecked', [entry.claim.title, formatDate(entry.claim.checked, language)])} `}
      {t(publication === undefined ? 'entryFrom' : 'entryFromPublication', [
        name,
        publisher,
        formatDate(version, language),
      ])}
    </p>
  );
}
