import { Icon } from '../../components/Icon';
import { PageStatus } from '../../components/PageStatus';
import { pageSituation } from '../../components/page-situation';
import { useStrings } from '../../components/strings';
import type { PageContext } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import type { TabPage } from './use-tab-page';

/** Situations in which another look at the page could change something, and nothing else on it is offered. */
const WORTH_CHECKING = new Set(['found', 'nothing', 'language']);

/** The click that opened the popup gives access to the tab (activeTab), and so to its address. */
const CLICK_SHOWS_ADDRESS = true;

interface Props {
  page: TabPage | undefined;
  /** Whether it could not be found out. */
  hasFailed: boolean;
  call: CallBackground;
  reload: () => void;
  onResume: () => void;
  onFail: (error: Error) => void;
}

/** Say how much was found on the page, or why nothing. */
export function StatePart({ page, hasFailed, call, reload, onResume, onFail }: Props) {
  const t = useStrings();
  const isLost = hasFailed && !page;
  const situation = isLost ? 'failed' : pageSituation(page?.site, page?.state, CLICK_SHOWS_ADDRESS);
  const check = () => (page ? call('checkTab', page.tabId).then(reload, onFail) : reload());
  return (
    <div class="popup-state">
      <div role="status">
        {situation === 'found' && page?.state ? (
          <Found {...page.state.context} />
        ) : (
          <PageStatus
            situation={situation === 'found' ? 'checking' : situation}
            site={page?.site.site ?? ''}
            pausedUntil={page?.site.pausedUntil}
            onTurnOn={() => page && call('setSiteMode', page.site.site, 'on').then(reload, onFail)}
            onResume={onResume}
            onCheck={check}
          />
        )}
      </div>
      {WORTH_CHECKING.has(situation) && (
        <button type="button" class="is-quiet" aria-label={t('popupAgain')} title={t('popupAgain')} onClick={check}>
          <Icon name="again" />
        </button>
      )}
    </div>
  );
}

function Found({ annotations, related }: PageContext) {
  const t = useStrings();
  return (
    <p class="popup-count">
      {t('popupFound', annotations.length)}
      {related.length > 0 && <small>{t('popupRelated', related.length)}</small>}
    </p>
  );
}
