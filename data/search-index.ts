/**
 * The prefilter of the search: of all items it leaves those that fuse.js would put first.
 *
 * fuse.js compares the query with every text, letter by letter, which takes up to
 * a second at 10,000 items. Here it is compared with every distinct word, once;
 * each text knows the numbers of its words, and so how well it matches. From that
 * the score that fuse.js would give follows by its own formula, and only the best
 * items are handed on to it.
 *
 * Counting shared trigrams was tried first. Where one letter in three may be
 * wrong a word need not share a single one, and a third of what fuse.js finds
 * was lost.
 */
import { MAX_DISTANCE, type SearchItem, TITLE_WEIGHT } from './search-item';
import { createSearchTexts } from './search-texts';
import { UNLIKE } from './search-vocabulary';
import { fold, termsOf } from './search-words';

/** More words than anybody types to find a note; the first ones are looked for. */
const MAX_TERMS = 8;

/** Texts of items that are no more; fewer are not worth the time, 0.2 s in a large library. */
const LEAST_DEAD = 4000;

/** fuse.js takes no score for better. */
const BEST_SCORE = 0.001;

export interface SearchIndex {
  /** Add items, or put them in the place of those with the same id. */
  put(items: readonly SearchItem[]): void;
  remove(kind: SearchItem['kind'], id: string): void;
  /** How many words are kept, those of items that are no more among them. */
  words(): number;
  /** Give the items that may have all terms of `query`, the best first; all items, as they came, where it has none. */
  candidates(query: string): SearchItem[];
}

interface Indexed {
  item: SearchItem;
  /** Number of its first text, the title. */
  first: number;
  /** What the score of each text counts. */
  weights: Float32Array;
}

/** Make an index without items. */
export function createSearchIndex(): SearchIndex {
  let texts = createSearchTexts();
  let indexed = new Map<string, Indexed>();
  /** Texts of items that are no more. */
  let dead = 0;

  function remove(kind: SearchItem['kind'], id: string): void {
    const old = indexed.get(keyOf(kind, id));
    for (const place of old?.weights.keys() ?? []) {
      texts.discount(old!.first + place);
      dead += 1;
    }
    indexed.delete(keyOf(kind, id));
  }

  /** Begin anew with what is there once most of what is kept is of items that are no more. */
  function sweep(): void {
    if (dead > LEAST_DEAD && dead > indexed.size) {
      const items = [...indexed.values()].map(({ item }) => item);
      texts = createSearchTexts();
      indexed = new Map();
      dead = 0;
      put(items);
    }
  }

  function put(items: readonly SearchItem[]): void {
    sweep();
    for (const item of items) {
      remove(item.kind, item.id);
      const own = [item.title, ...item.details];
      const [first = 0] = own.map(text => texts.add(text));
      indexed.set(keyOf(item.kind, item.id), { item, first, weights: Float32Array.from(own, weightOf) });
    }
  }

  function readTerm(term: string): Term {
    const { texts: all, having } = texts.frequencyOf(term);
    return {
      length: term.length,
      rarity: Math.log(1 + (all - having + 0.5) / (having + 0.5)),
      slips: texts.slipsOf(term, Math.floor(term.length * MAX_DISTANCE)),
    };
  }

  return {
    put,
    remove,
    words: () => texts.words(),
    candidates(query) {
      const terms = termsOf(fold(query)).slice(0, MAX_TERMS).map(readTerm);
      const all = [...indexed.values()];
      if (terms.length === 0) {
        return all.map(({ item }) => item);
      }
      const scores = Float64Array.from(all, each => score(each, terms));
      const found = Uint32Array.from(scores.keys()).filter(place => scores[place] !== Infinity);
      return Array.from(
        found.sort((a, b) => scores[a]! - scores[b]! || a - b),
        place => all[place]!.item,
      );
    },
  };
}

function weightOf(text: string, place: number): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  // fuse.js rounds, and what is nearly equal must not change places.
  const norm = Math.round(1000 / Math.sqrt(Math.max(1, words))) / 1000;
  return ((place === 0 ? TITLE_WEIGHT : 1) / (TITLE_WEIGHT + 1)) * norm;
}

interface Term {
  length: number;
  /** How much it counts: rare words say more. */
  rarity: number;
  /** By text. */
  slips: Uint8Array;
}

/** Give the logarithm of the score that fuse.js would give, the lower the better; infinite where a term is nowhere. */
function score({ first, weights }: Indexed, terms: readonly Term[]): number {
  let sum = 0;
  let found = 0;
  for (let place = 0; place < weights.length; place++) {
    let likeness = 0;
    let whole = 0;
    for (let at = 0; at < terms.length; at++) {
      const { length, rarity, slips } = terms[at]!;
      const fewest = slips[first + place]!;
      whole += rarity;
      if (fewest !== UNLIKE) {
        likeness += rarity * (1 - Math.max(BEST_SCORE, fewest / length));
        found |= 1 << at;
      }
    }
    if (likeness > 0) {
      sum += Math.log(Math.max(BEST_SCORE, 1 - likeness / whole)) * weights[place]!;
    }
  }
  return found === (1 << terms.length) - 1 ? sum : Infinity;
}

function keyOf(kind: SearchItem['kind'], id: string): string {
  return `${kind} ${id}`;
}
