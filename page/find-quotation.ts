/**
 * Find a quotation in a text that was edited since.
 *
 * Comparing every place would take too long on long pages, so candidates are
 * found first: short pieces of the quotation and the context beside it are
 * looked up as they are, and each find says where the quotation would begin.
 * Only there the whole is compared, by Myers' bit-vector algorithm.
 *
 * Each match is scored as Hypothesis does: 50 for the words, 20 for each side's
 * context, 2 for the position, of 92 in all.
 */
import search from 'approx-string-match';

/** A quotation to be found; all its parts without white space. */
export interface Quotation {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it was, if known. */
  position?: number;
}

export interface Match {
  start: number;
  end: number;
  /** 0 to 1. */
  score: number;
  /** Share of the words' characters that agree, and of the context's. */
  words: number;
  context: number;
}

const WEIGHTS = { words: 50, prefix: 20, suffix: 20, position: 2 };
const FULL_SCORE = WEIGHTS.words + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;

/** Share of a quotation that may have changed: below it, context cannot make up for the words any more. */
const MAX_CHANGED = 0.4;

/** Most changes that are searched for: the time grows with them. */
const MAX_ERRORS = 256;

/** Length of the pieces that are looked up: one or two words, rare enough on a page. */
const PIECE = 10;

/** Pieces looked up for one quotation. */
const MAX_PIECES = 24;

/** A piece found more often says nothing about the place. */
const MAX_FINDS = 12;

/** Give all verbatim places of `quotation` in `text`, the best first. */
export function findVerbatim(text: string, quotation: Quotation): Match[] {
  const starts = occurrences(text, quotation.exact, 200);
  return byScore(
    starts.map(start => scoreMatch(text, quotation, { start, end: start + quotation.exact.length, errors: 0 })),
  );
}

/** Give the places of `text` that may be `quotation` with changes, the best first; no two overlap. */
export function findEdited(text: string, quotation: Quotation): Match[] {
  const { exact } = quotation;
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(exact.length * MAX_CHANGED));
  const matches: Match[] = [];
  for (const [from, to] of windows(text, quotation, maxErrors)) {
    for (const found of search(text.slice(from, to), exact, maxErrors).slice(0, MAX_FINDS)) {
      matches.push(scoreMatch(text, quotation, { ...found, start: from + found.start, end: from + found.end }));
    }
  }
  return withoutOverlaps(byScore(matches));
}

/** Stretches of `text` in which the quotation would lie. */
function windows(text: string, quotation: Quotation, slack: number): [from: number, to: number][] {
  const { exact, prefix, suffix } = quotation;
  const begins = new Set<number>();
  const step = Math.max(PIECE / 2, Math.ceil(exact.length / MAX_PIECES));
  for (let offset = 0; offset + PIECE <= exact.length; offset += step) {
    const finds = occurrences(text, exact.slice(offset, offset + PIECE), MAX_FINDS + 1);
    for (const find of finds.length > MAX_FINDS ? [] : finds) {
      begins.add(find - offset);
    }
  }
  const before = prefix.slice(-PIECE);
  const after = suffix.slice(0, PIECE);
  for (const find of before.length === PIECE ? occurrences(text, before, MAX_FINDS) : []) {
    begins.add(find + PIECE);
  }
  for (const find of after.length === PIECE ? occurrences(text, after, MAX_FINDS) : []) {
    begins.add(find - exact.length);
  }
  const merged: [number, number][] = [];
  for (const begin of [...begins].sort((a, b) => a - b)) {
    const from = Math.max(0, begin - slack);
    const to = Math.min(text.length, begin + exact.length + slack);
    const last = merged.at(-1);
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      merged.push([from, to]);
    }
  }
  return merged;
}

function scoreMatch(text: string, quotation: Quotation, found: { start: number; end: number; errors: number }): Match {
  const { exact, prefix, suffix, position } = quotation;
  const words = 1 - found.errors / exact.length;
  const before = similarity(text.slice(Math.max(0, found.start - prefix.length), found.start), prefix);
  const after = similarity(text.slice(found.end, found.end + suffix.length), suffix);
  const near = position === undefined ? 1 : 1 - Math.abs(found.start - position) / Math.max(1, text.length);
  const score =
    (WEIGHTS.words * words + WEIGHTS.prefix * before + WEIGHTS.suffix * after + WEIGHTS.position * Math.max(0, near)) /
    FULL_SCORE;
  return { start: found.start, end: found.end, score, words, context: (before + after) / 2 };
}

/** Share of `wanted` that stands in `there`; context that was never known agrees with anything. */
function similarity(there: string, wanted: string): number {
  if (wanted === '') {
    return 1;
  }
  const errors = search(there, wanted, wanted.length).map(match => match.errors);
  return errors.length > 0 ? 1 - Math.min(...errors) / wanted.length : 0;
}

function occurrences(text: string, wanted: string, limit: number): number[] {
  const found: number[] = [];
  let at = wanted === '' ? -1 : text.indexOf(wanted);
  while (at >= 0 && found.length < limit) {
    found.push(at);
    at = text.indexOf(wanted, at + 1);
  }
  return found;
}

function byScore(matches: Match[]): Match[] {
  return matches.sort((a, b) => b.score - a.score || a.start - b.start);
}

function withoutOverlaps(matches: readonly Match[]): Match[] {
  const apart: Match[] = [];
  for (const match of matches) {
    if (apart.every(other => match.end <= other.start || match.start >= other.end)) {
      apart.push(match);
    }
  }
  return apart;
}
