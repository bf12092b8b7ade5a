import { useContext } from 'preact/hooks';
import './saved.css';
import { formatDate } from './format-date';
import { Icon } from './Icon';
import { ShowSaved } from './show-saved';
import { useStrings } from './strings';

interface Props {
  id: string;
  /** ISO time. */
  saved: string;
  /** Words at which to open the saved text. */
  words: string;
}

/** Say that an article is one which the reader saved, and when, with the way to its text. */
export function SavedSource({ id, saved, words }: Props) {
  const t = useStrings();
  const show = useContext(ShowSaved);
  return (
    <p class="saved-source">
      <Icon name="save" />
      <span>{t('savedOn', [formatDate(saved, t('languageTag'))])}</span>
      {show && (
        <button type="button" class="is-quiet" onClick={() => show(id, words)}>
          {t('savedRead')}
        </button>
      )}
    </p>
  );
}
