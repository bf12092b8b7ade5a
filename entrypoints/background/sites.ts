/**
 * Where Glossator is off, and what it may do in a tab.
 *
 * What is turned off in a private window is remembered in the session's memory
 * alone: the name of the site is something that the reader did there.
 */
import { browser } from 'wxt/browser';
import type { SiteMode, SiteState } from '../../core/service';
import { readSettings, type Settings, writeSiteMode } from '../../data/settings';
import { tabsOf, tellerOf, tellPages } from './page-calls';
import { siteOf } from './sender';

/** Say what to do on `site` now. */
export async function modeOf(site: string): Promise<SiteMode> {
  const { local, session } = browser.storage;
  const [kept, passing] = await Promise.all([readSettings(local), readSettings(session)]);
  if (kept.pausedUntil > Date.now()) {
    return 'off';
  }
  return named(passing, site) ?? named(kept, site) ?? kept.defaultMode;
}

/** A host may be called as every object's own things are. */
function named({ siteModes }: Settings, site: string): SiteMode | undefined {
  return Object.hasOwn(siteModes, site) ? siteModes[site] : undefined;
}

/** Say what Glossator may do in a tab, and does. */
export async function readSite(tabId: number): Promise<SiteState> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  const { pausedUntil } = await readSettings(browser.storage.local);
  const pause = pausedUntil > Date.now() ? pausedUntil : 0;
  if (url === undefined || site === '') {
    return { site: '', mode: pause ? 'off' : 'on', pausedUntil: pause, hasAccess: false, isPrivate: incognito };
  }
  const [mode, hasAccess] = await Promise.all([
    modeOf(site),
    browser.permissions.contains({ origins: [`${new URL(url).protocol}//${site}/*`] }),
  ]);
  return { site, mode, pausedUntil: pause, hasAccess, isPrivate: incognito };
}

/** Say what to do on `site` from now on, in its open tabs too. */
export async function setSiteMode(site: string, mode: SiteMode | undefined): Promise<void> {
  const tabs = await tabsOf(site);
  const isPrivate = tabs.length > 0 && tabs.every(tab => tab.incognito);
  const { local, session } = browser.storage;
  await writeSiteMode(session, site, isPrivate ? mode : undefined);
  if (!isPrivate || mode === undefined) {
    await writeSiteMode(local, site, mode);
  }
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellerOf(id)('settingsChanged')));
  await tellPages('site-changed');
}
