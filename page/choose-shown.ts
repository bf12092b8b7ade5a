/**
 * Choose what is painted on a page of which the corpus knows a lot.
 *
 * A page that is underlined all over reads worse than a page without a line,
 * and says nothing about what is worth a look. So only so many places are
 * painted: first what several sources speak to, then the others, the best of
 * every paragraph before the second of any. What only repeats another place is
 * left out. The panel lists them all. There is no largest number: on a page that
 * grows, the latest would never be painted. What is painted already stays, for
 * the reader may be looking at it.
 */
import type { ContextAnnotation } from '../core/annotation';
import { BLOCK_SEPARATOR } from '../core/article';
import { type Place, placesOf, withoutRepeats } from './places';

/** Characters of a long article (some 90 words, a paragraph or two) for each place that is painted. */
const CHARACTERS_PER_PLACE = 550;

/** Painted on a short article too, which has the reader's eye for a minute or two only. */
const MIN_PLACES = 7;

/** Places in one paragraph, or this much (characters) of a long one: with more, its lines run into one. */
const MAX_IN_PARAGRAPH = 3;
const LONG_PARAGRAPH = 800;

interface Ranked {
  place: Place;
  /** How many places in its paragraph are better. */
  rank: number;
}

/** Give the ids of those of `annotations` that are painted on an article of `text`, those in `kept` first of all. */
export function chooseShown(
  annotations: readonly ContextAnnotation[],
  text: string,
  kept: ReadonlySet<string> = new Set(),
): Set<string> {
  const most = Math.max(MIN_PLACES, Math.ceil(text.length / CHARACTERS_PER_PLACE));
  const all = placesOf(annotations, text);
  const isKept = ({ annotations }: Place) => annotations.some(({ id }) => kept.has(id));
  const others = withoutRepeats(all, text).filter(place => !isKept(place));
  const chosen = [
    ...all.filter(isKept),
    ...others.filter(isTelling).sort(byWorth),
    ...spread(
      others.filter(place => !isTelling(place)),
      text,
    ),
  ];
  return new Set(chosen.slice(0, most).flatMap(({ annotations }) => annotations.map(({ id }) => id)));
}

/** Whether coverage and research both speak to a place, or a number is compared there, which is rare. */
function isTelling({ annotations, kinds }: Place): boolean {
  const isInCoverage = annotations.some(({ body }) => body.some(({ type }) => type === 'coverage'));
  return kinds.has('number') || (isInCoverage && kinds.has('claim'));
}

/** A passage that is quoted elsewhere and that research speaks to says more than either; of equals the surest. */
function byWorth(a: Place, b: Place): number {
  return b.kinds.size - a.kinds.size || b.score - a.score;
}

/** Order places so that every paragraph's best comes first, and leave out what is too much for a paragraph. */
function spread(places: readonly Place[], text: string): Place[] {
  return rankInParagraphs(places, text)
    .filter(({ rank }) => rank < MAX_IN_PARAGRAPH)
    .sort((a, b) => a.rank - b.rank || byWorth(a.place, b.place))
    .map(({ place }) => place);
}

/** Say of each place how many in its paragraph are better. */
function rankInParagraphs(places: readonly Place[], text: string): Ranked[] {
  const ranks = new Map<number, number>();
  return places.toSorted(byWorth).map(place => {
    const begin = text.lastIndexOf(BLOCK_SEPARATOR, place.start);
    const paragraph = begin + Math.floor((place.start - begin) / LONG_PARAGRAPH) * LONG_PARAGRAPH;
    const rank = ranks.get(paragraph) ?? 0;
    ranks.set(paragraph, rank + 1);
    return { place, rank };
  });
}
