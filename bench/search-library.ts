/** A library to search, and what readers might type, drawn by chance from sentences. */
import type { SearchItem } from '../data/search-item';
import { between, pick, type Random } from './random';

const TITLE_WORDS = [4, 11] as const;
const SENTENCES = [0, 3] as const;
const TAGS = [0, 3] as const;
const QUERY_WORDS = [1, 3] as const;
/** Shares of the items, as in a library that was used for years: notes mostly. */
const NOTES = 0.85;
/** Shorter words are not what one searches by. */
const MIN_WORD = 3;
/** Share of the words that have a slip of the finger in them. */
const SLIPS = 0.4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Draw `size` items. */
export function drawLibrary(size: number, sentences: readonly string[], random: Random): SearchItem[] {
  return Array.from({ length: size }, (_, number) => {
    const words = wordsOf(pick(random, sentences));
    const said = Array.from({ length: between(random, ...SENTENCES) }, () => pick(random, sentences)).join(' ');
    const tags = Array.from({ length: between(random, ...TAGS) }, () => pick(random, wordsOf(pick(random, sentences))));
    return {
      kind: random() < NOTES ? 'note' : 'coverage',
      id: `urn:uuid:${number}`,
      title: words.slice(0, between(random, ...TITLE_WORDS)).join(' '),
      details: [said, ...tags, pick(random, sentences)].filter(text => text !== ''),
      date: new Date(number * 1e8).toISOString(),
    };
  });
}

/** Draw `count` queries: words that stand together in an item, some of them mistyped, the last perhaps unfinished. */
export function drawQueries(count: number, items: readonly SearchItem[], random: Random): string[] {
  const queries: string[] = [];
  while (queries.length < count) {
    const { title, details } = pick(random, items);
    const words = wordsOf(pick(random, [title, ...details])).filter(word => word.length >= MIN_WORD);
    const from = between(random, 0, Math.max(0, words.length - 1));
    const chosen = words.slice(from, from + between(random, ...QUERY_WORDS));
    if (chosen.length > 0) {
      queries.push(
        chosen.map(word => (random() < SLIPS && word.length > MIN_WORD ? slip(word, random) : word)).join(' '),
      );
    }
  }
  return queries;
}

/** Mistype a word: a letter left out, doubled, changed, or two of them swapped. */
export function slip(word: string, random: Random): string {
  const at = between(random, 0, word.length - 2);
  const before = word.slice(0, at);
  switch (between(random, 0, 3)) {
    case 0:
      return before + word.slice(at + 1);
    case 1:
      return before + word.charAt(at) + word.slice(at);
    case 2:
      return before + pick(random, [...LETTERS]) + word.slice(at + 1);
    default:
      return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
