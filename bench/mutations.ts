/**
 * Quotations as articles print them, made from passages by chance: word for word,
 * in other typography, cut, in the middle of other words, changed, or not at all.
 */
import { tokenize } from '../core/tokenize';
import { between, pick, type Random } from './random';

export const KINDS = [
  'verbatim',
  'typography',
  'truncated',
  'embedded',
  'changed 10 %',
  'changed 20 %',
  'changed 30 %',
  'short verbatim',
  'unrelated',
] as const;

export type Kind = (typeof KINDS)[number];

/** A text to match, and what it was made from; `unrelated` ones have no source. */
export interface Mutation {
  kind: Kind;
  text: string;
  source?: number;
  /** The words of the passage that are in the text, where that is one piece. */
  fragment?: string;
}

/** Passages to draw from; shorter ones are told apart by too few words once some are changed. */
const MIN_SOURCE_WORDS = 12;
const SHORT_WORDS = [6, 7] as const;
const FRAGMENT_WORDS = [8, 13] as const;

/** What mutations are drawn from. */
export interface Material {
  passages: readonly string[];
  /** Sentences that share no passage. */
  others: readonly string[];
  /** Words that may stand instead of others. */
  vocabulary: readonly string[];
}

/** Draw `count` mutations of each kind. */
export function drawMutations({ passages, others, vocabulary }: Material, count: number, random: Random): Mutation[] {
  const lengths = passages.map(passage => tokenize(passage).length);
  const numbers = passages.map((_, i) => i);
  const long = numbers.filter(i => lengths[i] >= MIN_SOURCE_WORDS);
  const short = numbers.filter(i => lengths[i] >= SHORT_WORDS[0] && lengths[i] <= SHORT_WORDS[1]);
  const draw = (kind: Kind): Mutation => {
    const other = pick(random, others);
    const source = pick(random, kind === 'short verbatim' ? short : long);
    const passage = passages[source];
    switch (kind) {
      case 'verbatim':
        return { kind, source, text: passage, fragment: passage };
      case 'typography':
        return { kind, source, text: typeset(passage, random) };
      case 'truncated': {
        const fragment = fragmentOf(passage, between(random, FRAGMENT_WORDS[0], wordsOf(passage).length), random);
        return { kind, source, text: fragment, fragment };
      }
      case 'embedded': {
        const fragment = fragmentOf(passage, between(random, ...FRAGMENT_WORDS), random);
        return { kind, source, text: embed(fragment, other, random), fragment };
      }
      case 'short verbatim':
        return { kind, source, text: embed(passage, other, random), fragment: passage };
      case 'unrelated':
        return { kind, text: other };
      default:
        return { kind, source, text: change(passage, Number.parseInt(kind.slice(8), 10) / 100, vocabulary, random) };
    }
  };
  return KINDS.flatMap(kind => Array.from({ length: count }, () => draw(kind)));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

function fragmentOf(passage: string, length: number, random: Random): string {
  const words = wordsOf(passage);
  const from = between(random, 0, Math.max(0, words.length - length));
  return words.slice(from, from + length).join(' ');
}

function embed(fragment: string, other: string, random: Random): string {
  const words = wordsOf(other);
  words.splice(between(random, 1, words.length - 1), 0, `“${fragment}”`);
  return words.join(' ');
}

/** Substitute, drop or swap so large a `part` of the words. */
function change(passage: string, part: number, vocabulary: readonly string[], random: Random): string {
  const words = wordsOf(passage);
  for (let left = Math.round(part * words.length); left > 0; left--) {
    const at = between(random, 0, words.length - 2);
    const deed = random();
    if (deed < 0.5) {
      words[at] = pick(random, vocabulary);
    } else if (deed < 0.75) {
      words.splice(at, 1);
    } else {
      [words[at], words[at + 1]] = [words[at + 1], words[at]];
    }
  }
  return words.join(' ');
}

/** Ways in which a text may be set without being another text. */
const TYPESETTERS: ((text: string, random: Random) => string)[] = [
  text => text.toUpperCase(),
  text => text.replaceAll("'", '’').replaceAll('"', '“'),
  text => text.replaceAll(' ', '\u00a0'),
  text => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  text => text.replace(/\p{L}{8,}/gu, word => `${word.slice(0, 4)}\u00ad${word.slice(4)}`),
  text => text.replace(/([A-Z]+)-?(\d+)/g, '$1-$2').replace(/(\d),(\d)/g, '$1$2'),
  (text, random) => {
    const words = wordsOf(text);
    words[between(random, 1, words.length - 2)] = '[…]';
    return words.join(' ');
  },
  (text, random) => {
    const words = wordsOf(text);
    const at = between(random, 1, words.length - 2);
    words[at] = `[${words[at]}]`;
    return words.join(' ');
  },
];

function typeset(passage: string, random: Random): string {
  return pick(random, TYPESETTERS)(pick(random, TYPESETTERS)(passage, random), random);
}
