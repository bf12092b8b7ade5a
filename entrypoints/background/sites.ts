/**
 * Where Glossator is off, and what it may do in a tab.
 *
 * What is turned off in a private window is remembered in the session's memory
 * alone: the name of the site is something that the reader did there.
 */
import { browser } from 'wxt/browser';
import type { SiteMode, SiteState } from '../../core/service';
import { readSettings, type Settings, writeSiteMode } from '../../data/settings';
import { tabsUnder } from './page-calls';
import { siteOf } from './sender';

/** Readers name sites without it, and mean both. */
const WWW = /^www\./;

/** Say what to do on `site` now. */
export async function modeOf(site: string): Promise<SiteMode> {
  return (await modesOf(site)).mode;
}

/** Say what the reader chose for `site` itself, if anything. */
export async function namedMode(site: string): Promise<SiteMode | undefined> {
  const { local, session } = browser.storage;
  const [kept, passing] = await Promise.all([readSettings(local), readSettings(session)]);
  return named(passing, site) ?? named(kept, site);
}

/** Say what to do on `site` now, what the reader chose for it, and until when all is paused. */
async function modesOf(site: string): Promise<Pick<SiteState, 'mode' | 'chosenMode' | 'pausedUntil'>> {
  const { local, session } = browser.storage;
  const [kept, passing] = await Promise.all([readSettings(local), readSettings(session)]);
  const chosenMode = named(passing, site) ?? named(kept, site) ?? kept.defaultMode;
  const isPaused = kept.pausedUntil > Date.now();
  return { mode: isPaused ? 'off' : chosenMode, chosenMode, pausedUntil: isPaused ? kept.pausedUntil : 0 };
}

/** Give the rule of the nearest host that has one: of `www.news.example`, that of `news.example` where it has none. */
function named({ siteModes }: Settings, site: string): SiteMode | undefined {
  const labels = site.split('.');
  const hosts = labels.map((_, index) => labels.slice(index).join('.'));
  // A host may be called as every object's own things are.
  const nearest = hosts.find(host => Object.hasOwn(siteModes, host));
  return nearest === undefined ? undefined : siteModes[nearest];
}

/** Say what Glossator may do in a tab, and does. */
export async function readSite(tabId: number): Promise<SiteState> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  const isWebPage = url !== undefined && site !== '';
  const [modes, hasAccess] = await Promise.all([
    modesOf(site),
    isWebPage && browser.permissions.contains({ origins: [`${new URL(url).protocol}//${site}/*`] }),
  ]);
  return { site, ...modes, hasAccess, isPrivate: incognito };
}

/** Turn Glossator off on the site of a tab, or back to what it does by default. */
export async function toggleSite(tabId: number): Promise<void> {
  const { site, chosenMode } = await readSite(tabId);
  if (site !== '') {
    await setSiteMode(site, chosenMode === 'off' ? undefined : 'off');
  }
}

/** Say what to do on the site of `host` from now on; `followSettings` tells its open tabs. */
export async function setSiteMode(host: string, mode: SiteMode | undefined): Promise<void> {
  const site = host.replace(WWW, '');
  const tabs = await tabsUnder(site);
  const isPrivate = tabs.length > 0 && tabs.every(tab => tab.incognito);
  const { local, session } = browser.storage;
  await writeSiteMode(session, site, isPrivate ? mode : undefined);
  if (!isPrivate || mode === undefined) {
    await writeSiteMode(local, site, mode);
  }
}
