/**
 * Find where passages of the corpus stand in a text: verbatim, altered or shortened.
 *
 * Seed and extend, as BLAST does for genes (Altschul et al., 1990), over words:
 * rare word pairs in common propose a diagonal, alignment decides, and what is
 * accepted has earned enough bits of surprise over enough of the passage.
 */
import { type Alignment, alignInBand, boundOf, codesOfText, extendUngapped } from './align';
import type { PassageIndex } from './passage-index';
import { passageOf, passageWordOf, seed, textWordOf } from './seed';
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

export const PASSAGE_THRESHOLDS: PassageThresholds = {
  minBits: 40,
  minCover: 0.4,
  minWords: 4,
  completeBits: 34,
  runWords: 7,
  runDensity: 0.75,
};

/** Seeds further apart than the passage is long, and this, belong to two places of the text. */
const CLUSTER_SLACK = 16;
/** An extension below this and without a second seed is not worth an alignment. */
const MIN_EXTENSION = 20;
/** Bits that gaps can add to an ungapped extension, for each further seed. */
const BITS_PER_SEED = 8;
/** How far below the threshold an extension may lie and still be aligned. */
const EXTENSION_SLACK = 12;

/** Alignments of passages with the text, best first; several passages may claim the same words. */
export function matchPassages(
  tokens: Tokens,
  index: PassageIndex,
  thresholds: PassageThresholds = PASSAGE_THRESHOLDS,
): Alignment[] {
  const codes = codesOfText(tokens.hash, tokens.length);
  const seeds = seed(tokens.hash, tokens.length, index);
  const found: Alignment[] = [];
  for (let from = 0; from < seeds.length; ) {
    const to = clusterEnd(seeds, from, index);
    const alignment = alignCluster(seeds.subarray(from, to), index, codes, thresholds);
    if (alignment) {
      found.push(alignment);
    }
    from = to;
  }
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage || a.textStart - b.textStart);
}

/** Where the seeds end that one standing of one passage can account for. */
function clusterEnd(seeds: Float64Array, from: number, index: PassageIndex): number {
  const passage = passageOf(seeds[from]);
  const reach = textWordOf(seeds[from]) + lengthOf(passage, index) + CLUSTER_SLACK;
  let to = from + 1;
  while (to < seeds.length && passageOf(seeds[to]) === passage && textWordOf(seeds[to]) <= reach) {
    to += 1;
  }
  return to;
}

function alignCluster(
  seeds: Float64Array,
  index: PassageIndex,
  codes: Uint16Array,
  thresholds: PassageThresholds,
): Alignment | undefined {
  const passage = passageOf(seeds[0]);
  let best = -1;
  let diagonal = 0;
  for (const each of seeds) {
    const textWord = textWordOf(each);
    const passageWord = passageWordOf(each);
    if (best >= 0 && textWord - passageWord === diagonal) {
      continue;
    }
    const bits = extendUngapped(index, codes, passage, textWord, passageWord);
    if (bits > best) {
      best = bits;
      diagonal = textWord - passageWord;
    }
  }
  const least = Math.min(thresholds.minBits, thresholds.completeBits);
  const isPromising =
    (best >= MIN_EXTENSION || seeds.length > 1) && best + (seeds.length - 1) * BITS_PER_SEED >= least - EXTENSION_SLACK;
  const length = lengthOf(passage, index);
  if (!isPromising || !canReach(boundOf(index, codes, passage, diagonal), length, thresholds)) {
    return undefined;
  }
  const alignment = alignInBand(index, codes, passage, diagonal);
  return isAccepted(alignment, length, thresholds) ? alignment : undefined;
}

function lengthOf(passage: number, index: PassageIndex): number {
  return index.wordStart[passage + 1] - index.wordStart[passage];
}

function canReach(bound: { bits: number; words: number }, length: number, thresholds: PassageThresholds): boolean {
  const needed = Math.min(thresholds.runWords, Math.max(thresholds.minWords, thresholds.minCover * length), length);
  const least = bound.words >= length ? thresholds.completeBits : thresholds.minBits;
  return bound.bits >= least && bound.words >= needed;
}

function isAccepted(alignment: Alignment, length: number, thresholds: PassageThresholds): boolean {
  const { matched, score, textStart, textEnd } = alignment;
  if (matched === length && textEnd - textStart === length) {
    return score >= thresholds.completeBits;
  }
  const covers = matched >= thresholds.minWords && matched >= thresholds.minCover * length;
  const isRun = matched >= thresholds.runWords && matched >= thresholds.runDensity * (textEnd - textStart);
  return score >= thresholds.minBits && (covers || isRun);
}
