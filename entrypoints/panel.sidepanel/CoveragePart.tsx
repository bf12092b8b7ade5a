import { CoverageList } from '../../components/CoverageList';
import { useStrings } from '../../components/strings';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';

/** Show what others reported on the same, or why there is nothing. */
export function CoveragePart(props: PartProps) {
  const t = useStrings();
  const related = props.page?.state?.context.related ?? [];
  if (related.length === 0) {
    const action = { label: t('searchTheLibrary'), onAction: props.onSearch };
    return <PageReason {...props} otherwise={{ sentence: t('noCoverage'), action }} />;
  }
  return <CoverageList related={related} />;
}
