/** How many mutations are found, and how much is found where there is nothing. */
import { findPassages } from '../core/find';
import type { PassageIndex } from '../core/passage-index';
import { tokenize } from '../core/tokenize';
import { drawMutations, KINDS, type Kind, type Mutation } from './mutations';
import { sentences } from './passage-source';
import { randomFrom } from './random';
import { f1, share } from './shared';

/** A text that shares so many words in a row with a passage is a quotation, whoever drew it as unrelated. */
const QUOTED_WORDS = 8;
/** Two passages with so much in common are one for whoever looks for it. */
const ALIKE = 0.6;
/** Bits of the filter that remembers runs of words: one in a hundred runs is taken for known by mistake. */
const FILTER_BITS = 28;

/** Precision, recall and F1 are over passages of which eight words and more are quoted, and texts that quote none. */
export interface MutationScores {
  n: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share found of each kind; of `unrelated` the share that fired. */
  found: Record<Kind, number>;
  /** Matches per 1,000 words of pages that share no passage. */
  firesPerThousandWords: number;
  pageWords: number;
}

/** What is matched with what. */
export interface MutationSetting {
  passages: readonly string[];
  index: PassageIndex;
  pages: readonly string[];
  /** Mutations of each kind. */
  count: number;
  seed: number;
}

/** Draw mutations and count what is found of them. */
export function measureMutations({ passages, index, pages, count, seed }: MutationSetting): MutationScores {
  const isQuoted = runFilter(passages);
  const others = pages.flatMap(sentences).filter(sentence => !isQuoted(sentence));
  const vocabulary = others.slice(0, 2000).flatMap(sentence => sentence.split(/\s+/));
  const mutations = drawMutations({ passages, others, vocabulary }, count, randomFrom(seed));
  const tally = new Map<Kind, { fired: number; right: number }>(KINDS.map(kind => [kind, { fired: 0, right: 0 }]));
  for (const mutation of mutations) {
    const [best] = findPassages(mutation.text, index, passages);
    const of = tally.get(mutation.kind)!;
    of.fired += Number(best !== undefined);
    of.right += Number(best !== undefined && isRight(mutation, best.passage, passages));
  }
  const scored = KINDS.filter(kind => kind !== 'short verbatim');
  const sum = (what: 'fired' | 'right') => scored.reduce((total, kind) => total + tally.get(kind)![what], 0);
  const precision = share(sum('right'), sum('fired'));
  const recall = share(sum('right'), count * (scored.length - 1));
  const found = Object.fromEntries(
    KINDS.map(kind => [kind, tally.get(kind)![kind === 'unrelated' ? 'fired' : 'right'] / count]),
  ) as Record<Kind, number>;
  return {
    n: mutations.length,
    precision,
    recall,
    f1: f1(precision, recall),
    found,
    ...firesOn(pages, passages, index, isQuoted),
  };
}

function isRight({ source, fragment }: Mutation, passage: number, passages: readonly string[]): boolean {
  if (source === undefined) {
    return false;
  }
  return (
    passage === source ||
    (fragment !== undefined && wordsIn(passages[passage]).includes(wordsIn(fragment))) ||
    likeness(passages[passage], passages[source]) >= ALIKE
  );
}

/** The words of `text` as one string in which another can be looked for. */
function wordsIn(text: string): string {
  const { hash, length } = tokenize(text);
  return ` ${hash.subarray(0, length).join(' ')} `;
}

/** Words in common of all words of both (Jaccard). */
function likeness(a: string, b: string): number {
  const [ours, theirs] = [a, b].map(text => new Set(wordsIn(text).trim().split(' ')));
  const common = [...ours].filter(word => theirs.has(word)).length;
  return common / (ours.size + theirs.size - common);
}

function firesOn(
  pages: readonly string[],
  passages: readonly string[],
  index: PassageIndex,
  isQuoted: (text: string) => boolean,
): Pick<MutationScores, 'firesPerThousandWords' | 'pageWords'> {
  let pageWords = 0;
  let fires = 0;
  for (const page of pages) {
    for (const paragraph of page.split('\n')) {
      pageWords += tokenize(paragraph).length;
      const matches = findPassages(paragraph, index, passages);
      fires += matches.filter(({ start, end }) => !isQuoted(paragraph.slice(start, end))).length;
    }
  }
  return { firesPerThousandWords: (1000 * fires) / pageWords, pageWords };
}

/** Make a function that tells whether a text shares a run of words with a passage, hardly ever by mistake. */
function runFilter(passages: readonly string[]): (text: string) => boolean {
  const known = new Uint32Array(1 << (FILTER_BITS - 5));
  const runs = (text: string, visit: (bit: number) => boolean) => {
    const { hash, length } = tokenize(text);
    for (let at = 0; at + QUOTED_WORDS <= length; at++) {
      let sum = 0;
      for (let i = at; i < at + QUOTED_WORDS; i++) {
        sum = Math.imul(sum ^ hash[i], 0x9e3779b1);
        sum ^= sum >>> 15;
      }
      if (visit(sum >>> (32 - FILTER_BITS))) {
        return true;
      }
    }
    return false;
  };
  for (const passage of passages) {
    runs(passage, bit => {
      known[bit >>> 5] |= 1 << (bit & 31);
      return false;
    });
  }
  return text => runs(text, bit => (known[bit >>> 5] & (1 << (bit & 31))) !== 0);
}
