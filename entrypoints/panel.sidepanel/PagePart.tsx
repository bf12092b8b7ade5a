import { browser } from 'wxt/browser';
import { CoverageList } from '../../components/CoverageList';
import { Group } from '../../components/Group';
import { MatchList } from '../../components/MatchList';
import { PageStatus } from '../../components/PageStatus';
import { pageSituation } from '../../components/page-situation';
import { siteOrigins } from '../../components/site-origins';
import { useStrings } from '../../components/strings';
import { writeSetting } from '../../data/settings';
import { NotesPart } from './NotesPart';
import type { Told } from './PanelApp';
import { type CallBackground, callerOf, type Page } from './use-page';

interface Props {
  page: Page | undefined;
  call: CallBackground;
  reload: () => void;
  onTell: (told: Told) => void;
  onSearch: () => void;
}

/** Show what was found on the page, or why there is nothing. */
export function PagePart({ page, call, reload, onTell, onSearch }: Props) {
  const t = useStrings();
  if (!page) {
    return <PageStatus situation="checking" site="" />;
  }
  const { tabId, site, state, matches } = page;
  const situation = pageSituation(site, state, page.seesEverySite);
  const related = state?.context.related ?? [];
  const fail = (error: Error) => onTell({ message: t('popupFailed', [error.message]) });
  const goTo = (id: string) =>
    callerOf(tabId)('goTo', id).then(isThere => isThere || onTell({ message: t('notOnPage') }), fail);
  return (
    <>
      <p class="visually-hidden" role="status">
        {situation !== 'checking' && t('panelAnnounce', matches.length)}
      </p>
      {situation !== 'found' && (
        <PageStatus
          situation={situation}
          site={site.site}
          onTurnOn={() => call('setSiteMode', site.site, 'on').then(reload, fail)}
          onResume={() => writeSetting(browser.storage.local, 'pausedUntil', 0).then(reload, fail)}
          onCheck={site.hasAccess ? () => call('checkTab', tabId).then(reload, fail) : undefined}
          onAllowSite={() => browser.permissions.request({ origins: siteOrigins(site.site) }).then(reload, fail)}
          onChooseSites={() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
          onSearch={onSearch}
        />
      )}
      {matches.length > 0 && (
        <Group title={t('panelMatches')} count={t('panelFound', matches.length)}>
          <MatchList matches={matches} onGo={goTo} />
        </Group>
      )}
      {related.length > 0 && (
        <Group title={t('panelRelated')} count={t('panelCoverageCount', related.length)}>
          <CoverageList related={related} />
        </Group>
      )}
      {state && situation !== 'off' && (
        <NotesPart page={page} call={call} reload={reload} onTell={onTell} onGo={goTo} />
      )}
    </>
  );
}
