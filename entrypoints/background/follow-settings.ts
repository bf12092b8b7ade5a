/** What follows from a change of the settings: open pages hear of it at once, and a pause ends by itself. */
import { browser } from 'wxt/browser';
import { UNTIL_RESUMED } from '../../core/pause';
import { PACKS_CHANGED, readSettings, type Settings } from '../../data/settings';
import { showPause } from './badge';
import { tabsUnder, tellerOf, tellPages } from './page-calls';

/** The alarm that ends a pause. */
const RESUME = 'resume';

/** Settings that change what stands on news pages; the others are for our own pages, which look for themselves. */
const FOR_PAGES = new Set<string>([
  'defaultMode',
  'pausedUntil',
  'dial',
  'deep',
  'kindsOff',
  'mutedClaims',
  'isQuiet',
  'trigger',
  PACKS_CHANGED,
] satisfies (keyof Settings | typeof PACKS_CHANGED)[]);

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Tell all who show something that the settings have changed. */
export async function followSettings(changes: Changes): Promise<void> {
  if ('pausedUntil' in changes) {
    await followPause();
  }
  const isForAll = Object.keys(changes).some(key => FOR_PAGES.has(key));
  const tabs = isForAll ? await browser.tabs.query({}) : await tabsOfSites(changes.siteModes);
  const tellings = tabs.map(({ id }) => id !== undefined && tellerOf(id)('settingsChanged'));
  // What fails on one page is said on after all others were told.
  await Promise.allSettled(tellings);
  if (isForAll || changes.siteModes) {
    await tellPages('site-changed');
  }
  await Promise.all(tellings);
}

/** Show a pause on the toolbar button and see to its end; also when the browser starts, for it may have ended since. */
export async function followPause(): Promise<void> {
  const { pausedUntil } = await readSettings(browser.storage.local);
  const isPaused = pausedUntil > Date.now();
  await browser.alarms.clear(RESUME);
  if (isPaused && pausedUntil < UNTIL_RESUMED) {
    await browser.alarms.create(RESUME, { when: pausedUntil });
  }
  await showPause(isPaused);
}

/** Go on where a pause has come to its end. */
export async function followAlarm({ name }: { name: string }): Promise<void> {
  if (name === RESUME) {
    await browser.storage.local.set({ pausedUntil: 0 });
  }
}

async function tabsOfSites(change: Changes[string] | undefined) {
  const before = (change?.oldValue ?? {}) as Settings['siteModes'];
  const after = (change?.newValue ?? {}) as Settings['siteModes'];
  const sites = Object.keys({ ...before, ...after }).filter(site => before[site] !== after[site]);
  return (await Promise.all(sites.map(tabsUnder))).flat();
}
