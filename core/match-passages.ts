/**
 * Find where passages of the corpus stand in a text: verbatim, altered or shortened.
 *
 * Seed and extend, as BLAST does for genes (Altschul et al., 1990), over words:
 * rare word pairs in common propose a diagonal, alignment decides, and what is
 * accepted either stands there word for word or has enough of the passage. Each
 * look is dearer than the one before and has fewer candidates to look at.
 */
import { type Alignment, alignInBand, codesOfText } from './align';
import { boundOf } from './bound';
import { type Candidates, extend, longestRun } from './extend';
import { grown } from './grow';
import { type PassageIndex, passageAt } from './passage-index';
import { WALL } from './read-passages';
import { seed } from './seed';
import type { Tokens } from './tokenize';

export interface PassageThresholds {
  /** Bits that a match must earn, whatever else speaks for it. */
  minBits: number;
  /** So many words in a row, or the whole of a shorter passage, need no more than that: they are quoted. */
  runWords: number;
  /** Anything else has been changed, and needs so much evidence (`evidenceOf`). */
  minEvidence: number;
}

/** What a small corpus asks for; `thresholdsFor` says what a larger one asks for. */
export const PASSAGE_THRESHOLDS: PassageThresholds = { minBits: 34, runWords: 8, minEvidence: 104 };

/**
 * Bits alone do not tell a changed passage from a name and a title, of which each word earns much, nor from a set phrase
 * that stands in a long passage. So the words count besides what they earn, and the share of the passage that they are.
 */
const BITS_FOR_A_WORD = 5;
const BITS_FOR_THE_WHOLE = 100;
/**
 * Among twice as many passages a chance match is twice as likely, and ever more texts are told alike. More for each
 * doubling finds less that is changed and fires less on what only sounds alike.
 */
const EVIDENCE_PER_DOUBLING = 5;
/** A larger corpus knows better which words say little, so that what is word for word needs fewer bits, down to a limit. */
const BITS_PER_DOUBLING = 0.65;
const LEAST_BITS = 27;
/** Up to so many passages the thresholds hold as they are. */
const SMALL_CORPUS = 64;
/** Seeds further apart than the passage is long, and this, belong to two places of the text. */
const CLUSTER_SLACK = 16;

/** An alignment of the passage of this number. */
export interface PassageAlignment extends Alignment {
  passage: number;
}

let codes = new Uint16Array(2048);

export interface MatchOptions {
  thresholds?: PassageThresholds;
  /** Passages among which a match must stand out, where there are more than those of the index. */
  among?: number;
}

/** Alignments of passages with the text, best first; several passages may claim the same words. */
export function matchPassages(
  tokens: Tokens,
  index: PassageIndex,
  { thresholds = PASSAGE_THRESHOLDS, among = index.passages }: MatchOptions = {},
): PassageAlignment[] {
  codes = grown(codes, tokens.length);
  codesOfText(tokens.hash, tokens.length, codes);
  const adjusted = thresholdsFor(among, thresholds);
  const candidates = extend(seed(tokens.hash, tokens.length, index), codes, tokens.length, index);
  const found: PassageAlignment[] = [];
  for (let from = 0; from < candidates.length; ) {
    const to = clusterEnd(candidates, from, index);
    const best = bestOf(candidates, from, to);
    const alignment = alignAt(candidates, best, tokens.length, index, adjusted);
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
  const { minBits, minEvidence } = thresholds;
  return {
    ...thresholds,
    minBits: Math.max(Math.min(minBits, LEAST_BITS), minBits - BITS_PER_DOUBLING * doublings),
    minEvidence: minEvidence + EVIDENCE_PER_DOUBLING * doublings,
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

function bestOf({ bits, order }: Candidates, from: number, to: number): number {
  let best = order[from];
  for (let i = from + 1; i < to; i++) {
    if (bits[order[i]] > bits[best]) {
      best = order[i];
    }
  }
  return best;
}

function alignAt(
  { start, diagonal, bits }: Candidates,
  candidate: number,
  textLength: number,
  index: PassageIndex,
  { minBits, runWords, minEvidence }: PassageThresholds,
): Alignment | undefined {
  const length = lengthAt(start[candidate], index);
  const placement = { start: start[candidate], length, diagonal: diagonal[candidate] };
  const isQuoted =
    bits[candidate] >= minBits && longestRun(index, codes, textLength, placement) >= Math.min(runWords, length);
  const least = isQuoted ? 0 : minEvidence;
  const bound = boundOf(index, codes, textLength, placement);
  if (bound.bits < minBits || evidenceOf(bound.bits, bound.words, length) < least) {
    return undefined;
  }
  const alignment = alignInBand(index, codes, textLength, placement);
  const { score, matched } = alignment;
  return score >= minBits && evidenceOf(score, matched, length) >= least ? alignment : undefined;
}

function evidenceOf(bits: number, words: number, length: number): number {
  return bits + BITS_FOR_A_WORD * words + (BITS_FOR_THE_WHOLE * words) / length;
}
