/**
 * What a pack holds: the entries that matching looks up and cards show.
 *
 * A pack is data only. Works are CSL-JSON, claims use the words of schema.org's
 * ClaimReview, coverage holds no text from which an article could be rebuilt:
 * unordered six-word hashes, counted terms, short quotations and numbers.
 */

/** CSL-JSON, reduced to the fields that cards show (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface Work {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  'container-title'?: string;
  issued?: { 'date-parts'?: number[][]; literal?: string };
  /** When the reader was there; a pack says nothing of that. */
  accessed?: { 'date-parts'?: number[][]; literal?: string };
  /** BCP 47. */
  language?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  /** The address leads to what another site copied, reprinted or reported of it. */
  isCopy?: boolean;
  /** What sort of source it is, in words: "peer-reviewed", "government", "think tank (favours lower immigration)". */
  genre: string;
  /** Where in the work, or when it was released, when no CSL field fits. */
  note?: string;
  /** What of this reference could not be verified; the card says so. */
  unverified?: string;
}

export interface Story {
  id: string;
  label: string;
}

export interface NewsEvent {
  id: string;
  /** ISO date, day or month. */
  date: string;
  place: string;
  description: string;
  stories: string[];
  claims: string[];
  /** Addresses at which it was checked. */
  sources: string[];
  note?: string;
}

export interface KeyFigure {
  value: string;
  /** What the value counts or measures. */
  unit: string;
  year: string;
  population: string;
  /** Id of a work. */
  source: string;
}

export interface Claim {
  id: string;
  /** Short name for lists. */
  title: string;
  /** Neutral wording of what is claimed. */
  claimReviewed: string;
  /** Other wordings of the claim. */
  variants: string[];
  /** Wordings of its contrary, to which the same research speaks. */
  opposites: string[];
  /**
   * What a passage must speak of before the claim is offered: every inner list
   * is one idea in its various words or phrases, and all ideas of one outer
   * list must stand in the passage. Empty where wordings alone decide.
   */
  concepts: Concept[];
  /** What research says; empty only where there is a review instead. */
  finding: string;
  figures: KeyFigure[];
  /** Limits of the evidence, and what the other side says. */
  limits: string;
  /** How far the matter is settled, in words. */
  contested: string;
  /** Ids of works; the first is the most important. */
  sources: string[];
  tags: string[];
  stories: string[];
  /** ISO date on which the entry was last checked. */
  checked: string;
  review?: Review;
  /** What of this entry could not be verified; the card says so. */
  unverified?: string;
}

/**
 * What a fact-checker published on a claim, in the words of schema.org's ClaimReview. It is shown as theirs, word for
 * word, and never turned into a verdict of our own.
 */
export interface Review {
  /** Address of the review. */
  url: string;
  reviewer: {
    name: string;
    url?: string;
    /** Where the name was taken from, for a review that names no author. */
    basis?: 'publisher' | 'address';
  };
  /** Unset where the review gives none. */
  rating?: {
    /** As the reviewer words it: "Mostly false". */
    text?: string;
    value?: number;
    best?: number;
    worst?: number;
    explanation?: string;
  };
  /** ISO date, day or month, of the review. */
  published?: string;
  /** Who made the claim, and when. */
  claimant?: string;
  claimed?: string;
  /** Addresses at which the claim was made. */
  appearances?: string[];
  /** Address of the page on which the reader found the review and kept it. */
  keptFrom?: string;
}

/** One way of naming a claim: all `ideas` in one passage, none of `without`. */
export interface Concept {
  ideas: string[][];
  /** Words of which one must stand in the paragraph around the passage: who made a study that only the next sentence names. */
  near?: string[];
  without?: string[];
  /** Whether a passage that names these ideas states or disputes the claim; unset where it may be either. */
  stance?: 'states' | 'disputes';
}

/** A short public quotation. */
export interface Statement {
  id: string;
  speaker: string;
  date: string;
  occasion: string;
  event: string;
  text: string;
  /** Claims that the statement makes. */
  claims: string[];
  /** Addresses at which the wording was checked; empty where it rests on the coverage alone. */
  sources: string[];
  note?: string;
  unverified?: string;
}

/** A number as an article prints it. */
export interface ReportedNumber {
  /** As printed. */
  printed: string;
  value: number;
  /** Unit in normal form: "percent", "usd", "person", ... or empty. */
  unit: string;
  /** "about", "over", "under", "exactly". */
  precision: 'exact' | 'about' | 'over' | 'under';
  /** Normalised words near the number that say what it counts, at most eight. */
  counts: string[];
}

/** One quantity that several articles or sources give, perhaps differently. */
export interface Quantity {
  id: string;
  /** What is counted, in words. */
  label: string;
  /** As in `Claim.concepts`: what the sentence with the number must name. */
  concepts: Concept[];
  unit: string;
  /** Sensible range; numbers outside count something else. */
  range: [low: number, high: number];
  values: {
    printed: string;
    value: number;
    precision: ReportedNumber['precision'];
    coverage?: string;
    source?: string;
    date: string;
  }[];
  claim?: string;
  note?: string;
}

/** An article of another outlet, reduced to what cannot be read back into text. */
export interface Coverage {
  id: string;
  headline: string;
  /** `true` where the outlet's own headline is unknown and ours describes the article. */
  headlineIsOurs?: boolean;
  outlet: string;
  author?: string;
  /** ISO date. */
  datePublished: string;
  url: string | null;
  /** What is inferred or not verified about the reference. */
  note?: string;
  event?: string;
  stories: string[];
  fingerprint: Fingerprint;
  /** ISO time at which the reader saved the article; coverage of packs has none. */
  saved?: string;
}

/** What `reduce` leaves of an article: enough to relate two articles, too little to rebuild one. */
export interface Fingerprint {
  /** Version of the algorithm that made it. */
  algorithm: 1;
  /** Sorted, unordered, content-chosen hashes of six words (unsigned 32 bits). */
  hashes: number[];
  /** Words in the article. */
  length: number;
  /** Some hundred salient terms and names with their counts. */
  terms: Record<string, number>;
  /** Short attributed quotations as printed. */
  quotations: string[];
  numbers: ReportedNumber[];
}

export interface Pack {
  format: 1;
  id: string;
  name: string;
  publisher: string;
  licence: string;
  language: string;
  /** ISO date of the newest entry; together with `id` it identifies the edition. */
  version: string;
  works: Work[];
  stories: Story[];
  events: NewsEvent[];
  claims: Claim[];
  statements: Statement[];
  quantities: Quantity[];
  coverage: Coverage[];
}
