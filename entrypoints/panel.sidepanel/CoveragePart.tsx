import { Coverage } from '../../components/Coverage';
import { SaveArticle } from '../../components/SaveArticle';
import { ShowSaved } from '../../components/show-saved';
import { useStrings } from '../../components/strings';
import type { PageWords } from '../../core/service';
import { useArticleSaving } from '../shared/use-article-saving';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { StoryLinks } from './StoryLinks';
import { callerOf } from './use-page';

/** Show what others reported on the same, or why there is nothing; the article itself can be saved for later pages. */
export function CoveragePart(props: PartProps) {
  const { page, call, onFail } = props;
  const saving = useArticleSaving(page, call);
  return (
    <ShowSaved.Provider value={(id, words) => void call('showSaved', id, words).catch(onFail)}>
      <Found {...props} />
      <StoryLinks stories={page?.stories ?? []} />
      {saving && <SaveArticle {...saving} />}
    </ShowSaved.Provider>
  );
}

function Found(props: PartProps) {
  const t = useStrings();
  const { page, onTell, onFail } = props;
  if (!page?.state || page.state.context.related.length === 0) {
    const action = { label: t('searchTheLibrary'), onAction: props.onSearch };
    return <PageReason {...props} otherwise={{ sentence: t('noCoverage'), action }} />;
  }
  const { datePublished, sentences, context } = page.state;
  const goTo = (words: PageWords) =>
    callerOf(page.tabId)('goToWords', words).then(isThere => isThere || onTell({ message: t('notOnPage') }), onFail);
  return <Coverage datePublished={datePublished} sentences={sentences} related={context.related} onGo={goTo} />;
}
