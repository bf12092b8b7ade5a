import './saved.css';
import { formatDate } from './format-date';
import { Icon } from './Icon';
import { SureButton } from './SureButton';
import { useStrings } from './strings';

export interface ArticleSaving {
  /** ISO time; unset where the article is not saved. */
  saved?: string;
  isBusy: boolean;
  /** The window is private, and the reader must say that they want it. */
  asksPrivate: boolean;
  problem?: string;
  onSave: (evenIfPrivate?: boolean) => void;
  /** Do not save it after all. */
  onRefuse: () => void;
  onRead: () => void;
  onRemove: () => void;
}

/** Save the article that is open, or say that it is saved. */
export function SaveArticle(saving: ArticleSaving) {
  const t = useStrings();
  const { saved, isBusy, asksPrivate, problem, onSave, onRefuse } = saving;
  if (saved !== undefined) {
    return <Saved {...saving} saved={saved} />;
  }
  return (
    <section class="save-article">
      {asksPrivate ? (
        <div role="alertdialog" aria-label={t('savePrivate')}>
          <p>{t('savePrivate')}</p>
          <div class="save-actions">
            <button type="button" class="is-main" onClick={() => onSave(true)}>
              {t('notePrivateKeep')}
            </button>
            <button type="button" onClick={onRefuse}>
              {t('notePrivateRefuse')}
            </button>
          </div>
        </div>
      ) : (
        <>
          <button type="button" disabled={isBusy} onClick={() => onSave()}>
            <Icon name="save" />
            {t('saveArticle')}
          </button>
          <p class="aside">{t('saveExplained')}</p>
        </>
      )}
      {problem && (
        <p class="save-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function Saved({ saved, onRead, onRemove }: ArticleSaving & { saved: string }) {
  const t = useStrings();
  return (
    <section class="save-article is-saved">
      <p role="status">
        <Icon name="saved" />
        {t('articleSaved', [formatDate(saved, t('languageTag'))])}
      </p>
      <div class="save-actions">
        <button type="button" class="is-quiet" onClick={onRead}>
          {t('savedRead')}
        </button>
        <SureButton label={t('remove')} question={t('savedRemoveThisSure')} onSure={onRemove} />
      </div>
    </section>
  );
}
