/**
 * The contracts between the three zones: page, background and extension pages.
 *
 * Only types stand here; `rpc.ts` carries the calls. A content script is never
 * given what the reader wrote: notes reach it as targets without bodies.
 */
import type {
  Colour,
  ContextAnnotation,
  ContextBody,
  Kind,
  NoteAnnotation,
  Selector,
  Target,
  TextQuoteSelector,
} from './annotation';
import type { Article, Span } from './article';
import type { Claim, Coverage, NewsEvent, Quantity, Statement, Work } from './corpus';
import type { DeepState } from './deep-service';
import type { RelatedCoverage } from './related-coverage';

/** All that the corpus has to say on one article. */
export interface PageContext {
  annotations: ContextAnnotation[];
  related: RelatedCoverage[];
  /** The article's sentences, of which `related` gives the numbers; empty where nothing is related. */
  sentences: Span[];
}

export type PageStatus =
  | 'checking'
  | 'checked'
  /** The page does not read as an article. */
  | 'not-article'
  /** The article's language is not one the corpus has. */
  | 'language'
  /** The reader wants to be asked first: nothing was read. */
  | 'ask'
  | 'off'
  | 'failed';

export type NoteState = 'exact' | 'moved' | 'edited' | 'uncertain' | 'gone';

/** Words of the article, and where they began in it when it was read. */
export interface PageWords {
  start: number;
  text: string;
}

/** What a content script tells about its page. */
export interface PageState {
  source: string;
  title: string;
  status: PageStatus;
  context: PageContext;
  /** The words of each annotation, in its order, for lists. */
  passages: string[];
  /** How many of the annotations are painted, on a page that has more than it can carry. */
  shown?: { count: number; total: number };
  /** Each sentence of the context, in words. */
  sentences: PageWords[];
  /** As the page gives it. */
  datePublished?: string;
  notes: NotePlace[];
}

/** A note as a content script knows it: where it was written, and never what it says. */
export interface NoteTarget {
  id: string;
  target: Target;
  /** Places of which the reader said that they are not the note's. */
  refused?: TextQuoteSelector[];
}

/** Where a note was found. */
export interface NotePlace {
  id: string;
  /** Unset for a note on the whole page, which has no place that could be lost. */
  state?: NoteState;
  /** The place as a note on it would be saved; set where its words are not the noted ones or may not be meant. */
  found?: Selector[];
}

/** Where a note stands, as the reader says. */
export interface Placement {
  selector: Selector[];
  /** Places of which the reader said that they are not the note's. */
  refused: TextQuoteSelector[];
}

/** Where an entry comes from. */
export interface EntrySource {
  id: string;
  name: string;
  publisher: string;
  version: string;
  /** Address of the publication that it was fetched from for this page; unset for packs. */
  publication?: string;
}

/** An entry of a pack with all that a card shows of it. */
export type Entry = { pack: EntrySource } & EntryContent;

export type EntryContent =
  | { type: 'claim'; claim: Claim; works: Work[] }
  | { type: 'statement'; statement: Statement; event?: NewsEvent }
  | { type: 'coverage'; coverage: Omit<Coverage, 'fingerprint'> }
  | { type: 'number'; quantity: Quantity; works: Work[]; outlets: Record<string, string> };

/** What a page says of itself, as far as it says it; kept with its notes. */
export interface NoteDocument {
  author?: string;
  /** As the page gives it. */
  published?: string;
  /** Name of the outlet or site. */
  site?: string;
  /** BCP 47. */
  language?: string;
}

/** A note before it is saved. */
export interface NoteDraft {
  /** `urn:uuid:...`; saving the same id again replaces the note. */
  id: string;
  /**
   * `modified` of the note that was opened to be changed. Where another one is stored by now, both are kept; a draft
   * without it replaces what is stored.
   */
  basedOn?: string;
  /** `modified` of the other versions that this one takes the place of. */
  merges?: string[];
  /** Empty for a note on the whole page. */
  selector: Target['selector'];
  colour?: Colour;
  /** Markdown. */
  text: string;
  tags: string[];
  document?: NoteDocument;
  /** Title of the page. */
  title: string;
  /** Address as the page gives it; the background takes the tab's own where it knows it. */
  source: string;
  /** Same-origin canonical address, if the page names one. */
  canonical?: string;
  /** The reader asked to keep it although the window is private. */
  evenIfPrivate?: boolean;
  /** Told by the panel, whose messages carry no tab: the page is in a private window. */
  isPrivate?: boolean;
}

/** What a page gives to a new note on it or on a passage. */
export type PageDraft = Pick<NoteDraft, 'selector' | 'title' | 'document' | 'source' | 'canonical'>;

/** What was typed and not saved. */
export interface KeptDraft {
  /** Names the editor that wrote it. */
  key: string;
  draft: NoteDraft;
  /** ISO 8601 in UTC. */
  saved: string;
}

/** Which drafts are asked for: those that change a note, or the new ones of a page, of which `selector` names one place. */
export type DraftQuery =
  | { noteId: string }
  | (Pick<NoteDraft, 'source' | 'canonical'> & { selector?: Target['selector'] });

/** A note in short, as lists of notes to link to show it. */
export interface NoteLine {
  id: string;
  /** Of its page. */
  title: string;
  /** How it begins, or the words it is about. */
  line: string;
}

/** A note with what the panel shows beside it. */
export interface StoredNote {
  note: NoteAnnotation;
  title: string;
  document?: NoteDocument;
  /** What another window wrote over the same words, the oldest first, until the reader has brought them together. */
  versions?: NoteAnnotation[];
  /** Ids of the stories that its page belonged to, and where the note was, when the page was last open. */
  stories?: string[];
  state?: NoteState;
  /** Set while the note can still be brought back. */
  deleted?: string;
}

/** An article that the reader saved, without its text. */
export interface SavedArticle {
  id: string;
  /** ISO time. */
  saved: string;
  source: string;
  headline: string;
  outlet?: string;
  datePublished?: string;
  /** Bytes of its text. */
  size: number;
}

/** What to do on a site: read its pages, wait until the reader asks, or stay away. */
export type SiteMode = 'on' | 'ask' | 'off';

/** What opens a card: rest of the pointer, a click, rest while Alt is down, or the keyboard alone. */
export type Trigger = 'hover' | 'click' | 'alt' | 'off';

export type Theme = 'system' | 'light' | 'dark';

export type TextSize = 'small' | 'medium' | 'large' | 'largest';

/** What the reader calls the colours of notes; unset ones go by their plain names. */
export type ColourNames = Partial<Record<Colour, string>>;

/** All that a content script is told of the settings. */
export interface PageSettings {
  /** As it is now: `off` while everything is paused. */
  mode: SiteMode;
  isQuiet: boolean;
  trigger: Trigger;
}

/** What the card, which has no storage, is told of the settings. */
export interface ViewSettings {
  theme: Theme;
  textSize: TextSize;
  isTeacherMode: boolean;
  colourNames: ColourNames;
}

export interface SiteState {
  /** Host of the page, or empty for pages that have none. */
  site: string;
  /** As it is now: `off` while everything is paused. */
  mode: SiteMode;
  /** As the reader chose it, for the site or for all: what it is again after a pause. */
  chosenMode: SiteMode;
  /** Milliseconds since 1970; 0 where nothing is paused. */
  pausedUntil: number;
  hasAccess: boolean;
  isPrivate: boolean;
}

/** What the reader does not want to see any more, or again: a claim, a kind, all on the sender's site. */
export type Muting =
  | { type: 'claim'; id: string; isMuted: boolean }
  | { type: 'kind'; kind: Kind; isMuted: boolean }
  | { type: 'site'; mode?: SiteMode };

/** A match that the reader calls wrong. */
export interface ReportDraft {
  id: string;
  kind: Kind;
  body: ContextBody;
  /** Id and version of the pack. */
  pack: string;
  /** The words of the page, and those of the library that they were taken for. */
  passage: string;
  matched: string;
  score: number;
}

/** Whether the panel stands beside the page, and the keys that open it; empty where none are set. */
export interface PanelState {
  isOpen: boolean;
  shortcut: string;
}

/** Called by content scripts, the card and extension pages; answered by the background. */
export interface BackgroundService {
  /** Match an article, or only the `changed` stretches of it. */
  findContext(article: Article, changed?: Span[]): Promise<PageContext>;
  /**
   * Look stretches of an article up by their meaning, for claims that `findContext` did not find; `undefined` where the
   * reader does not want that or this machine cannot.
   */
  findDeep(article: Article, within: Span[]): Promise<ContextAnnotation[] | undefined>;
  /** Match an article against the claims of publications that are here as a whole; `undefined` where there are none. */
  findPublishedClaims(article: Article): Promise<ContextAnnotation[] | undefined>;
  /** Look an article up in the publications that the reader subscribed to; `undefined` where none is to be asked. */
  findPublished(article: Article): Promise<PageContext | undefined>;
  /** Tell what the deep check needs, and get it ready; `undefined` where this machine cannot. */
  deepState(): Promise<DeepState | undefined>;
  /** Match a text that stands on no page: the sample of the welcome page, the passage of a note. */
  matchText(article: Article): Promise<PageContext>;
  /** Targets of the sender page's notes: where they stand, never what they say. */
  noteTargets(canonical?: string): Promise<NoteTarget[]>;
  /** What stands behind the bodies of annotations, in their order; unknown ones are left out. */
  entries(bodies: ContextBody[]): Promise<Entry[]>;
  note(id: string): Promise<StoredNote | undefined>;
  notesOf(source: string, canonical?: string): Promise<StoredNote[]>;
  saveNote(draft: NoteDraft): Promise<StoredNote>;
  /** Put a note into the trash; `restoreNote` brings it back. */
  deleteNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<void>;
  /** Write down what is typed under `key`; what stands under `replaces` is contained in it. */
  keepDraft(key: string, draft: NoteDraft, replaces?: string): Promise<void>;
  /** Forget a draft that was saved or thrown away. */
  dropDraft(key: string): Promise<void>;
  /** Find drafts, the last written first. */
  drafts(query: DraftQuery): Promise<KeptDraft[]>;
  /** The reader's own tags, the most used first. */
  tags(): Promise<string[]>;
  /** Notes with all words of `query` in them, the last changed first; only the first few. */
  findNotes(query: string): Promise<NoteLine[]>;
  /** Show a note in the panel, now or when it is opened next. */
  showNote(id: string): Promise<void>;
  /** Open a new note on the whole page in the card of a tab. */
  notePage(tabId: number): Promise<void>;
  /** Say where a note stands; resolves to the placement that puts it back, `undefined` where there is no such note. */
  placeNote(id: string, placement: Placement): Promise<Placement | undefined>;
  /** Tell that a page's state is new, for badge and panel, and where its notes are. */
  pageChanged(count: number, status: PageStatus, notes?: PageState['notes']): Promise<void>;
  /**
   * Tell the passage that the reader has come to, or `isAsked` to be shown; resolves to whether an extension page is
   * there to hear it.
   */
  positionChanged(id: string, isAsked?: boolean): Promise<boolean>;
  site(tabId: number): Promise<SiteState>;
  /** Say what to do on a site; `undefined` leaves it to the default again. */
  setSiteMode(site: string, mode?: SiteMode): Promise<void>;
  /** Show something no more, or again; resolves to the muting that puts it back. */
  mute(muting: Muting): Promise<Muting>;
  /** Keep on this machine that a match is wrong; `takeBackReport` forgets it. */
  reportWrong(report: ReportDraft): Promise<void>;
  takeBackReport(id: string): Promise<void>;
  /**
   * Save the article of the page in a tab, to match later pages against it. Throws `private` for a private window unless
   * the reader wants that, `no article` where there is none to be read.
   */
  saveArticle(tabId: number, evenIfPrivate?: boolean): Promise<SavedArticle>;
  /** What was saved of a page. */
  savedOf(source: string, canonical?: string): Promise<SavedArticle | undefined>;
  /** Remove saved articles, or all of them. */
  removeArticles(ids?: string[]): Promise<void>;
  /** Show a saved article in a tab of its own, at `words`. */
  showSaved(id: string, words?: string): Promise<void>;
  panel(): Promise<PanelState>;
  pageSettings(): Promise<PageSettings>;
  viewSettings(): Promise<ViewSettings>;
  /** Run on the tab now, by the access that the reader's click gave. */
  checkTab(tabId: number): Promise<void>;
}

/** Called by background, panel and popup; answered by the content script of a tab. */
export interface PageService {
  pageState(): Promise<PageState>;
  /** The JSON-LD of the page in which it may speak of claims that it reviews, as the page has written it. */
  linkedReviews(): Promise<string[]>;
  /** The article as it was read, and the page's canonical address; nothing where there is none. */
  article(): Promise<{ article: Article; canonical?: string } | undefined>;
  /** Scroll to an annotation or note and open it; `false` where it is not on the page. */
  goTo(id: string): Promise<boolean>;
  /** Scroll to words of the article and mark them for a moment; `false` where they are not on the page. */
  goToWords(words: PageWords): Promise<boolean>;
  /** Go to the next (1) or previous (-1) annotation. */
  step(direction: 1 | -1): Promise<void>;
  openCard(): Promise<void>;
  /** Open the card with a new note on the current selection. */
  noteSelection(): Promise<void>;
  /** Open the card with a new note on the whole page. */
  notePage(): Promise<void>;
  /** What a new note on the whole page begins with. */
  pageDraft(): Promise<PageDraft>;
  /** Match the current selection alone. */
  checkSelection(): Promise<void>;
  notesChanged(): Promise<void>;
  /** Take everything off the page, or put it back. */
  setOff(isOff: boolean): Promise<void>;
  /** Paint all annotations of a dense page, or only as many as it can carry. */
  showAll(isAll: boolean): Promise<void>;
  /** Tell from now on, or no more, which passage the reader has come to; it ends by itself when nobody listens. */
  followPosition(isFollowed: boolean): Promise<void>;
  /** The settings are others now; they are to be asked for again. */
  settingsChanged(): Promise<void>;
}
