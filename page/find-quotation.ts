/**
 * Find the places of a text that may be a quotation, with changes or without.
 *
 * Where it may stand is told by the short runs of characters that it shares with
 * the text (`gram-index.ts`); there it is aligned together with what stood before
 * and after it (`align-passage.ts`), so that surroundings which were kept hold it
 * in its place where its own words were changed.
 */
import { type Alignment, alignPassage, type Parts } from './align-passage';
import { type GramIndex, likelyStarts } from './gram-index';

/** A quotation to be found; all its parts without white space. */
export interface Quotation extends Parts {
  /** Where it was, if known. */
  position?: number;
}

export interface Match {
  start: number;
  end: number;
  /** Share of the characters that agree: of the words, and of the context before and after them. */
  words: number;
  before: number;
  after: number;
  /** All of that in one, 0 to 1. */
  likeness: number;
}

/** What the parts of a match weigh, as in Hypothesis' scheme: the position only decides between equals. */
const WEIGHTS = { words: 50, side: 20, position: 2 };
const FULL_WEIGHT = WEIGHTS.words + 2 * WEIGHTS.side + WEIGHTS.position;

/** Verbatim places that are looked at. */
const MAX_VERBATIM = 200;

/** Places that are compared in full. */
const MAX_PLACES = 4;

/**
 * Characters that may have been put in or left out before the passage ends: so many and a share of it, up to a most.
 * Of a very long quotation fewer, so that its table has no more cells than are filled in some milliseconds.
 */
const MIN_BAND = 48;
const BAND = 0.25;
const MAX_BAND = 256;
const MAX_CELLS = 1_000_000;

/** Characters that may stand between the passage and the end of the page at which it stood. */
const AT_END = 8;

/** Agreement of context of which nothing is known: neither for nor against the place. */
const UNKNOWN = 0.5;

/** Bands for context beside words that are found as they were, and for context that stands side by side. */
const SIDE_BAND = 12;
const CLOSED_BAND = 24;

/** Give all verbatim places of `quotation` in `text`, the likest first. */
export function findVerbatim(text: string, quotation: Quotation): Match[] {
  const { exact, prefix, suffix } = quotation;
  const matches = occurrences(text, exact).map(start => {
    const end = start + exact.length;
    const before = sideErrors(text, prefix, start - prefix.length);
    const after = sideErrors(text, suffix, end);
    return matchOf(text, quotation, { start, end, errors: 0, before, after });
  });
  return withoutOverlaps(matches);
}

/** Give the places of `text` that may be `quotation` with changes, the likest first. */
export function findEdited(text: string, index: GramIndex, quotation: Quotation): Match[] {
  const whole = quotation.prefix + quotation.exact + quotation.suffix;
  const band = bandOf(whole.length);
  const matches = likelyStarts(index, whole, MAX_PLACES).map(begin =>
    matchOf(text, quotation, alignPassage({ text, parts: quotation, begin, band })),
  );
  return withoutOverlaps(matches.filter(({ start, end }) => end > start));
}

/** Say how well `prefix` and `suffix` agree with a place where they stand side by side, 0 to 1. */
export function closedGap(text: string, index: GramIndex, { prefix, suffix }: Parts): number {
  const length = prefix.length + suffix.length;
  const errors = likelyStarts(index, prefix + suffix, MAX_PLACES).map(begin => {
    const { before, after } = alignPassage({ text, parts: { prefix, exact: '', suffix }, begin, band: CLOSED_BAND });
    return before + after;
  });
  return prefix === '' || suffix === '' ? 0 : 1 - Math.min(length, ...errors) / length;
}

/** Leave out of `matches` what overlaps a better one; the likest come first. */
export function withoutOverlaps(matches: readonly Match[]): Match[] {
  const apart: Match[] = [];
  for (const match of matches.toSorted((a, b) => b.likeness - a.likeness || a.start - b.start)) {
    if (apart.every(other => match.end <= other.start || match.start >= other.end)) {
      apart.push(match);
    }
  }
  return apart;
}

function bandOf(length: number): number {
  const wide = Math.min(MAX_BAND, MIN_BAND + Math.ceil(length * BAND));
  return Math.max(MIN_BAND, Math.min(wide, Math.floor(MAX_CELLS / (2 * length))));
}

/** Changes of context that is expected to begin at `begin`. */
function sideErrors(text: string, exact: string, begin: number): number {
  return alignPassage({ text, parts: { prefix: '', exact, suffix: '' }, begin, band: SIDE_BAND }).errors;
}

function matchOf(text: string, { exact, prefix, suffix, position }: Quotation, found: Alignment): Match {
  const { start, end } = found;
  const words = Math.max(0, 1 - found.errors / exact.length);
  const before = agreement(prefix, found.before, start);
  const after = agreement(suffix, found.after, text.length - end);
  const near = position === undefined ? 1 : Math.max(0, 1 - Math.abs(start - position) / Math.max(1, text.length));
  const weight = WEIGHTS.words * words + WEIGHTS.side * (before + after) + WEIGHTS.position * near;
  return { start, end, words, before, after, likeness: weight / FULL_WEIGHT };
}

/** Share of `context` that was kept; where there was none, the passage stood at an end of the page. */
function agreement(context: string, errors: number, distance: number): number {
  if (context === '') {
    return distance <= AT_END ? 1 : UNKNOWN;
  }
  return 1 - errors / context.length;
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < MAX_VERBATIM; at = text.indexOf(wanted, at + 1)) {
    found.push(at);
  }
  return found;
}
