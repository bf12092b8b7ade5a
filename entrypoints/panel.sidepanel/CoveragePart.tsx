import { Coverage } from '../../components/Coverage';
import { useStrings } from '../../components/strings';
import type { PageWords } from '../../core/service';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { callerOf } from './use-page';

/** Show what others reported on the same, or why there is nothing. */
export function CoveragePart(props: PartProps) {
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
