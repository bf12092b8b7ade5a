/**
 * How Hypothesis finds a quotation again, for comparison: the scheme of its `match-quote.ts`, written anew.
 *
 * The exact words if they are there, else every stretch with at most half of the characters changed; of all these the
 * one with the best score is taken, however low it is: 50 for the words, 20 for each side, 2 for the position.
 */
import search from 'approx-string-match';

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

interface Place {
  start: number;
  end: number;
  errors: number;
}

const MAX_ERRORS = 256;

/** Give the best place for `quote` in `text`, or `undefined` where nothing is half as like. */
export function matchQuote(text: string, quote: Quote): Place | undefined {
  const places = findAll(text, quote.exact, Math.min(MAX_ERRORS, quote.exact.length / 2));
  const scored = places.map(place => ({ place, score: scoreOf(text, quote, place) }));
  return scored.sort((a, b) => b.score - a.score).at(0)?.place;
}

function findAll(text: string, wanted: string, maxErrors: number): Place[] {
  const verbatim: Place[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    verbatim.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return verbatim.length > 0 ? verbatim : search(text, wanted, maxErrors);
}

function scoreOf(text: string, { exact, prefix, suffix, start }: Quote, place: Place): number {
  const words = 1 - place.errors / exact.length;
  const before = likeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix);
  const after = likeness(text.slice(place.end, place.end + suffix.length), suffix);
  const near = 1 - Math.abs(place.start - start) / text.length;
  return (50 * words + 20 * before + 20 * after + 2 * near) / 92;
}

function likeness(there: string, wanted: string): number {
  if (wanted === '') {
    return 1;
  }
  return there === '' ? 0 : 1 - findAll(there, wanted, wanted.length)[0]!.errors / wanted.length;
}
