/**
 * Find where passages of the corpus stand in a text: verbatim, altered or shortened.
 *
 * Seed and extend, as BLAST does for genes (Altschul et al., 1990), over words:
 * rare word pairs in common propose a diagonal, alignment decides, and what is
 * accepted has earned enough bits of surprise over enough of the passage. Each
 * look is dearer than the one before and has fewer candidates to look at.
 */
import { type Alignment, alignInBand, codesOfText } from './align';
import { boundOf } from './bound';
import { type Candidates, extend } from './extend';
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
/** Of a passage that is all there but for a word or two, half of what sets whole passages apart is believed. */
const NEARLY_WHOLE = 0.8;
/** Seeds further apart than the passage is long, and this, belong to two places of the text. */
const CLUSTER_SLACK = 16;
/** Bits that single words between seeds may add to what the seeds' extensions earn: fewer miss passages much changed. */
const EXTENSION_SLACK = 24;
/** Bits that going over to another diagonal costs, at least. */
const TURN_COST = 3;

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
    const to = clusterEnd(candidates, from, index);
    const best = promisingOf(candidates, from, to, adjusted);
    if (best !== undefined) {
      const alignment = alignAt(candidates.start[best], candidates.diagonal[best], tokens.length, index, adjusted);
      if (alignment) {
        found.push({ ...alignment, passage: passageAt(alignment.start, index) });
      }
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

/** Where the candidates end, in their order, that one standing of one passage can account for. */
function clusterEnd({ length, start, textWord, order }: Candidates, from: number, index: PassageIndex): number {
  const passage = start[order[from]];
  let to = from + 1;
  if (to < length && start[order[to]] === passage) {
    const reach = textWord[order[from]] + lengthAt(passage, index) + CLUSTER_SLACK;
    while (to < length && start[order[to]] === passage && textWord[order[to]] <= reach) {
      to += 1;
    }
  }
  return to;
}

/** The best candidate of a cluster, unless not even gaps and single words can make it enough. */
function promisingOf(
  { diagonal, bits, order }: Candidates,
  from: number,
  to: number,
  { minBits, completeBits }: PassageThresholds,
): number | undefined {
  let best = order[from];
  let hoped = bits[best] + EXTENSION_SLACK;
  for (let i = from + 1; i < to; i++) {
    const candidate = order[i];
    if (diagonal[candidate] !== diagonal[order[i - 1]]) {
      hoped += bits[candidate] - TURN_COST;
    }
    if (bits[candidate] > bits[best]) {
      best = candidate;
    }
  }
  // A passage that stands there whole and in one piece needs no gaps: its extension is its alignment.
  return hoped >= minBits || bits[best] >= completeBits ? best : undefined;
}

function alignAt(
  start: number,
  diagonal: number,
  textLength: number,
  index: PassageIndex,
  thresholds: PassageThresholds,
): Alignment | undefined {
  const placement = { start, length: lengthAt(start, index), diagonal };
  if (!canReach(boundOf(index, codes, textLength, placement), placement.length, thresholds)) {
    return undefined;
  }
  const alignment = alignInBand(index, codes, textLength, placement);
  return isAccepted(alignment, thresholds) ? alignment : undefined;
}

function canReach(bound: { bits: number; words: number }, length: number, thresholds: PassageThresholds): boolean {
  const needed = Math.min(thresholds.runWords, Math.max(thresholds.minWords, thresholds.minCover * length), length);
  const least = bound.words >= NEARLY_WHOLE * length ? thresholds.completeBits : thresholds.minBits;
  return bound.bits >= least && bound.words >= needed;
}

function isAccepted({ matched, length, score, textStart, textEnd }: Alignment, thresholds: PassageThresholds): boolean {
  if (matched === length && textEnd - textStart === length) {
    return score >= thresholds.completeBits;
  }
  const covers = matched >= thresholds.minWords && matched >= thresholds.minCover * length;
  const isRun = matched >= thresholds.runWords && matched >= thresholds.runDensity * (textEnd - textStart);
  const isNearlyWhole = matched >= NEARLY_WHOLE * Math.max(length, textEnd - textStart);
  const least = isNearlyWhole ? (thresholds.minBits + thresholds.completeBits) / 2 : thresholds.minBits;
  return score >= least && (covers || isRun);
}
