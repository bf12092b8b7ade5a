/**
 * Where notes stand among the finds of their page.
 *
 * A note with finds stands at the first of them. Any other is put by its own place, but between the notes around it:
 * notes and finds count in different texts, so its distance to a find is only nearly right.
 */
import { positionOf, quoteOf } from '../core/annotation';
import type { StoredNote } from '../core/service';
import type { Match } from './group-matches';
import { isSamePlace } from './same-place';

/** Before all finds: where a note on the whole page stands. */
const TOP = -1;

/** Give for each of `notes`, which come in the order of the page, the index of the match before which it stands. */
export function notePlaces(notes: readonly StoredNote[], matches: readonly Match[]): number[] {
  const quotes = notes.map(({ note }) => quoteOf(note.target)?.exact ?? '');
  const firsts = quotes.map(quote => matches.findIndex(({ passage }) => isSamePlace(passage, quote)));
  const starts = notes.map(({ note }) => positionOf(note.target)?.start);
  const matchStarts = matches.map(({ item }) => positionOf(item.annotation.target)?.start ?? 0);
  const known = firsts.findIndex((first, index) => first >= 0 && starts[index] !== undefined);
  const shift = known < 0 ? 0 : starts[known]! - matchStarts[firsts[known]!]!;
  let last = TOP;
  return firsts.map((first, index) => {
    if (quotes[index] === '') {
      return TOP;
    }
    const next = firsts.slice(index + 1).find(other => other >= 0) ?? matches.length;
    const start = (starts[index] ?? 0) - shift;
    const own = matchStarts.filter(matchStart => matchStart < start).length;
    last = first >= 0 ? first : Math.min(Math.max(own, last), next);
    return last;
  });
}
