/**
 * What the background does for a message that was admitted.
 */

import type { ContextAnnotation } from '../../core/annotation';
import type { DeepService } from '../../core/deep-service';
import type { createCaller } from '../../core/rpc';
import type {
  BackgroundService,
  NoteDraft,
  PageContext,
  PageStatus,
  PanelState,
  SiteMode,
  SiteState,
  StoredNote,
} from '../../core/service';
import { dropDraft, findDrafts, keepDraft } from '../../data/drafts';
import { entriesOf } from '../../data/entries';
import { recordFailure } from '../../data/failures';
import { linesWith, tagsOf } from '../../data/note-lines';
import { addressesOf, deleteNote, getNote, keepStates, notesOf, restoreNote, saveNote } from '../../data/notes';
import { placeNote } from '../../data/place-note';
import { deleteReport, saveReport } from '../../data/reports';
import { type ArticleDraft, removeArticles, saveArticle, savedOf } from '../../data/saved-articles';
import type { Settings } from '../../data/settings';
import { orFull } from '../../data/storage-full';
import type { PublishedClaims } from '../../data/subscriptions/find-claims';
import type { Publications } from '../../data/subscriptions/publications';
import type { Library } from './library';
import { mute } from './mute';
import { addressOf, type Sender, siteOf, type Zone } from './sender';

/** What the service needs of the browser. */
export interface Surroundings {
  now(): Date;
  modeOf(site: string): Promise<SiteMode>;
  settings(): Promise<Settings>;
  /** Make of one setting what `change` makes of it as it is now. */
  changeSetting<Key extends keyof Settings>(key: Key, change: (value: Settings[Key]) => Settings[Key]): Promise<void>;
  /** What the reader chose for a site itself, if anything. */
  namedMode(site: string): Promise<SiteMode | undefined>;
  readSite(tabId: number): Promise<SiteState>;
  setSiteMode(site: string, mode: SiteMode | undefined): Promise<void>;
  checkTab(tabId: number): Promise<void>;
  /** Open a new note on the whole page in a tab. */
  notePage(tabId: number): Promise<void>;
  /** Show a note in the panel, now or when it is opened next. */
  showNote(id: string): Promise<void>;
  showBadge(tabId: number, count: number, status: PageStatus): Promise<void>;
  /** Take everything off the pages of a tab. */
  turnOff(tabId: number): Promise<unknown>;
  /** Tell all who show this note or others of its page, and the tab where it was changed. */
  tellNotesChanged(stored: StoredNote, tabId: number | undefined): void;
  tellPageChanged(): void;
  /** Read the article of the page in a tab, and whether its window is private. */
  readArticle(tabId: number): Promise<(ArticleDraft & { isPrivate: boolean }) | undefined>;
  /** Tell all who match or show saved articles that they are others now; not the page of the tab from which one came. */
  tellSavedChanged(tabId?: number): void;
  showSaved(id: string, words?: string): Promise<void>;
  tellPosition(tabId: number, id: string, isAsked?: boolean): Promise<boolean>;
  panelState(windowId: number | undefined): Promise<PanelState>;
  callDeep: ReturnType<typeof createCaller<DeepService>>;
  /** Find the claims of publications that are here; `undefined` where there are none. */
  findClaims: PublishedClaims['find'];
  /** Find what publications have to say; `undefined` where none is on. */
  lookUp: Publications['lookUp'];
}

const NOTHING: PageContext = { annotations: [], related: [], sentences: [] };

/** Make the service as it is for `sender`. */
export function createService(
  { db, find, fingerprintOf, lines, forgetLines, reopenSaved, pageStories, noteStories }: Library,
  around: Surroundings,
  sender: Sender,
  zone: Zone,
): BackgroundService {
  const address = addressOf(sender, zone);
  const tabId = sender.tab?.id;
  const site = siteOf(sender.tab?.url ?? sender.url);
  const isPrivate = sender.tab?.incognito ?? false;

  const tell = (stored: StoredNote | undefined) => {
    forgetLines();
    if (stored) {
      around.tellNotesChanged(stored, tabId);
    }
  };

  /** What is written in a private window leaves no trace that the reader did not ask for. */
  async function refusePrivate(draft: NoteDraft): Promise<void> {
    const isFromPrivate = isPrivate || draft.isPrivate;
    if (isFromPrivate && !draft.evenIfPrivate && !(await around.settings()).keepPrivateNotes) {
      throw new Error('private');
    }
  }

  return {
    async findContext(article, changed) {
      if ((await around.modeOf(site)) === 'off') {
        await around.turnOff(tabId!);
        return NOTHING;
      }
      const settings = await around.settings();
      const asked = { ...article, source: address ?? article.source };
      const context = await find(asked, { changed, dial: settings.dial });
      if (!changed && !isPrivate) {
        // The page need not wait for it.
        pageStories(addressesOf(asked.source), context).catch(error =>
          console.error('Glossator: the stories of a page were not kept', error),
        );
      }
      return withoutUnwanted(context, settings);
    },

    async findDeep(article, within) {
      const { deep, dial, ...others } = await around.settings();
      if (deep === 'off' || others.kindsOff.includes('claim') || (await around.modeOf(site)) === 'off') {
        return undefined;
      }
      const ofPage = { ...article, source: address ?? article.source };
      const found = await unlessUnable(around.callDeep('find', ofPage, within, { dial, depth: deep }));
      return found && withoutUnwanted({ ...NOTHING, annotations: found }, others).annotations;
    },

    async findPublishedClaims(article) {
      const { dial, ...others } = await around.settings();
      if (others.kindsOff.includes('claim') || (await around.modeOf(site)) === 'off') {
        return undefined;
      }
      const ofPage = { ...article, source: address ?? article.source };
      const found = await around.findClaims(ofPage, { dial, fingerprint: fingerprintOf(ofPage, []) });
      return found && withoutUnwanted({ ...NOTHING, annotations: found }, others).annotations;
    },

    async findPublished(article) {
      const { isQuiet, dial, ...others } = await around.settings();
      const isAway = isPrivate || isQuiet || (await around.modeOf(site)) === 'off';
      // Frames are not what the reader has opened.
      if (isAway || sender.frameId !== 0) {
        return undefined;
      }
      const ofPage = { ...article, source: address ?? article.source };
      const found = await around.lookUp(ofPage, { dial, fingerprint: fingerprintOf(ofPage, []) });
      return found && withoutUnwanted(found, others);
    },

    deepState: () => unlessUnable(around.callDeep('state')),

    async matchText(article) {
      const settings = await around.settings();
      return withoutUnwanted(await find(article, { dial: settings.dial }), settings);
    },

    async noteTargets(canonical) {
      if (address === undefined || (await around.modeOf(site)) === 'off') {
        return [];
      }
      // A note that was written in a frame is kept under the address of the tab, the only one that the card has.
      const tabAddresses = sender.tab?.url === undefined ? [] : addressesOf(sender.tab.url);
      const notes = await notesOf(db, [...addressesOf(address, canonical), ...tabAddresses]);
      return notes.map(({ note: { id, target, glossator } }) => ({
        id,
        target,
        ...(glossator?.refused && { refused: glossator.refused }),
      }));
    },

    entries: bodies => entriesOf(db, bodies),
    note: id => getNote(db, id),
    notesOf: (source, canonical) => notesOf(db, addressesOf(source, canonical)),

    async saveNote(draft) {
      await refusePrivate(draft);
      const stored = await orFull(saveNote(db, placed(draft, address), around.now()));
      await noteStories(stored.note.target.source);
      tell(stored);
      return stored;
    },

    async deleteNote(id) {
      await orFull(deleteNote(db, id, around.now()));
      tell(await getNote(db, id));
    },

    async restoreNote(id) {
      await orFull(restoreNote(db, id));
      tell(await getNote(db, id));
    },

    async keepDraft(key, draft, replaces) {
      await refusePrivate(draft);
      await keepDraft(db, { key, draft: placed(draft, address), replaces }, around.now());
    },

    dropDraft: key => dropDraft(db, key),
    drafts: query => findDrafts(db, 'noteId' in query ? query : placed(query, address)),
    tags: async () => tagsOf(await lines()),
    findNotes: async query => linesWith(await lines(), query),
    showNote: id => around.showNote(id),
    notePage: id => around.notePage(id),

    async placeNote(id, placement) {
      const before = await placeNote(db, id, placement);
      tell(await getNote(db, id));
      return before;
    },

    async pageChanged(count, status, notes = []) {
      // A frame without an article, an advertisement say, must not wipe out the count of its page.
      if (sender.frameId === 0 || count > 0) {
        await around.showBadge(tabId!, count, status);
      }
      if (status === 'failed' && !isPrivate) {
        await recordFailure(db, { where: 'page', error: new Error('a page could not be read') }, around.now());
      }
      around.tellPageChanged();
      // A visit leaves no trace in a private window, not even beside a note that is there already.
      if (notes.length > 0 && address !== undefined && !isPrivate) {
        await keepStates(db, addressesOf(address), notes);
      }
    },

    positionChanged: (id, isAsked) => around.tellPosition(tabId!, id, isAsked),
    site: id => around.readSite(id),
    setSiteMode: (host, mode) => around.setSiteMode(host, mode),

    mute: muting => mute(muting, site, around),

    async reportWrong(report) {
      const { dial, keepPrivateNotes } = await around.settings();
      // A report holds words of the page, so it is kept where a note would be.
      if (isPrivate && !keepPrivateNotes) {
        throw new Error('private');
      }
      await orFull(saveReport(db, report, { source: address ?? '', dial, created: around.now().toISOString() }));
    },

    takeBackReport: id => deleteReport(db, id),

    async saveArticle(id, evenIfPrivate) {
      const read = await around.readArticle(id);
      if (!read) {
        throw new Error('no article');
      }
      if (read.isPrivate && !evenIfPrivate && !(await around.settings()).keepPrivateNotes) {
        throw new Error('private');
      }
      const saved = await orFull(saveArticle(db, read, around.now()));
      reopenSaved();
      around.tellSavedChanged(id);
      return saved;
    },

    savedOf: (source, canonical) => savedOf(db, addressesOf(source, canonical)),

    async removeArticles(ids) {
      await removeArticles(db, ids);
      reopenSaved();
      around.tellSavedChanged();
    },

    showSaved: (id, words) => around.showSaved(id, words),
    panel: () => around.panelState(sender.tab?.windowId),

    async pageSettings() {
      const [mode, { isQuiet, trigger }] = await Promise.all([around.modeOf(site), around.settings()]);
      return { mode, isQuiet, trigger };
    },

    async viewSettings() {
      const { theme, textSize, isTeacherMode, colourNames } = await around.settings();
      return { theme, textSize, isTeacherMode, colourNames };
    },

    checkTab: id => around.checkTab(id),
  };
}

/** Where WebAssembly is forbidden or memory is short, all else works as before. */
function unlessUnable<T>(call: Promise<T>): Promise<T | undefined> {
  return call.catch(error => {
    console.warn('Glossator: no deep check', error);
    return undefined;
  });
}

/** Leave out the kinds and claims that the reader does not want to see. */
function withoutUnwanted(
  context: PageContext,
  { kindsOff, mutedClaims }: Pick<Settings, 'kindsOff' | 'mutedClaims'>,
): PageContext {
  const isWanted = ({ body: [first], glossator: { kind } }: ContextAnnotation) =>
    !kindsOff.includes(kind) && !(first?.type === 'claim' && mutedClaims.includes(first.id));
  return { ...context, annotations: context.annotations.filter(isWanted) };
}

/** Put the tab's own address into what is about a page, where the browser tells it. */
function placed<About extends { source: string }>(about: About, address: string | undefined): About {
  return { ...about, source: address ?? about.source };
}
