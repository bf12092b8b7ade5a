/**
 * The six-word samples of a text that a fingerprint keeps.
 *
 * Which places may be kept is decided by the hash itself, so that two articles with
 * the same words keep the same samples; from left to right, none overlaps another.
 */
import { blocksOf } from './article';
import { SHINGLE_WORDS, sixWordKey } from './shingle';
import { type Tokens, tokenize } from './tokenize';

/** One place in so many can be kept; with the rule against overlaps about one sample in ten words remains. */
const KEPT_OF = 4;

/** A place whose six words may be kept: index of the first word, and their hash. */
export interface Sample {
  at: number;
  hash: number;
}

/** Every place of `tokens` that may be kept, also those that overlap. */
export function samplesOf(tokens: Tokens): Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= tokens.length; at++) {
    const hash = sixWordKey(tokens.hash, at);
    if (hash % KEPT_OF === 0) {
      samples.push({ at, hash });
    }
  }
  return samples;
}

/** The hashes that a fingerprint keeps of `text`; sorted, so that order is lost. */
export function keptHashes(text: string): number[] {
  const kept = new Set<number>();
  for (const { start, end } of blocksOf(text)) {
    let free = 0;
    for (const { at, hash } of samplesOf(tokenize(text.slice(start, end)))) {
      if (at >= free) {
        kept.add(hash);
        free = at + SHINGLE_WORDS;
      }
    }
  }
  return [...kept].sort((a, b) => a - b);
}
