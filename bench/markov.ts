/**
 * Draw sentences from an order-1 Markov chain over the words of others.
 *
 * Each word is followed by a word that follows it somewhere: pairs are as frequent
 * as in real text, triples and more are new. Words are numbers in one long column,
 * and the places of each word lie together, so a step is two look-ups.
 */
import { between, type Random } from './random';

/** A drawn sentence that finds no end is cut here. */
const MAX_WORDS = 60;
const MIN_WORDS = 6;
const BOUNDARY = 0;

/** Make a function that draws a sentence from the chain over `sentences`. */
export function chainOver(sentences: readonly string[]): (random: Random) => string {
  const words = [''];
  const numbers = new Map<string, number>([['', BOUNDARY]]);
  const column = [BOUNDARY];
  for (const sentence of sentences) {
    for (const word of sentence.split(/\s+/)) {
      if (!numbers.has(word)) {
        numbers.set(word, words.length);
        words.push(word);
      }
      column.push(numbers.get(word)!);
    }
    column.push(BOUNDARY);
  }
  const { first, places } = placesOf(column, words.length);
  const after = (word: number, random: Random) =>
    column[places[between(random, first[word], first[word + 1] - 1)] + 1] ?? BOUNDARY;
  return random => {
    const drawn: string[] = [];
    let word = BOUNDARY;
    while (drawn.length < MAX_WORDS) {
      word = after(word, random);
      if (word !== BOUNDARY) {
        drawn.push(words[word]);
      } else if (drawn.length >= MIN_WORDS) {
        break;
      }
    }
    return drawn.join(' ');
  };
}

/** Where each of `kinds` numbers stands in `column`, one kind after the other. */
function placesOf(column: readonly number[], kinds: number): { first: Uint32Array; places: Uint32Array } {
  const first = new Uint32Array(kinds + 1);
  for (const kind of column) {
    first[kind + 1] += 1;
  }
  for (let kind = 0; kind < kinds; kind++) {
    first[kind + 1] += first[kind];
  }
  const next = first.slice();
  const places = new Uint32Array(column.length);
  for (const [place, kind] of column.entries()) {
    places[next[kind]++] = place;
  }
  return { first, places };
}
