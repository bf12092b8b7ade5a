import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EmptyState } from '../../components/EmptyState';
import { failureSentence } from '../../components/failure-sentence';
import { SavedList } from '../../components/SavedList';
import { SavedText } from '../../components/SavedText';
import { useStrings } from '../../components/strings';
import type { SavedArticle } from '../../core/service';
import type { GlossatorDatabase } from '../../data/db';
import { savedArticles, savedText } from '../../data/saved-articles';
import type { CallBackground } from '../shared/call-background';
import { NotRead } from '../shared/NotRead';

/** Which article is shown, and at which words; all are listed where none is named. */
const ABOUT = new URLSearchParams(location.search);

const LIST = '/saved.html';

interface Props {
  call: CallBackground;
  db: GlossatorDatabase;
}

/** The articles that the reader saved: all of them, or the text of one. */
export function SavedApp({ call, db }: Props) {
  const t = useStrings();
  const { articles, text, problem, remove } = useArticles(db, call);
  const id = ABOUT.get('id');
  const article = articles?.find(one => one.id === id);
  if (!articles) {
    return problem ? (
      <main class="saved-page">
        <NotRead title={t('savedTitle')} problem={problem} />
      </main>
    ) : null;
  }
  return (
    <main class="saved-page">
      {id === null ? (
        <>
          <h1>{t('savedTitle')}</h1>
          <p class="saved-intro">{t('savedExplained')}</p>
          <SavedList
            articles={articles}
            addressOf={one => `${LIST}?id=${one}`}
            onRemove={one => remove([one])}
            onRemoveAll={() => remove()}
          />
        </>
      ) : (
        <>
          <p class="saved-back">
            <a href={LIST}>{t('savedAll')}</a>
          </p>
          {article && text !== undefined ? (
            <SavedText
              article={article}
              text={text}
              words={ABOUT.get('words') ?? ''}
              onRemove={() => remove([article.id])}
            />
          ) : (
            <EmptyState sentence={t('savedGone')} />
          )}
        </>
      )}
      {problem && <p role="alert">{failureSentence(problem, t)}</p>}
    </main>
  );
}

/** Know the saved articles and the text of the one that is shown, also when they are saved or removed elsewhere. */
function useArticles(db: GlossatorDatabase, call: CallBackground) {
  const [known, setKnown] = useState<{ articles: SavedArticle[]; text: string | undefined }>();
  const [problem, setProblem] = useState<Error>();
  const fail = (error: Error) => {
    reportError(error);
    setProblem(error);
  };
  useEffect(() => {
    const load = () => readArticles(db).then(setKnown, fail);
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event === 'saved-changed') {
        load();
      }
    };
    load();
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [db]);
  const remove = (ids?: string[]) =>
    call('removeArticles', ids)
      .then(() => readArticles(db))
      .then(setKnown, fail);
  return { ...known, problem, remove };
}

async function readArticles(db: GlossatorDatabase) {
  const id = ABOUT.get('id');
  const [articles, text] = await Promise.all([savedArticles(db), id === null ? undefined : savedText(db, id)]);
  return { articles, text };
}
