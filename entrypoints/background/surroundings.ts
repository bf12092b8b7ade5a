/** The browser as the service needs it. */
import { browser } from 'wxt/browser';
import { ASKED_NOTE } from '../../core/asked-note';
import type { StoredNote } from '../../core/service';
import type { GlossatorDatabase } from '../../data/db';
import { changeSetting, readSettings } from '../../data/settings';
import { openClaims } from '../../data/subscriptions/find-claims';
import { openPublications } from '../../data/subscriptions/publications';
import { publicationNetwork } from '../shared/publication-network';
import { IS_SEALED } from '../shared/sealed';
import { showBadge } from './badge';
import { callDeep } from './deep';
import { checkTab, notePage } from './inject';
import { tabsOf, tellerOf, tellPages, tellPosition } from './page-calls';
import { panelState } from './panel-state';
import { readArticle, showSaved, tellSavedChanged } from './saved-articles';
import { siteOf } from './sender';
import type { Surroundings } from './service';
import { modeOf, namedMode, readSite, setSiteMode } from './sites';

/** Where the build puts the pack that comes with the extension. */
const BUNDLED_PACK = 'packs/bundled.json';

/** Read the pack that came with the extension. */
export async function fetchBundled(): Promise<unknown> {
  const response = await fetch(new URL(BUNDLED_PACK, browser.runtime.getURL('/')));
  return response.json();
}

/** Give the service its browser. */
export function createSurroundings(db: GlossatorDatabase): Surroundings {
  return {
    now: () => new Date(),
    modeOf,
    settings: () => readSettings(browser.storage.local),
    changeSetting: (key, change) => changeSetting(browser.storage.local, key, change),
    namedMode,
    readSite,
    setSiteMode,
    checkTab,
    notePage,
    showNote,
    showBadge: async (tabId, count, status) => {
      const { pausedUntil } = await readSettings(browser.storage.local);
      await showBadge(tabId, count, status, pausedUntil > Date.now());
    },
    turnOff: tabId => tellerOf(tabId)('setOff', true),
    tellNotesChanged,
    tellPageChanged: () => tellPages('page-changed'),
    tellPosition,
    readArticle,
    tellSavedChanged,
    showSaved,
    panelState,
    callDeep,
    findClaims: openClaims(db).find,
    lookUp: IS_SEALED ? async () => undefined : openPublications(db, publicationNetwork()).lookUp,
  };
}

/** The panel may be closed as yet. */
async function showNote(id: string): Promise<void> {
  await browser.storage.session.set({ [ASKED_NOTE]: id });
  await tellPages('note-asked', { noteId: id });
}

/** Not awaited: the reader's note is safe, and whoever saved it need not wait until all have heard. */
async function tellNotesChanged({ note: { id, target } }: StoredNote, tabId: number | undefined): Promise<void> {
  const showing = (await tabsOf(siteOf(target.source))).flatMap(tab => tab.id ?? []);
  const tabIds = new Set(tabId === undefined ? showing : [...showing, tabId]);
  await Promise.all([
    ...[...tabIds].map(each => tellerOf(each)('notesChanged')),
    tellPages('notes-changed', { noteId: id }),
  ]);
}
