/**
 * Find the words of a block that statements or other coverage also print.
 *
 * Two passes of the passage matcher: over the whole block, and with lower bars over
 * what stands in quotation marks, since quoting a few words is a deed of its own.
 */
import type { AlignedWord, ContextBody, Variant } from './annotation';
import type { Span } from './article';
import { bitsBetween, confidenceOfPassage } from './confidence';
import { LIMITS, type Limits } from './dial';
import { countPlainWords, type PassageMatch, variantOf } from './find';
import { findInLayers } from './layers';
import { PASSAGE_THRESHOLDS, type PassageThresholds } from './match-passages';
import type { Corpus } from './open-corpus';
import { quotationsOf } from './quotation-marks';
import type { Scope } from './scope';
import { tokenize } from './tokenize';

/** A passage of the corpus that a block prints. */
export interface QuotationMatch extends Span {
  body: ContextBody;
  text: string;
  variant: Variant;
  score: number;
  words: AlignedWord[];
  /** Ids of the claims that a known statement makes. */
  claims?: string[];
}

/** Inside quotation marks few words are enough, if they stand in a row. */
const QUOTED: PassageThresholds = { minBits: 28, runWords: 3, minEvidence: 90 };
/** Words that earn so many bits are a speaker's own; fewer may be anybody's. */
const OWN_BITS = 40;
/**
 * Confidence that words must earn which are not quoted, where all sentences of an article are known and not only what
 * it quotes: "who spoke on condition of anonymity" stands in every paper.
 */
const SURE_WORDING = 0.96;
/** Shorter quotations say nothing by themselves. */
const MIN_QUOTED_WORDS = 3;
/** Two matches are of one passage when they share this much of the shorter. */
const OVERLAP = 0.5;

/** Passages that the `block` of `text` prints, leaving out those for which `isOwn` holds. */
export function matchQuotations(text: string, block: Span, scope: Scope): QuotationMatch[] {
  const { corpus, isOwn, isOfSite, limits } = scope;
  const isQuoted = ({ start, end }: Span) => quoted.some(span => span.start <= start && end <= span.end);
  const isTelling = (match: QuotationMatch) =>
    !corpus.isWhole || isQuoted(match) || (match.score >= SURE_WORDING && !isOfSite(match.body));
  const bar = raised(PASSAGE_THRESHOLDS, limits);
  const quoted = quotationsOf(text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
  const found = [...findIn(text, block, corpus, bar), ...quoted.flatMap(span => findQuoted(text, span, scope))];
  return found
    .filter(match => isVouched(match, text, corpus, OWN_BITS + moreBits(limits)) && !isName(match, text, corpus))
    .map(match => toQuotation(match, quoted, corpus))
    .filter(match => !isOwn(match.body) && isTelling(match))
    .sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
}

/** Put matches of one passage of the article together, the best first; each passage body once. */
export function groupQuotations(matches: readonly QuotationMatch[]): QuotationMatch[][] {
  const groups: QuotationMatch[][] = [];
  for (const match of matches) {
    const group = groups.find(([first]) => overlap(first, match) >= OVERLAP);
    if (!group) {
      groups.push([match]);
    } else if (!group.some(({ body }) => body.type === match.body.type && body.id === match.body.id)) {
      group.push(match);
    }
  }
  return groups;
}

/** Share of the shorter span that both cover. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

function raised(thresholds: PassageThresholds, limits: Limits): PassageThresholds {
  const more = moreBits(limits);
  const { minBits, minEvidence } = thresholds;
  return { ...thresholds, minBits: minBits + more, minEvidence: minEvidence + more };
}

/** The thresholds hold for a balanced dial. */
function moreBits({ quotation }: Limits): number {
  return bitsBetween(quotation, LIMITS.balanced.quotation);
}

function findIn(text: string, span: Span, corpus: Corpus, thresholds: PassageThresholds): PassageMatch[] {
  return findInLayers(text.slice(span.start, span.end), corpus.layers, { base: span.start, thresholds });
}

function findQuoted(text: string, span: Span, { corpus, limits }: Scope): PassageMatch[] {
  const words = tokenize(text.slice(span.start, span.end)).length;
  if (words < MIN_QUOTED_WORDS) {
    return [];
  }
  // A quotation that shares a few words with another one is not that one: most of it must agree.
  return findIn(text, span, corpus, raised(QUOTED, limits)).filter(match => {
    const shared = match.words.filter(word => word.relation === 'same').length;
    return shared >= words / 2;
  });
}

/** A few quoted words are many people's; they are this speaker's where the article names the speaker. */
function isVouched(match: PassageMatch, text: string, corpus: Corpus, enough: number): boolean {
  if (match.bits >= enough) {
    return true;
  }
  const surname = corpus.passages.at(match.passage)?.speaker?.split(',')[0].split(' ').at(-1);
  return surname ? text.includes(surname) : false;
}

/** "Deferred Action for Childhood Arrivals" may stand in quotation marks and is still nobody's words. */
function isName(match: PassageMatch, text: string, corpus: Corpus): boolean {
  return countPlainWords(match, corpus.layers.texts.at(match.passage)!, span => text.slice(...span)).telling === 0;
}

function toQuotation(match: PassageMatch, quoted: readonly Span[], corpus: Corpus): QuotationMatch {
  const { body, text, claims } = corpus.passages.at(match.passage)!;
  const { start, end, bits, cover } = match;
  const isQuoted = quoted.some(span => span.start <= start && end <= span.end);
  const words = withoutAttribution(match.words, quoted);
  const aligned = words.filter(word => word.corpus).length;
  return {
    start,
    end,
    body,
    text,
    variant: variantOf(words, aligned, tokenize(text).length),
    words,
    score: confidenceOfPassage(bits, { isQuoted, isWhole: cover === 1 }),
    claims,
  };
}

/** Words between two stretches in quotation marks ("he said") are the reporter's, not a change of the quotation. */
function withoutAttribution(words: readonly AlignedWord[], quoted: readonly Span[]): AlignedWord[] {
  const isQuoted = ({ article }: AlignedWord) =>
    article !== undefined && quoted.some(span => span.start <= article[0] && article[1] <= span.end);
  if (!words.some(isQuoted)) {
    return [...words];
  }
  return words.filter(word => word.relation !== 'added' || isQuoted(word));
}
