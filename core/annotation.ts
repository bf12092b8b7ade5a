/**
 * The one noun of Glossator: a W3C Web Annotation.
 *
 * `motivation` tells the three uses apart: `assessing` (research context for a
 * claim), `linking` (the same words or the same quantity in other coverage) and
 * `commenting` (the reader's note). Fields follow
 * https://www.w3.org/TR/annotation-model/; what the model has no word for
 * stands under `glossator`.
 */

/** UTF-16 offsets, `end` exclusive, into the text named by the annotation's use. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

export type Selector = TextPositionSelector | TextQuoteSelector;

/** What the reader marks notes with; what each of them means is the reader's to say. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

export interface Target {
  /** Address of the page, or file name on the command line. */
  source: string;
  /** Empty for a note on the whole page. */
  selector: Selector[];
  /** Colour of a note; unset where the reader chose none. */
  styleClass?: Colour;
}

/** A reference to an entry of a pack; `id` is unique within its type and pack. */
export interface ContextBody {
  type: 'claim' | 'statement' | 'coverage' | 'number';
  id: string;
}

/** What the reader wrote, or a tag (`purpose: 'tagging'`). */
export interface TextualBody {
  type: 'TextualBody';
  value: string;
  purpose: 'commenting' | 'tagging';
  format?: 'text/markdown' | 'text/plain';
  language?: string;
}

export type Kind = 'claim' | 'quotation' | 'number';

/** How a quotation relates to the words printed elsewhere. */
export type Variant = 'verbatim' | 'altered' | 'shortened';

/** Whether the passage says what the claim says, or the contrary. */
export type Stance = 'states' | 'disputes';

/**
 * One step of a word alignment. Offsets are UTF-16, `start` inclusive, `end`
 * exclusive: `article` into `Article.text`, `corpus` into `Reason.text`.
 * `same` words have both sides, `related` ones are two names of one idea or one
 * stem, `changed` differ, `added` stand only in the article, `missing` only in
 * the corpus.
 */
export interface AlignedWord {
  article?: [start: number, end: number];
  corpus?: [start: number, end: number];
  relation: 'same' | 'related' | 'changed' | 'added' | 'missing';
}

/** Why an annotation stands where it stands: the corpus text and the words that agree. */
export interface Reason {
  body: ContextBody;
  /** The text of the corpus entry that was matched: a wording of the claim, a quotation, a figure. */
  text: string;
  words: AlignedWord[];
  score: number;
}

/** Research context, a shared quotation or a differing number: made by `findContext`. */
export interface ContextAnnotation {
  /** Stable for the same article and corpus: kind, first body and start. */
  id: string;
  type: 'Annotation';
  motivation: 'assessing' | 'linking';
  target: Target;
  /** Best first; never empty. */
  body: ContextBody[];
  glossator: {
    kind: Kind;
    /** 0 to 1: the share of such matches that are right. */
    score: number;
    variant?: Variant;
    stance?: Stance;
    /** Found later, by its meaning: it shares too few words with the claim to be found by them. */
    isByMeaning?: boolean;
    reasons: Reason[];
  };
}

/** The reader's note, as stored. Its positions count in `document.body.textContent`. */
export interface NoteAnnotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:...`, made by whoever creates the note, so that saving twice is harmless. */
  id: string;
  type: 'Annotation';
  motivation: 'commenting';
  /** ISO 8601 in UTC. */
  created: string;
  modified: string;
  target: Target;
  body: TextualBody[];
  /** What the reader said of where the note stands. */
  glossator?: {
    /** The selectors as they were first, where the reader has put the note to another place. */
    noted?: Selector[];
    /** Places of which the reader said that they are not the note's. */
    refused?: TextQuoteSelector[];
  };
}

/** The position selector of an annotation, or `undefined` for one that has none. */
export function positionOf(target: Target): TextPositionSelector | undefined {
  return target.selector.find(selector => selector.type === 'TextPositionSelector');
}

/** The quote selector of an annotation, or `undefined` for one that has none. */
export function quoteOf(target: Target): TextQuoteSelector | undefined {
  return target.selector.find(selector => selector.type === 'TextQuoteSelector');
}
