import { Coverage } from '../../components/Coverage';
import { EmptyState } from '../../components/EmptyState';
import { SaveArticle } from '../../components/SaveArticle';
import { ShowSaved } from '../../components/show-saved';
import { useStrings } from '../../components/strings';
import type { PageState, PageWords } from '../../core/service';
import { useArticleSaving } from '../shared/use-article-saving';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { StoryLinks } from './StoryLinks';
import { callerOf, type Page } from './use-page';

/**
 * Show what others reported on the same, or why there is nothing; in teacher mode only once the reader has written a note
 * on the page. The article itself can be saved for later pages.
 */
export function CoveragePart(props: PartProps) {
  const { page, call, onFail } = props;
  const saving = useArticleSaving(page, call);
  const isClosed = props.isTeacherMode && hasCoverage(page) && page.notes.length === 0;
  return (
    <ShowSaved.Provider value={(id, words) => void call('showSaved', id, words).catch(onFail)}>
      {isClosed ? (
        <WriteFirst onWrite={() => props.onShow('notes')} />
      ) : (
        <>
          <Found {...props} />
          <StoryLinks stories={page?.stories ?? []} />
        </>
      )}
      {saving && <SaveArticle {...saving} />}
    </ShowSaved.Provider>
  );
}

function WriteFirst({ onWrite }: { onWrite: () => void }) {
  const t = useStrings();
  return <EmptyState sentence={t('teacherCoverage')} action={{ label: t('teacherWrite'), onAction: onWrite }} />;
}

function Found(props: PartProps) {
  const t = useStrings();
  const { page, onTell, onFail } = props;
  if (!hasCoverage(page)) {
    const action = { label: t('searchTheLibrary'), onAction: props.onSearch };
    return <PageReason {...props} otherwise={{ sentence: t('noCoverage'), action }} />;
  }
  const { datePublished, sentences, context } = page.state;
  const goTo = (words: PageWords) =>
    callerOf(page.tabId)('goToWords', words).then(isThere => isThere || onTell({ message: t('notOnPage') }), onFail);
  return <Coverage datePublished={datePublished} sentences={sentences} related={context.related} onGo={goTo} />;
}

function hasCoverage(page: Page | undefined): page is Page & { state: PageState } {
  return page?.state !== undefined && page.state.context.related.length > 0;
}
