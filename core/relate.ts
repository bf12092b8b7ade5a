/**
 * Rank other coverage by what it shares with an article: event, story, topic, or the same text.
 *
 * Both sides are fingerprints. Terms are weighed as in retrieval (logarithmic count
 * times inverse document frequency, cosine), shared six-word hashes and quotations
 * show one source, the date tells this event from the next one of the same story.
 */
import type { Fingerprint } from './corpus';
import type { Relation } from './related-coverage';
import { isSameText, sharedHashes } from './same-article';
import { pairQuotations, type QuotationPair } from './shared-quotations';
import { wordsOf } from './words';

/** An article as a fingerprint, with what is known of it. */
export interface Related {
  id: string;
  title?: string;
  /** ISO date, where known and to be used. */
  date?: string;
  fingerprint: Fingerprint;
}

export interface RelationScore {
  relation: Relation | undefined;
  /** 0 to 1. */
  score: number;
  sharedTerms: string[];
}

/** How many documents of a collection hold each term, and how many there are. */
export interface DocumentFrequencies {
  documents: number;
  counts: ReadonlyMap<string, number>;
}

/** Scores from which two articles report the same event, belong to one story, or share a topic. */
const RELATION_SCORES = { event: 0.45, story: 0.27, topic: 0.24 };
/** Of the likeness of two reports of one event so much lies outside quotations that both print; what lies inside is worth less. */
const MIN_TOLD_SHARE = 0.35;
const QUOTED_WORTH = 0.5;
/** Terms without a collection to count in: taken for as rare as one document in this many. */
const ASSUMED_DOCUMENTS = 2000;
const ASSUMED_COUNT = 4;
/** What a shared quotation and shared wording add; together they rarely add more than a third. */
const QUOTATION_WORTH = 0.12;
const MAX_QUOTATIONS = 3;
const HASH_WORTH = 0.04;
const MAX_HASHES = 4;
/** Words of the headline count like so many in the text. */
const HEADLINE_WEIGHT = 2;
/**
 * No term is more of an article than this: two reports that share little but one name, rare and often said, are about
 * the same company or person, not of one event. Less would no longer know an event by its names.
 */
const MAX_WEIGHT = 0.22;
/** Within so many days two reports can be of one event; the score falls to this share far away. */
const EVENT_DAYS = 3;
const FAR_SHARE = 0.72;
/** Terms shown to the reader. */
const SHOWN_TERMS = 8;
/** Below this no quotation is looked at: that would cost more than all the rest. */
export const MIN_COSINE = 0.08;
/** Fewer shared terms than this relate nothing. */
const MIN_SHARED_TERMS = 4;

/** Count in how many of `articles` each term stands. */
export function documentFrequencies(articles: readonly Pick<Related, 'fingerprint'>[]): DocumentFrequencies {
  const counts = new Map<string, number>();
  for (const { fingerprint } of articles) {
    for (const term of Object.keys(fingerprint.terms)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return { documents: articles.length, counts };
}

/** A term vector of length one, less what single terms have too much of. */
export function vectorOf({ fingerprint, title }: Related, frequencies?: DocumentFrequencies): Map<string, number> {
  const headline = title === undefined ? new Set<string>() : new Set(headlineStems(title));
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, count] of Object.entries(fingerprint.terms)) {
    const weight = (1 + Math.log(count + (headline.has(term) ? HEADLINE_WEIGHT : 0))) * idf(term, frequencies);
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) {
    weights.set(term, Math.min(MAX_WEIGHT, weight / length));
  }
  return weights;
}

export interface RelateOptions {
  /** Term vectors of both, where many are compared. */
  vectors?: { a: ReadonlyMap<string, number>; b: ReadonlyMap<string, number> };
  /** Times what two articles must share to be called related. */
  bar?: number;
}

/** Relate `a` to `b`. */
export function relate(
  a: Related,
  b: Related,
  { vectors = { a: vectorOf(a), b: vectorOf(b) }, bar = 1 }: RelateOptions = {},
): RelationScore {
  const products: [term: string, product: number][] = [];
  let cosine = 0;
  for (const [term, weight] of vectors.a) {
    const other = vectors.b.get(term);
    if (other !== undefined) {
      cosine += weight * other;
      products.push([term, weight * other]);
    }
  }
  if (cosine < MIN_COSINE) {
    return { relation: undefined, score: cosine, sharedTerms: [] };
  }
  const sharedTerms = products.sort((x, y) => y[1] - x[1]).map(([term]) => term);
  const sharedQuotations = pairQuotations(a.fingerprint.quotations, b.fingerprint.quotations);
  const hashes = sharedHashes(a.fingerprint, b.fingerprint);
  const extra =
    QUOTATION_WORTH * Math.min(MAX_QUOTATIONS, sharedQuotations.length) + HASH_WORTH * Math.min(MAX_HASHES, hashes);
  const days = daysApart(a.date, b.date);
  const told = cosine - productOf(quotedInBoth(a.fingerprint, b.fingerprint, sharedQuotations), products);
  const isSame = isSameText(a.fingerprint, b.fingerprint);
  return {
    relation: isSame
      ? 'same-text'
      : relationOf({ cosine: cosine / bar, extra: extra / bar, told: told / bar }, sharedTerms.length, days),
    score: isSame ? 1 : either(dateShare(days) * (told + QUOTED_WORTH * (cosine - told)), extra),
    sharedTerms: sharedTerms.slice(0, SHOWN_TERMS),
  };
}

/** Old quotations are printed again in later stories, so that they make a story, but only what is told makes an event. */
function relationOf(
  { cosine, extra, told }: { cosine: number; extra: number; told: number },
  shared: number,
  days: number | undefined,
): Relation | undefined {
  if (shared < MIN_SHARED_TERMS || either(cosine, extra) < RELATION_SCORES.topic) {
    return undefined;
  }
  const isTold = told >= MIN_TOLD_SHARE * cosine;
  if (cosine >= RELATION_SCORES.event && isTold && (days === undefined || days <= EVENT_DAYS)) {
    return 'event';
  }
  return either(cosine, extra) >= RELATION_SCORES.story ? 'story' : 'topic';
}

/** Stems that stand in quotations which both articles print. */
function quotedInBoth(a: Fingerprint, b: Fingerprint, shared: readonly QuotationPair[]): Set<string> {
  if (shared.length === 0) {
    return new Set();
  }
  const stems = (pairs: readonly QuotationPair[]) => pairs.flatMap(({ here }) => wordsOf(here).map(word => word.stem));
  const there = new Set(stems(pairQuotations(b.quotations, a.quotations)));
  return new Set(stems(shared).filter(stem => there.has(stem)));
}

function productOf(terms: ReadonlySet<string>, products: readonly [term: string, product: number][]): number {
  return products.reduce((sum, [term, product]) => sum + (terms.has(term) ? product : 0), 0);
}

/** The chance that one of two independent signs is right: grows with both and never passes one. */
function either(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}

function idf(term: string, frequencies: DocumentFrequencies | undefined): number {
  const documents = frequencies?.documents ?? ASSUMED_DOCUMENTS;
  const count = frequencies === undefined ? ASSUMED_COUNT : (frequencies.counts.get(term) ?? 0);
  return Math.log(1 + documents / (1 + count));
}

function dateShare(days: number | undefined): number {
  if (days === undefined || days <= EVENT_DAYS) {
    return 1;
  }
  return FAR_SHARE + (1 - FAR_SHARE) / (1 + (days - EVENT_DAYS) / 7);
}

function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  const from = a === undefined ? Number.NaN : Date.parse(a);
  const to = b === undefined ? Number.NaN : Date.parse(b);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : Math.abs(from - to) / 86_400_000;
}

function headlineStems(title: string): string[] {
  return wordsOf(title).map(word => word.stem);
}
