import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../../components/Icon';
import { PageStatus } from '../../components/PageStatus';
import { pageSituation } from '../../components/page-situation';
import { useStrings } from '../../components/strings';
import type { PageContext } from '../../core/service';
import { openPanel } from './open-panel';
import { type CallBackground, type TabPage, useTabPage } from './use-tab-page';

/** Situations in which another look at the page could change something. */
const WORTH_CHECKING = new Set(['found', 'nothing', 'language']);

/** The click that opened the popup gives access to the tab (activeTab), and so to its address. */
const CLICK_SHOWS_ADDRESS = true;

/** The popup of the toolbar button: what is on this page, on or off here, check now, open the panel. */
export function PopupApp({ call }: { call: CallBackground }) {
  const t = useStrings();
  const { page, reload } = useTabPage(call);
  const [problem, setProblem] = useState<string>();
  const fail = (error: Error) => setProblem(t('popupFailed', [error.message]));
  const situation = pageSituation(page?.site, page?.state, CLICK_SHOWS_ADDRESS);
  const check = () => page && call('checkTab', page.tabId).then(reload, fail);
  const turn = (isOff: boolean) => page && call('setSiteMode', page.site.site, isOff ? 'off' : 'on').then(reload, fail);
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <div class="popup-state" role="status">
        {situation === 'found' && page?.state ? (
          <Found {...page.state.context} />
        ) : (
          <PageStatus
            situation={situation === 'found' ? 'checking' : situation}
            site={page?.site.site ?? ''}
            onTurnOn={() => turn(false)}
            onCheck={check}
          />
        )}
      </div>
      {page?.site.site && (
        <label class="popup-row">
          <input type="checkbox" checked={page.site.mode !== 'off'} onChange={() => turn(page.site.mode !== 'off')} />
          <span dir="auto">{t('popupOnHere', [page.site.site])}</span>
        </label>
      )}
      {WORTH_CHECKING.has(situation) && (
        <button type="button" class="popup-row" onClick={check}>
          <Icon name="search" />
          {t('actionCheck')}
        </button>
      )}
      <PanelButton page={page} onFail={fail} />
      <button
        type="button"
        class="popup-row popup-settings"
        onClick={() => {
          browser.runtime.openOptionsPage();
          window.close();
        }}
      >
        {t('popupOptions')}
      </button>
      {problem && (
        <p class="popup-problem" role="alert">
          {problem}
        </p>
      )}
    </main>
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

function PanelButton({ page, onFail }: { page: TabPage | undefined; onFail: (error: Error) => void }) {
  const t = useStrings();
  return (
    <button
      type="button"
      class="popup-row"
      disabled={!page}
      onClick={() => page && openPanel(page.windowId).then(() => window.close(), onFail)}
    >
      <Icon name="panel" />
      {t('popupPanel')}
    </button>
  );
}
