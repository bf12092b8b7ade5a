import type { Entry } from '../core/service';
import { formatDate } from './format-date';
import { isSaved } from './is-saved';
import { useStrings } from './strings';

/**
 * Name the entry of the library and when it was last checked, its pack or publication, and who published that. An article
 * that the reader saved comes from none; where it is from is said beside it.
 */
export function Imprint({ entry }: { entry: Entry }) {
  const t = useStrings();
  const { name, publisher, version, publication } = entry.pack;
  const language = t('languageTag');
  if (isSaved(entry)) {
    return null;
  }
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
