/**
 * What may be called from where, and what the arguments must look like.
 *
 * A content script shares its process with the page, so nothing in a message is
 * trusted: sizes are capped, fields nobody asked for are dropped.
 */
import * as v from 'valibot';
import { COLOURS, type Kind } from '../../core/annotation';
import type { BackgroundService, NoteState, PageStatus, SiteMode } from '../../core/service';
import type { Zone } from './sender';

/** Some 65,000 words: longer than any article, and still matched within a second. */
const MAX_ARTICLE = 400_000;
/** Two pages of text; who selects more wants another tool. */
const MAX_QUOTE = 10_000;
const MAX_NOTE = 100_000;
/** Titles, names and dates. */
const MAX_LINE = 2_000;
const MAX_URL = 8_000;
/** Blocks that changed in one go, bodies of a page's annotations, tags of a note, selectors of a target. */
const MAX_LIST = 5_000;
const MAX_TAGS = 100;
const MAX_SELECTORS = 8;
/** Places that a reader says no to before the note is given up. */
const MAX_REFUSED = 50;
/** No page shows more; a larger count would only break the badge. */
const MAX_COUNT = 100_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const line = text(MAX_LINE);
const address = text(MAX_URL);
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const noteId = v.pipe(v.string(), v.maxLength(100), v.regex(/^urn:uuid:[0-9a-z-]+$/i));

/** Chrome sends an argument that is `undefined` as `null`. */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(schema),
    v.transform(value => value ?? undefined),
  );

const article = v.object({
  source: address,
  headline: line,
  byline: v.optional(line),
  datePublished: v.optional(line),
  outlet: v.optional(line),
  language: v.optional(line),
  text: text(MAX_ARTICLE),
});

const span = v.object({ start: offset, end: offset });

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text(MAX_QUOTE),
  prefix: text(MAX_QUOTE),
  suffix: text(MAX_QUOTE),
});

const selector = v.variant('type', [
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  quoteSelector,
]);

const placement = v.object({
  selector: v.pipe(v.array(selector), v.minLength(1), v.maxLength(MAX_SELECTORS)),
  refused: v.pipe(v.array(quoteSelector), v.maxLength(MAX_REFUSED)),
});

const draft = v.object({
  id: noteId,
  basedOn: v.optional(line),
  merges: v.optional(v.pipe(v.array(line), v.maxLength(MAX_LIST))),
  selector: v.pipe(v.array(selector), v.maxLength(MAX_SELECTORS)),
  colour: v.optional(v.picklist(COLOURS)),
  text: text(MAX_NOTE),
  tags: v.pipe(v.array(line), v.maxLength(MAX_TAGS)),
  document: v.optional(
    v.object({
      author: v.optional(line),
      published: v.optional(line),
      site: v.optional(line),
      language: v.optional(line),
    }),
  ),
  title: line,
  source: address,
  canonical: v.optional(address),
  evenIfPrivate: v.optional(v.boolean()),
  isPrivate: v.optional(v.boolean()),
});

/** Of an editor, made at random. */
const draftKey = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A page is matched first, for one that names its place is one too. */
const draftQuery = v.union([
  v.object({ source: address, canonical: v.optional(address), selector: v.optional(draft.entries.selector) }),
  v.object({ noteId }),
]);

const body = v.object({ type: v.picklist(['claim', 'statement', 'coverage', 'number']), id: line });

const kind = v.picklist(['claim', 'quotation', 'number'] as const satisfies Kind[]);

const siteMode = v.picklist(['on', 'ask', 'off'] as const satisfies SiteMode[]);

const muting = v.variant('type', [
  v.object({ type: v.literal('claim'), id: line, isMuted: v.boolean() }),
  v.object({ type: v.literal('kind'), kind, isMuted: v.boolean() }),
  v.object({ type: v.literal('site'), mode: v.optional(siteMode) }),
]);

const report = v.object({
  id: line,
  kind,
  body,
  pack: line,
  passage: text(MAX_QUOTE),
  matched: text(MAX_QUOTE),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const status = v.picklist([
  'checking',
  'checked',
  'not-article',
  'language',
  'ask',
  'off',
  'failed',
] as const satisfies PageStatus[]);

const noteState = v.object({
  id: noteId,
  state: v.optional(v.picklist(['exact', 'moved', 'edited', 'uncertain', 'gone'] as const satisfies NoteState[])),
});

interface Call<Arguments> {
  from: Zone;
  arguments: v.GenericSchema<unknown, Arguments>;
}

/** What a content script gives of its page when the reader saves the article. */
export const pageArticle = v.object({ article, canonical: maybe(address) });

/** Every call of the background service. */
export const CALLS: { [Name in keyof BackgroundService]: Call<Parameters<BackgroundService[Name]>> } = {
  findContext: {
    from: 'page',
    arguments: v.tuple([article, maybe(v.pipe(v.array(span), v.maxLength(MAX_LIST)))]),
  },
  findDeep: { from: 'page', arguments: v.tuple([article, v.pipe(v.array(span), v.maxLength(MAX_LIST))]) },
  findPublishedClaims: { from: 'page', arguments: v.tuple([article]) },
  findPublished: { from: 'page', arguments: v.tuple([article]) },
  deepState: { from: 'extension', arguments: v.tuple([]) },
  matchText: { from: 'extension', arguments: v.tuple([article]) },
  noteTargets: { from: 'page', arguments: v.tuple([maybe(address)]) },
  pageChanged: {
    from: 'page',
    arguments: v.tuple([
      v.pipe(offset, v.maxValue(MAX_COUNT)),
      status,
      maybe(v.pipe(v.array(noteState), v.maxLength(MAX_LIST))),
    ]),
  },
  positionChanged: { from: 'page', arguments: v.tuple([line, maybe(v.boolean())]) },
  entries: { from: 'extension', arguments: v.tuple([v.pipe(v.array(body), v.maxLength(MAX_LIST))]) },
  note: { from: 'extension', arguments: v.tuple([noteId]) },
  notesOf: { from: 'extension', arguments: v.tuple([address, maybe(address)]) },
  saveNote: { from: 'extension', arguments: v.tuple([draft]) },
  deleteNote: { from: 'extension', arguments: v.tuple([noteId]) },
  restoreNote: { from: 'extension', arguments: v.tuple([noteId]) },
  keepDraft: { from: 'extension', arguments: v.tuple([draftKey, draft, maybe(draftKey)]) },
  dropDraft: { from: 'extension', arguments: v.tuple([draftKey]) },
  drafts: { from: 'extension', arguments: v.tuple([draftQuery]) },
  tags: { from: 'extension', arguments: v.tuple([]) },
  findNotes: { from: 'extension', arguments: v.tuple([line]) },
  showNote: { from: 'extension', arguments: v.tuple([noteId]) },
  notePage: { from: 'extension', arguments: v.tuple([offset]) },
  placeNote: { from: 'extension', arguments: v.tuple([noteId, placement]) },
  site: { from: 'extension', arguments: v.tuple([offset]) },
  setSiteMode: { from: 'extension', arguments: v.tuple([line, maybe(siteMode)]) },
  mute: { from: 'extension', arguments: v.tuple([muting]) },
  reportWrong: { from: 'extension', arguments: v.tuple([report]) },
  takeBackReport: { from: 'extension', arguments: v.tuple([line]) },
  saveArticle: { from: 'extension', arguments: v.tuple([offset, maybe(v.boolean())]) },
  savedOf: { from: 'extension', arguments: v.tuple([address, maybe(address)]) },
  removeArticles: { from: 'extension', arguments: v.tuple([maybe(v.array(noteId))]) },
  showSaved: { from: 'extension', arguments: v.tuple([noteId, maybe(text(MAX_QUOTE))]) },
  panel: { from: 'extension', arguments: v.tuple([]) },
  pageSettings: { from: 'page', arguments: v.tuple([]) },
  viewSettings: { from: 'extension', arguments: v.tuple([]) },
  checkTab: { from: 'extension', arguments: v.tuple([offset]) },
};
