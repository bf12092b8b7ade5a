/** The rows of the database, and how they are checked when they are read. */
import * as v from 'valibot';
import { COLOURS, type NoteAnnotation } from '../core/annotation';
import type { Pack } from '../core/corpus';
import type { Passage } from '../core/passages';
import type { SavedCoverage } from '../core/saved-articles';
import type { EntryContent, NoteDraft, NoteState } from '../core/service';
import type { Manifest } from '../core/shards/publication';
import type { AddressTrouble } from './fetch-pack';
import type { RefusalReason } from './pack-refusal';

/** Shape of the rows that this version writes. */
export const ROW_VERSION = 1;

/** The sections of a pack; entries keep their section's name as `type`. */
export const SECTIONS = ['works', 'stories', 'events', 'claims', 'statements', 'quantities', 'coverage'] as const;
export type Section = (typeof SECTIONS)[number];

/** The sections that are read each time a background starts; of statements an article prints a few. */
export const MATCHED_SECTIONS = ['claims', 'quantities', 'coverage'] as const satisfies Section[];

const NOTE_STATES = ['exact', 'moved', 'edited', 'uncertain', 'gone'] as const satisfies NoteState[];

const version = v.literal(ROW_VERSION);

/** Where a pack came from, and by what its address knows this edition again. */
const packOrigin = v.variant('kind', [
  v.object({ kind: v.literal('file'), name: v.string() }),
  v.object({
    kind: v.literal('address'),
    address: v.string(),
    etag: v.optional(v.string()),
    modified: v.optional(v.string()),
  }),
  /** Pages, from which the reader kept its entries one by one. */
  v.object({ kind: v.literal('pages') }),
]);
export type PackOrigin = v.InferOutput<typeof packOrigin>;

const packRow = v.object({
  v: version,
  /** Number of this import; a newer version of the same pack is another edition. */
  edition: v.number(),
  id: v.string(),
  /** What the pack says of itself. */
  meta: v.object({
    format: v.literal(1),
    id: v.string(),
    name: v.string(),
    publisher: v.string(),
    licence: v.string(),
    language: v.string(),
    version: v.string(),
  }),
  /** SHA-256 of the pack, which tells editions of one date apart. */
  digest: v.string(),
  enabled: v.boolean(),
  /** Packs with a lower number are asked first. */
  order: v.number(),
  /**
   * `loading` until all entries and the index are written; until then nobody sees the pack. `whole` are the claims of a
   * publication, whose address is the id: they are no pack of the reader's.
   */
  state: v.picklist(['loading', 'ready', 'whole']),
  installed: v.string(),
  /** Unset for the pack that came with the extension. */
  origin: v.optional(packOrigin),
  /** Entries by section; unset in rows of the first version. */
  counts: v.optional(v.record(v.picklist(SECTIONS), v.number())),
  /** Bytes of the file as it came in, unpacked. */
  size: v.optional(v.number()),
  /** Entries that were left out because something was wrong with them. */
  refused: v.optional(v.number()),
  /** Public key by which it is signed, raw, in base64. */
  key: v.optional(v.string()),
  /** Whether the background looks once a day for a newer edition at its address. */
  isChecked: v.optional(v.boolean()),
  /** When its address was last asked. */
  checked: v.optional(v.string()),
  /** What its address had at that time is another edition. */
  hasUpdate: v.optional(v.boolean()),
});
export type PackRow = v.InferOutput<typeof packRow>;

const entryRow = v.object({
  v: version,
  edition: v.number(),
  type: v.picklist(SECTIONS),
  id: v.string(),
  /** Place in its section: indexes number the entries in the order of the pack. */
  place: v.number(),
  entry: v.looseObject({ id: v.string() }),
});
export interface EntryRow<S extends Section = Section> {
  v: typeof ROW_VERSION;
  edition: number;
  type: S;
  id: string;
  place: number;
  entry: Pack[S][number];
}

const indexRow = v.object({
  v: version,
  edition: v.number(),
  /** `INDEX_VERSION` when it was built. */
  algorithm: v.number(),
  /** Number of entries in the matched sections when it was built. */
  matched: v.number(),
  bytes: v.instance(ArrayBuffer),
});
export type IndexRow = v.InferOutput<typeof indexRow>;

const vectorsRow = v.object({
  v: version,
  edition: v.number(),
  /** `MODEL_VERSION` of the encoder that made them. */
  model: v.number(),
  bytes: v.instance(ArrayBuffer),
});
export type VectorsRow = v.InferOutput<typeof vectorsRow>;

const passagesRow = v.object({
  v: version,
  edition: v.number(),
  /** Number of this run of passages. */
  chunk: v.number(),
  passages: v.array(
    v.object({
      body: v.object({ type: v.picklist(['statement', 'coverage']), id: v.string() }),
      text: v.string(),
      speaker: v.optional(v.string()),
      claims: v.optional(v.array(v.string())),
    }),
  ),
});
export interface PassagesRow extends Omit<v.InferOutput<typeof passagesRow>, 'passages'> {
  passages: Passage[];
}

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});

const selector = v.variant('type', [
  v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
  quoteSelector,
]);

export const noteAnnotation = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.literal('commenting'),
  created: v.string(),
  modified: v.string(),
  target: v.object({ source: v.string(), selector: v.array(selector), styleClass: v.optional(v.picklist(COLOURS)) }),
  body: v.array(
    v.object({
      type: v.literal('TextualBody'),
      value: v.string(),
      purpose: v.picklist(['commenting', 'tagging']),
      format: v.optional(v.picklist(['text/markdown', 'text/plain'])),
      language: v.optional(v.string()),
    }),
  ),
  /** Where the note was first, and where the reader said that it is not. */
  glossator: v.optional(
    v.object({ noted: v.optional(v.array(selector)), refused: v.optional(v.array(quoteSelector)) }),
  ),
});

/** What a page says of itself, kept with its notes. */
export const noteDocument = v.object({
  author: v.optional(v.string()),
  published: v.optional(v.string()),
  site: v.optional(v.string()),
  language: v.optional(v.string()),
});

const noteRow = v.object({
  v: version,
  id: v.string(),
  /** Addresses under which the note is found: the page's own and its canonical one, normalised. */
  sources: v.array(v.string()),
  title: v.string(),
  document: v.optional(noteDocument),
  note: noteAnnotation,
  /** Other versions of the note, which another window wrote; the reader has not yet chosen between them. */
  versions: v.optional(v.array(noteAnnotation)),
  /** Ids of the stories that its page belonged to, and where the note was, when the page was last open. */
  stories: v.optional(v.array(v.string())),
  state: v.optional(v.picklist(NOTE_STATES)),
  /** Ids of the notes that this one links to. */
  links: v.optional(v.array(v.string())),
  /** ISO date on which the note went to the trash. */
  deleted: v.optional(v.string()),
});
export interface NoteRow extends Omit<v.InferOutput<typeof noteRow>, 'note' | 'versions'> {
  note: NoteAnnotation;
  versions?: NoteAnnotation[];
}

const draftRow = v.object({
  v: version,
  /** Of the editor that wrote it. */
  key: v.string(),
  noteId: v.string(),
  /** As in `noteRow`. */
  sources: v.array(v.string()),
  /** ISO date of the last keystroke. */
  saved: v.string(),
  draft: v.looseObject({
    id: v.string(),
    basedOn: v.optional(v.string()),
    selector: v.array(selector),
    colour: v.optional(v.picklist(COLOURS)),
    text: v.string(),
    tags: v.array(v.string()),
    title: v.string(),
    source: v.string(),
  }),
});
export interface DraftRow extends Omit<v.InferOutput<typeof draftRow>, 'draft'> {
  draft: NoteDraft;
}

const reportRow = v.object({
  v: version,
  /** Id of the annotation, and the page's address: a match is reported once. */
  id: v.string(),
  created: v.string(),
  /** Address of the page. */
  source: v.string(),
  kind: v.picklist(['claim', 'quotation', 'number']),
  body: v.object({ type: v.picklist(['claim', 'statement', 'coverage', 'number']), id: v.string() }),
  /** Edition of the pack in which the entry stands. */
  pack: v.string(),
  /** The words of the page, and those of the library that they were taken for. */
  passage: v.string(),
  matched: v.string(),
  score: v.number(),
  /** Where the dial of precision stood. */
  dial: v.picklist(['cautious', 'balanced', 'generous']),
});
export type ReportRow = v.InferOutput<typeof reportRow>;

const publisherRow = v.object({
  v: version,
  /** Id of the pack. */
  id: v.string(),
  /** Public key by which the first edition was signed, raw, in base64. Later ones must be signed by it too. */
  key: v.string(),
  /** What the pack and its publisher were called then. */
  name: v.string(),
  publisher: v.string(),
  pinned: v.string(),
});
export type PublisherRow = v.InferOutput<typeof publisherRow>;

/** How far the import of a pack has come, so that it goes on after the browser was killed. */
const importRow = v.object({
  v: version,
  /** Id of the pack: of each, one import at a time. */
  id: v.string(),
  edition: v.number(),
  /** `staged` waits for the reader to say that it may replace the edition before it. */
  phase: v.picklist(['reading', 'indexing', 'staged']),
  origin: packOrigin,
  /** Entries taken or refused, and how many there are to be where the pack says so. */
  done: v.number(),
  total: v.optional(v.number()),
  counts: v.record(v.picklist(SECTIONS), v.number()),
  refused: v.number(),
  problems: v.array(
    v.object({
      section: v.string(),
      index: v.number(),
      id: v.optional(v.string()),
      field: v.string(),
      message: v.string(),
    }),
  ),
  /** SHA-256 of the file up to here. */
  prefix: v.optional(v.string()),
  /** Known once all is read. */
  size: v.optional(v.number()),
  key: v.optional(v.string()),
  /** When it was last at work. */
  at: v.string(),
});
export type ImportRow = v.InferOutput<typeof importRow>;

/** What the network is asked for; each is something that the reader pressed or switched on. */
const REQUEST_REASONS = [
  'add-pack',
  'update-pack',
  'check-pack',
  'subscribe',
  'read-list',
  'read-claims',
  'read-shard',
] as const;

const requestRow = v.object({
  v: version,
  id: v.optional(v.number()),
  at: v.string(),
  address: v.string(),
  why: v.picklist(REQUEST_REASONS),
  /** HTTP status; unset until there is an answer, and where none came. */
  status: v.optional(v.number()),
  /** Bytes of the answer that were read, as they came over the network or unpacked by the browser. */
  bytes: v.number(),
});
export type RequestRow = v.InferOutput<typeof requestRow>;

const failureRow = v.object({
  v: version,
  id: v.optional(v.number()),
  at: v.string(),
  /** The call of the background, or the page of the extension. */
  where: v.string(),
  /** Name and message of the error, without any words of a page. */
  name: v.string(),
  message: v.string(),
});
export type FailureRow = v.InferOutput<typeof failureRow>;

const articleRow = v.object({
  v: version,
  /** `urn:uuid:...` */
  id: v.string(),
  /** ISO time. */
  saved: v.string(),
  /** Addresses under which the article is known again: the page's own and its canonical one, normalised. */
  sources: v.array(v.string()),
  article: v.object({
    source: v.string(),
    headline: v.string(),
    byline: v.optional(v.string()),
    datePublished: v.optional(v.string()),
    outlet: v.optional(v.string()),
    language: v.optional(v.string()),
    text: v.string(),
  }),
});
export type ArticleRow = v.InferOutput<typeof articleRow>;

/** Made of the articles, and made anew where it does not fit to them: a large layer, and a small one for the newest. */
const layerRow = v.object({
  v: version,
  id: v.picklist(['base', 'added']),
  /** `SAVED_VERSION` when it was made. */
  algorithm: v.number(),
  articles: v.array(v.object({ coverage: v.looseObject({ id: v.string() }), passages: v.number() })),
  bytes: v.instance(ArrayBuffer),
});
export interface LayerRow extends Omit<v.InferOutput<typeof layerRow>, 'articles'> {
  articles: SavedCoverage[];
}

const trouble = v.object({ why: v.string(), status: v.optional(v.number()) });

const subscriptionRow = v.object({
  v: version,
  /** Of the publication's manifest. */
  address: v.string(),
  /** `false` until the reader, who has seen what its server can learn, switches it on. */
  enabled: v.boolean(),
  /** Public key by which the first manifest was signed, raw, in base64; later ones must be signed by it too. */
  key: v.string(),
  /** Made at random on this machine, for all publications alike: it decides by which of its keys a page is looked up. */
  secret: v.instance(Uint8Array),
  added: v.string(),
  /** The newest manifest, and when its address was last asked for it (ISO). */
  manifest: v.looseObject({ id: v.string(), weeks: v.array(v.looseObject({})) }),
  edition: v.number(),
  digest: v.string(),
  checked: v.string(),
  /** What went wrong when the manifest was asked for the last time, or its claims, or lists and shards were. */
  manifestTrouble: v.optional(trouble),
  claimsTrouble: v.optional(trouble),
  shardTrouble: v.optional(trouble),
});
export interface SubscriptionRow extends Omit<v.InferOutput<typeof subscriptionRow>, 'manifest' | `${string}Trouble`> {
  manifest: Manifest;
  manifestTrouble?: Trouble;
  claimsTrouble?: Trouble;
  shardTrouble?: Trouble;
}

/** Why a publication, or a piece of it, was not taken. */
export interface Trouble {
  /** `denied`: the reader has taken back the access to its host; `room`: its claims need more room than there is for them. */
  why: RefusalReason | AddressTrouble | 'denied' | 'room';
  /** HTTP status, where that is why. */
  status?: number;
}

/** A file of a publication that never changes: its name is made of what is in it. */
const shardRow = v.object({
  v: version,
  name: v.string(),
  /** Address of the publication. */
  subscription: v.string(),
  size: v.number(),
  /** When it was last of use, in milliseconds since 1970, give or take an hour; `ALWAYS_OF_USE` for parts of its claims. */
  used: v.number(),
  bytes: v.instance(ArrayBuffer),
});
export type ShardRow = v.InferOutput<typeof shardRow>;

/** What a publication had to say on a page: an entry with all that a card shows of it. */
const foundRow = v.object({
  v: version,
  type: v.picklist(['claim', 'statement', 'coverage', 'number']),
  /** With the publication's address, so that it is nobody else's. */
  id: v.string(),
  subscription: v.string(),
  /** In milliseconds since 1970. */
  used: v.number(),
  entry: v.looseObject({ type: v.string() }),
});
export interface FoundRow extends Omit<v.InferOutput<typeof foundRow>, 'entry'> {
  entry: EntryContent;
}

/** Give `row` as a pack, or `undefined` where it is of another shape; the others alike. */
export const readPackRow = reader<PackRow>(packRow);
export const readEntryRow = reader<EntryRow>(entryRow);
export const readIndexRow = reader<IndexRow>(indexRow);
export const readVectorsRow = reader<VectorsRow>(vectorsRow);
export const readPassagesRow = reader<PassagesRow>(passagesRow);
export const readNoteRow = reader<NoteRow>(noteRow);
export const readDraftRow = reader<DraftRow>(draftRow);
export const readReportRow = reader<ReportRow>(reportRow);
export const readPublisherRow = reader<PublisherRow>(publisherRow);
export const readImportRow = reader<ImportRow>(importRow);
export const readFailureRow = reader<FailureRow>(failureRow);
export const readRequestRow = reader<RequestRow>(requestRow);
export const readArticleRow = reader<ArticleRow>(articleRow);
export const readLayerRow = reader<LayerRow>(layerRow);
export const readSubscriptionRow = reader<SubscriptionRow>(subscriptionRow);
export const readShardRow = reader<ShardRow>(shardRow);
export const readFoundRow = reader<FoundRow>(foundRow);

/** Give those of `rows` that `read` knows. */
export function readAll<Row>(rows: readonly unknown[], read: (row: unknown) => Row | undefined): Row[] {
  return rows.map(read).filter(row => row !== undefined);
}

function reader<Row>(schema: v.GenericSchema): (row: unknown) => Row | undefined {
  return row => {
    const result = v.safeParse(schema, row);
    return result.success ? (result.output as Row) : undefined;
  };
}
