import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageNote } from '../../components/arrange-notes';
import { itemOf } from '../../components/card-item';
import type { Match } from '../../components/group-matches';
import { EVERY_SITE } from '../../components/site-origins';
import { createCaller } from '../../core/rpc';
import type { PageService, PageState, SiteState } from '../../core/service';
import type { StoryName } from '../../core/stories';
import type { GlossatorDatabase } from '../../data/db';
import { getNotes } from '../../data/notes';
import { packStories } from '../../data/stories';
import type { CallBackground } from '../shared/call-background';
import type { ActiveTab } from './use-active-tab';

/** Events that make what is shown old: sent by content scripts and background to all extension pages. */
const EVENTS = new Set(['page-changed', 'notes-changed', 'site-changed']);

export interface Page {
  tabId: number;
  site: SiteState;
  /** Whether the reader has given access to every site. */
  seesEverySite: boolean;
  /** Unset where no content script answers. */
  state: PageState | undefined;
  matches: Match[];
  /** In the order of the page. */
  notes: PageNote[];
  /** To which the page belongs. */
  stories: StoryName[];
}

/** Give a function that calls the content script of a tab. */
export function callerOf(tabId: number) {
  return createCaller<PageService>('page', request => browser.tabs.sendMessage(tabId, request));
}

/** Know the page of `tab` and all that was found on it, or that it could not be found out; `reload` asks again. */
export function usePage(tab: ActiveTab | undefined, call: CallBackground, db: GlossatorDatabase) {
  const [page, setPage] = useState<Page>();
  const [hasFailed, setHasFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const reload = () => setAsked(count => count + 1);
  useEffect(() => {
    let isStale = false;
    setHasFailed(false);
    if (tab) {
      readPage(tab.id, call, db).then(
        found => isStale || setPage(found),
        error => {
          reportError(error);
          setHasFailed(!isStale);
        },
      );
    }
    return () => {
      isStale = true;
    };
  }, [tab, asked, call, db]);
  useEffect(() => {
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event && EVENTS.has(message.event)) {
        reload();
      }
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  return { page: page?.tabId === tab?.id ? page : undefined, hasFailed, reload };
}

async function readPage(tabId: number, call: CallBackground, db: GlossatorDatabase): Promise<Page> {
  const [site, state, seesEverySite] = await Promise.all([
    call('site', tabId),
    callerOf(tabId)('pageState').catch(() => undefined),
    browser.permissions.contains({ origins: EVERY_SITE }),
  ]);
  const annotations = state?.context.annotations ?? [];
  const places = new Map(state?.notes.map(place => [place.id, place]));
  const [entries, notes, stories] = await Promise.all([
    call(
      'entries',
      annotations.flatMap(({ body }) => body),
    ),
    getNotes(db, [...places.keys()]),
    storiesAround(state, call, db),
  ]);
  return {
    tabId,
    site,
    seesEverySite,
    state,
    matches: annotations.map((annotation, index) => ({
      item: itemOf(annotation, entries),
      passage: state?.passages[index] ?? '',
    })),
    notes: notes.map(stored => {
      const { state: noteState, found } = places.get(stored.note.id) ?? {};
      return { stored, state: noteState, found };
    }),
    stories,
  };
}

/** The stories of the coverage that is near to the page. */
async function storiesAround(
  state: PageState | undefined,
  call: CallBackground,
  db: GlossatorDatabase,
): Promise<StoryName[]> {
  const near = (state?.context.related ?? []).filter(({ relation, saved }) => relation !== 'topic' && !saved);
  if (near.length === 0) {
    return [];
  }
  const bodies = near.map(({ id }) => ({ type: 'coverage' as const, id }));
  const [entries, known] = await Promise.all([call('entries', bodies), packStories(db)]);
  const ids = new Set(entries.flatMap(entry => (entry.type === 'coverage' ? entry.coverage.stories : [])));
  return known.filter(({ id }) => ids.has(id));
}
