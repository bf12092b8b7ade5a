/**
 * Find where passages of the corpus stand in a text: verbatim, altered or shortened.
 *
 * Seed and extend, as BLAST does for genes (Altschul et al., 1990), over words:
 * rare word pairs in common propose a diagonal, alignment decides, and what is
 * accepted has earned enough bits of surprise over enough of the passage. Each
 * look is dearer than the one before and has fewer candidates to look at.
 */
import { type Alignment, alignInBand, codesOfText, type Placement } from './align';
import { boundOf } from './bound';
import { type Candidate, extend } from './extend';
import { grown } from './grow';
import { type PassageIndex, passageAt } from './passage-index';
import { WALL } from './read-passages';
import { seed } from './seed';
import type { Tokens } from './tokenize';

export interface PassageThresholds {
  /** Bits that a match must earn. Set phrases of news English reach about 38. */
  minBits: number;
  /** A match that covers this share of its passage, with at least `minWords` shared, is accepted. */
  minCover: number;
  minWords: number;
  /** A passage that stands there whole and in one piece needs only this many bits. */
  completeBits: number;
  /** Else it must share this many words, this densely: a quotation out of a longer passage. */
  runWords: number;
  runDensity: number;
}

/** What a small corpus asks for; `thresholdsFor` says what a larger one asks for. */
export const PASSAGE_THRESHOLDS: PassageThresholds = {
  minBits: 40,
  minCover: 0.4,
  minWords: 4,
  completeBits: 34,
  runWords: 7,
  runDensity: 0.75,
};

/**
 * Among twice as many passages a chance match is twice as likely, but the larger corpus also knows better which words say
 * little. What is left to add for each doubling: more finds less that is changed and fires less on set phrases.
 */
const BITS_PER_DOUBLING = 0.6;
/** A whole passage hardly ever stands somewhere by chance, so there the better knowledge counts for more, down to a limit. */
const COMPLETE_BITS_PER_DOUBLING = 0.5;
const LEAST_COMPLETE_BITS = 28;
/** Up to so many passages the thresholds hold as they are. */
const SMALL_CORPUS = 64;
/** Seeds further apart than the passage is long, and this, belong to two places of the text. */
const CLUSTER_SLACK = 16;
/** Bits that an alignment can add to an extension by gaps, for each further diagonal, and by single words. */
const BITS_PER_DIAGONAL = 8;
const EXTENSION_SLACK = 12;

/** An alignment of the passage of this number. */
export interface PassageAlignment extends Alignment {
  passage: number;
}

let codes = new Uint16Array(2048);

/** Alignments of passages with the text, best first; several passages may claim the same words. */
export function matchPassages(
  tokens: Tokens,
  index: PassageIndex,
  thresholds: PassageThresholds = PASSAGE_THRESHOLDS,
): PassageAlignment[] {
  codes = grown(codes, tokens.length);
  codesOfText(tokens.hash, tokens.length, codes);
  const adjusted = thresholdsFor(index.passages, thresholds);
  const candidates = extend(seed(tokens.hash, tokens.length, index), codes, tokens.length, index);
  const found: PassageAlignment[] = [];
  for (let from = 0; from < candidates.length; ) {
    const length = lengthAt(candidates[from].start, index);
    const to = clusterEnd(candidates, from, length);
    const placement = placementOf(candidates, from, to, length, adjusted);
    const alignment = placement && alignWhereWorthwhile(placement, tokens.length, index, adjusted);
    if (alignment) {
      found.push({ ...alignment, passage: passageAt(alignment.start, index) });
    }
    from = to;
  }
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage || a.textStart - b.textStart);
}

/** What a match among so many passages must earn. */
export function thresholdsFor(passages: number, thresholds: PassageThresholds): PassageThresholds {
  const doublings = Math.max(0, Math.log2(passages / SMALL_CORPUS));
  const { minBits, completeBits } = thresholds;
  return {
    ...thresholds,
    minBits: minBits + BITS_PER_DOUBLING * doublings,
    completeBits: Math.max(
      Math.min(completeBits, LEAST_COMPLETE_BITS),
      completeBits - COMPLETE_BITS_PER_DOUBLING * doublings,
    ),
  };
}

function lengthAt(start: number, { code }: PassageIndex): number {
  let end = start;
  while (code[end] !== WALL) {
    end += 1;
  }
  return end - start;
}

/** Where the candidates end that one standing of one passage can account for. */
function clusterEnd(candidates: readonly Candidate[], from: number, length: number): number {
  const { start, textWord } = candidates[from];
  let to = from + 1;
  while (
    to < candidates.length &&
    candidates[to].start === start &&
    candidates[to].textWord <= textWord + length + CLUSTER_SLACK
  ) {
    to += 1;
  }
  return to;
}

/** The best diagonal of a cluster, where an alignment on it may earn enough. */
function placementOf(
  candidates: readonly Candidate[],
  from: number,
  to: number,
  length: number,
  thresholds: PassageThresholds,
): Placement | undefined {
  let best = candidates[from];
  let turns = 0;
  for (let i = from + 1; i < to; i++) {
    turns += Number(candidates[i].diagonal !== candidates[i - 1].diagonal);
    if (candidates[i].bits > best.bits) {
      best = candidates[i];
    }
  }
  const hoped = best.bits + turns * BITS_PER_DIAGONAL + EXTENSION_SLACK;
  return hoped < Math.min(thresholds.minBits, thresholds.completeBits)
    ? undefined
    : { start: best.start, length, diagonal: best.diagonal };
}

function alignWhereWorthwhile(
  placement: Placement,
  textLength: number,
  index: PassageIndex,
  thresholds: PassageThresholds,
): Alignment | undefined {
  if (!canReach(boundOf(index, codes, textLength, placement), placement.length, thresholds)) {
    return undefined;
  }
  const alignment = alignInBand(index, codes, textLength, placement);
  return isAccepted(alignment, thresholds) ? alignment : undefined;
}

function canReach(bound: { bits: number; words: number }, length: number, thresholds: PassageThresholds): boolean {
  const needed = Math.min(thresholds.runWords, Math.max(thresholds.minWords, thresholds.minCover * length), length);
  const least = bound.words >= length ? thresholds.completeBits : thresholds.minBits;
  return bound.bits >= least && bound.words >= needed;
}

function isAccepted({ matched, length, score, textStart, textEnd }: Alignment, thresholds: PassageThresholds): boolean {
  if (matched === length && textEnd - textStart === length) {
    return score >= thresholds.completeBits;
  }
  const covers = matched >= thresholds.minWords && matched >= thresholds.minCover * length;
  const isRun = matched >= thresholds.runWords && matched >= thresholds.runDensity * (textEnd - textStart);
  return score >= thresholds.minBits && (covers || isRun);
}
