/** What the coverage of other outlets shares with an article, and what only one of both prints. */
import type { AlignedWord } from './annotation';
import type { QuotationPair } from './shared-quotations';
import type { SharedSentence } from './shared-sentences';

export type Relation = 'event' | 'story' | 'topic' | 'same-text';

/** Coverage of the same event, story or topic by another outlet. */
export interface RelatedCoverage {
  id: string;
  headline: string;
  outlet: string;
  url: string | null;
  datePublished: string;
  /** ISO time at which the reader saved it, where it is theirs. */
  saved?: string;
  /** Name of the publication in whose shards it was found. */
  publication?: string;
  relation: Relation;
  /** 0 to 1. */
  score: number;
  /** What both articles share, for the reader. */
  shared: {
    terms: string[];
    /** Quotations that both print, as each does. */
    quotations: SharedQuotation[];
    /** Quantities of which each gives another value. */
    numbers: { here: string; there: string; label: string }[];
    /** Sentences of this article that stand there word for word, as far as samples tell. */
    sentences: SharedSentence[];
  };
  onlyHere: Exclusive;
  onlyThere: Exclusive;
}

/** The part of a quotation that both print; `words` is empty where it is the same, else has offsets into `here` and `there`. */
export interface SharedQuotation extends QuotationPair {
  words: AlignedWord[];
}

/** What one of two articles prints and the other does not. */
export interface Exclusive {
  quotations: string[];
  /** Numbers, each with words for what it counts, and the words around it where it stands on this page. */
  numbers: { printed: string; counts: string[]; before?: string; after?: string }[];
}
