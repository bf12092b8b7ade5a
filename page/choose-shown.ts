/**
 * Choose what is painted on a page of which the corpus knows a lot.
 *
 * A page that is underlined all over reads worse than a page without a line,
 * and says nothing about what is worth a look. So only so many places are
 * painted, those of which the most kinds know something first and then the
 * surest, and spread over the page: every paragraph's best comes before any
 * paragraph's second. The panel lists them all. There is no
 * largest number: on a page that grows, the latest would never be painted. What
 * is painted already stays, for the reader may be looking at it.
 */
import { type ContextAnnotation, type Kind, positionOf } from '../core/annotation';
import { BLOCK_SEPARATOR, type Span } from '../core/article';

/**
 * Characters of article (some 60 words) for each place that is painted. In the
 * five articles that the corpus itself holds, where nearly every sentence is
 * known, it leaves 48 to 67 % of the text under a line instead of 66 to 89 %.
 */
const CHARACTERS_PER_PLACE = 350;

/** Painted on the shortest article too: this many can be taken in at a glance. */
const MIN_PLACES = 8;

/** Places in one paragraph, or this much (characters) of a long one: with more, its lines run into one. */
const MAX_IN_PARAGRAPH = 3;
const LONG_PARAGRAPH = 800;

/** Annotations on the same words, which share a card: they are painted together or not at all. */
interface Place extends Span {
  annotations: ContextAnnotation[];
  kinds: Set<Kind>;
  score: number;
}

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
  const places = rankInParagraphs(placesOf(annotations), text);
  const isKept = ({ place }: Ranked) => place.annotations.some(({ id }) => kept.has(id));
  const chosen = [
    ...places.filter(isKept),
    ...places
      .filter(ranked => !isKept(ranked) && ranked.rank < MAX_IN_PARAGRAPH)
      .sort((a, b) => a.rank - b.rank || byWorth(a.place, b.place)),
  ];
  return new Set(chosen.slice(0, most).flatMap(({ place }) => place.annotations.map(({ id }) => id)));
}

/** Join annotations that overlap. */
function placesOf(annotations: readonly ContextAnnotation[]): Place[] {
  const placed = annotations.flatMap(annotation => {
    const position = positionOf(annotation.target);
    return position ? { annotation, position } : [];
  });
  const places: Place[] = [];
  for (const { annotation, position } of placed.sort((a, b) => a.position.start - b.position.start)) {
    const last = places.at(-1);
    const { kind, score } = annotation.glossator;
    if (last && position.start < last.end) {
      last.annotations.push(annotation);
      last.kinds.add(kind);
      last.end = Math.max(last.end, position.end);
      last.score = Math.max(last.score, score);
    } else {
      places.push({
        start: position.start,
        end: position.end,
        annotations: [annotation],
        kinds: new Set([kind]),
        score,
      });
    }
  }
  return places;
}

/** A passage that is quoted elsewhere and that research speaks to says more than either; of equals the surest. */
function byWorth(a: Place, b: Place): number {
  return b.kinds.size - a.kinds.size || b.score - a.score;
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
