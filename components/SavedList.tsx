import './saved.css';
import type { SavedArticle } from '../core/service';
import { EmptyState } from './EmptyState';
import { formatDate } from './format-date';
import { formatSize } from './format-size';
import { SureButton } from './SureButton';
import { useStrings } from './strings';

interface Props {
  /** The last saved first. */
  articles: readonly SavedArticle[];
  /** Address of the page that shows a saved text. */
  addressOf: (id: string) => string;
  onRemove: (id: string) => void;
  onRemoveAll: () => void;
}

/** List the articles that the reader saved, with their sizes and the ways to be rid of them. */
export function SavedList({ articles, addressOf, onRemove, onRemoveAll }: Props) {
  const t = useStrings();
  const language = t('languageTag');
  const size = articles.reduce((sum, article) => sum + article.size, 0);
  if (articles.length === 0) {
    return <EmptyState sentence={t('savedNone')} />;
  }
  return (
    <>
      <div class="saved-sum">
        <p>{t('savedCount', articles.length, [String(articles.length), formatSize(size, language)])}</p>
        <SureButton label={t('savedRemoveAll')} question={t('savedRemoveAllSure')} onSure={onRemoveAll} />
      </div>
      <ul class="saved-list">
        {articles.map(article => (
          <li key={article.id} class="saved-item">
            <h2 dir="auto">
              <a href={addressOf(article.id)}>{article.headline}</a>
            </h2>
            <p class="aside">
              <SavedFacts article={article} />
            </p>
            <SureButton
              label={t('remove')}
              name={t('savedRemove', [article.headline])}
              question={t('savedRemoveSure', [article.headline])}
              onSure={() => onRemove(article.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Say where an article is from, when it was published and saved, and how much it takes. */
export function SavedFacts({ article: { outlet, source, datePublished, saved, size } }: { article: SavedArticle }) {
  const t = useStrings();
  const language = t('languageTag');
  const facts = [
    outlet ?? (URL.canParse(source) ? new URL(source).hostname : source),
    datePublished && formatDate(datePublished, language),
    t('savedOnDay', [formatDate(saved, language)]),
    formatSize(size, language),
  ];
  return (
    <>
      {facts.filter(Boolean).map((fact, index) => (
        <span key={index} dir="auto">
          {index > 0 && ' · '}
          {fact}
        </span>
      ))}
    </>
  );
}
