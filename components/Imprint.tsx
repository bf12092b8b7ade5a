import type { Entry } from '../core/service';
import { formatDate } from './format-date';
import { useStrings } from './strings';

/** Name the entry of the library, its pack, and when it was last checked. */
export function Imprint({ entry }: { entry: Entry }) {
  const t = useStrings();
  const { name, version } = entry.pack;
  const language = t('languageTag');
  return (
    <p class="imprint" dir="auto">
      {entry.type === 'claim' && entry.claim.finding
        ? t('entryChecked', [entry.claim.title, name, formatDate(entry.claim.checked, language)])
        : t('entryFrom', [name, formatDate(version, language)])}
    </p>
  );
}
