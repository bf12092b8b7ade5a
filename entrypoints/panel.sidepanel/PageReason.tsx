import type { ComponentProps } from 'preact';
import { browser } from 'wxt/browser';
import { EmptyState } from '../../components/EmptyState';
import { PageStatus } from '../../components/PageStatus';
import { pageSituation } from '../../components/page-situation';
import { siteOrigins } from '../../components/site-origins';
import { writeSetting } from '../../data/settings';
import type { PartProps } from './PanelApp';

interface Props extends PartProps {
  /** Said of a page on which something was found, but nothing of this sort. */
  otherwise?: ComponentProps<typeof EmptyState>;
}

/** Say why a part of the panel is empty, with the one thing that helps. */
export function PageReason({ page, hasFailed, call, reload, onFail, onSearch, otherwise }: Props) {
  if (!page) {
    return <PageStatus situation={hasFailed ? 'failed' : 'checking'} site="" onCheck={reload} />;
  }
  const { tabId, site, state, seesEverySite } = page;
  const situation = pageSituation(site, state, seesEverySite);
  if (situation === 'found') {
    return otherwise ? <EmptyState {...otherwise} /> : null;
  }
  return (
    <PageStatus
      situation={situation}
      site={site.site}
      pausedUntil={site.pausedUntil}
      onTurnOn={() => call('setSiteMode', site.site, 'on').then(reload, onFail)}
      onResume={() => writeSetting(browser.storage.local, 'pausedUntil', 0).then(reload, onFail)}
      onCheck={site.hasAccess ? () => call('checkTab', tabId).then(reload, onFail) : undefined}
      onAllowSite={() => browser.permissions.request({ origins: siteOrigins(site.site) }).then(reload, onFail)}
      onChooseSites={() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      onSearch={onSearch}
    />
  );
}
