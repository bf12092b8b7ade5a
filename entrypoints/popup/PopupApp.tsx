import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureSentence } from '../../components/failure-sentence';
import { Icon } from '../../components/Icon';
import { PauseButtons } from '../../components/PauseButtons';
import { Radios } from '../../components/Radios';
import { SaveArticle } from '../../components/SaveArticle';
import { Switch } from '../../components/Switch';
import { siteModes } from '../../components/site-modes';
import { useStrings } from '../../components/strings';
import type { CallBackground } from '../shared/call-background';
import { useArticleSaving } from '../shared/use-article-saving';
import { useSettings } from '../shared/use-settings';
import { useUncaught } from '../shared/use-uncaught';
import { openPanel } from './open-panel';
import { StatePart } from './StatePart';
import { type TabPage, useTabPage } from './use-tab-page';

/** The popup of the toolbar button: what is on this page, what to do on its site, a pause, quiet mode, the panel. */
export function PopupApp({ call }: { call: CallBackground }) {
  const t = useStrings();
  const { page, hasFailed, reload } = useTabPage(call);
  const { settings, set } = useSettings();
  const [problem, setProblem] = useState<string>();
  const fail = (error: Error) => setProblem(failureSentence(error, t));
  useUncaught(fail);
  const pause = (until: number) => set('pausedUntil', until).then(reload, fail);
  const site = page?.site;
  const saving = useArticleSaving(page, call);
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <StatePart
        page={page}
        hasFailed={hasFailed}
        call={call}
        reload={reload}
        onResume={() => pause(0)}
        onFail={fail}
      />
      {site?.site && (
        <section class="popup-part">
          <p class="popup-site" aria-hidden="true" dir="auto">
            {site.site}
          </p>
          <Radios
            legend={`${t('modeOfSite')}: ${site.site}`}
            isLegendHidden
            look="segments"
            options={siteModes(t)}
            value={site.chosenMode}
            onChoose={mode => call('setSiteMode', site.site, mode).then(reload, fail)}
          />
        </section>
      )}
      {saving && <SaveArticle {...saving} />}
      {settings && (
        <section class="popup-part">
          {site?.pausedUntil === 0 && <PauseButtons onPause={pause} />}
          <Switch
            label={t('popupQuiet')}
            explained={t('popupQuietExplained')}
            isOn={settings.isQuiet}
            onTurn={isQuiet => set('isQuiet', isQuiet).catch(fail)}
          />
        </section>
      )}
      <PanelButton page={page} onFail={fail} />
      {site?.site && <NoteButton tabId={page!.tabId} call={call} onFail={fail} />}
      {settings?.isTeacherMode && page?.state && <SheetButton tabId={page.tabId} onFail={fail} />}
      <button
        type="button"
        class="popup-row"
        onClick={() => {
          browser.runtime.openOptionsPage();
          window.close();
        }}
      >
        <Icon name="settings" />
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

/** The card on the page takes the note, so that it is written beside what it is about. */
function NoteButton({ tabId, call, onFail }: { tabId: number; call: CallBackground; onFail: (error: Error) => void }) {
  const t = useStrings();
  return (
    <button type="button" class="popup-row" onClick={() => call('notePage', tabId).then(() => window.close(), onFail)}>
      <Icon name="note" />
      {t('noteNewPage')}
    </button>
  );
}

function SheetButton({ tabId, onFail }: { tabId: number; onFail: (error: Error) => void }) {
  const t = useStrings();
  const url = browser.runtime.getURL(`/sheet.html?tab=${tabId}`);
  return (
    <button
      type="button"
      class="popup-row"
      onClick={() => browser.tabs.create({ url }).then(() => window.close(), onFail)}
    >
      <Icon name="sheet" />
      {t('popupSheet')}
    </button>
  );
}
