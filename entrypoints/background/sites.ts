/**
 * Where Glossator is off, and what it may do in a tab.
 *
 * What is turned off in a private window is remembered in the session's memory
 * alone: the name of the site is something that the reader did there.
 */
import { browser } from 'wxt/browser';
import type { SiteState } from '../../core/service';
import { readSettings, writeSiteOff } from '../../data/settings';
import { tabsOf, tellerOf, tellPages } from './page-calls';
import { siteOf } from './sender';

/** Whether the reader has turned Glossator off for `site`. */
export async function isSiteOff(site: string): Promise<boolean> {
  const { local, session } = browser.storage;
  const [kept, passing] = await Promise.all([readSettings(local), readSettings(session)]);
  return kept.sitesOff.includes(site) || passing.sitesOff.includes(site);
}

/** Say what Glossator may do in a tab, and does. */
export async function readSite(tabId: number): Promise<SiteState> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  if (url === undefined || site === '') {
    return { site: '', isOff: false, hasAccess: false, isPrivate: incognito };
  }
  const [isOff, hasAccess] = await Promise.all([
    isSiteOff(site),
    browser.permissions.contains({ origins: [`${new URL(url).protocol}//${site}/*`] }),
  ]);
  return { site, isOff, hasAccess, isPrivate: incognito };
}

/** Turn Glossator off or on for `site`, in its open tabs too. */
export async function setSiteOff(site: string, isOff: boolean): Promise<void> {
  const tabs = await tabsOf(site);
  const isPrivate = tabs.length > 0 && tabs.every(tab => tab.incognito);
  const { local, session } = browser.storage;
  if (isOff) {
    await writeSiteOff(isPrivate ? session : local, site, true);
  } else {
    await writeSiteOff(local, site, false);
    await writeSiteOff(session, site, false);
  }
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellerOf(id)('setOff', isOff)));
  await tellPages('site-changed');
}
