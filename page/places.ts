/** The places of a page of which something is known, and which of them only repeat others. */
import { type ContextAnnotation, type Kind, positionOf } from '../core/annotation';
import { BLOCK_SEPARATOR } from '../core/article';

/** What is painted together or not at all: annotations on the same words, or in one paragraph on the same matter. */
export interface Place {
  /** Where it begins and where its first words end. */
  start: number;
  end: number;
  annotations: ContextAnnotation[];
  kinds: Set<Kind>;
  /** What is known of it: ids of the corpus. An article of the coverage says much else, so the match stands for it. */
  entries: Set<string>;
  score: number;
}

/** A line that does not end as a sentence does is a heading. */
const END_OF_SENTENCE = /[.!?…:;][\s"'”’»)\]]*$/;

/** Join annotations that overlap, and then what one paragraph says of the same matter; gives places in reading order. */
export function placesOf(annotations: readonly ContextAnnotation[], text: string): Place[] {
  const single = annotations.flatMap(annotation => placeOf(annotation) ?? []).sort((a, b) => a.start - b.start);
  const passages: Place[] = [];
  for (const place of single) {
    const last = passages.at(-1);
    add(place, passages, last && place.start < last.end ? last : undefined);
  }
  const places: Place[] = [];
  for (const place of passages) {
    const { start } = blockAt(text, place.start);
    add(
      place,
      places,
      places.find(other => other.start >= start && [...place.entries].some(id => other.entries.has(id))),
    );
  }
  return places;
}

/**
 * Leave out headings of which the running text says all, and paragraphs of which the next one does: a headline and
 * a standfirst say beforehand what the article says.
 */
export function withoutRepeats(places: readonly Place[], text: string): Place[] {
  const placed = places.map(place => ({ place, ...blockAt(text, place.start) }));
  const isRepeated = ({ place, next, isHeading }: (typeof placed)[number]) =>
    placed.some(
      other =>
        (isHeading ? !other.isHeading : other.start === next) &&
        [...place.entries].every(id => other.place.entries.has(id)),
    );
  return placed.filter(one => !isRepeated(one)).map(({ place }) => place);
}

function placeOf(annotation: ContextAnnotation): Place | undefined {
  const position = positionOf(annotation.target);
  const { kind, score } = annotation.glossator;
  const ids = annotation.body.map(({ type, id }) => (type === 'coverage' ? annotation.id : id));
  return (
    position && {
      start: position.start,
      end: position.end,
      annotations: [annotation],
      kinds: new Set([kind]),
      entries: new Set(ids),
      score,
    }
  );
}

/** Put `place` among `places`, as part of `whole` where there is one. */
function add(place: Place, places: Place[], whole: Place | undefined): void {
  if (!whole) {
    places.push(place);
    return;
  }
  whole.annotations.push(...place.annotations);
  whole.kinds = new Set([...whole.kinds, ...place.kinds]);
  whole.entries = new Set([...whole.entries, ...place.entries]);
  whole.end = Math.max(whole.end, place.end);
  whole.score = Math.max(whole.score, place.score);
}

/** The block of `text` that has `offset` in it: where it and the next begin, and what it is. */
function blockAt(text: string, offset: number): { start: number; next: number; isHeading: boolean } {
  const before = text.lastIndexOf(BLOCK_SEPARATOR, offset);
  const start = before < 0 ? 0 : before + BLOCK_SEPARATOR.length;
  const after = text.indexOf(BLOCK_SEPARATOR, offset);
  const end = after < 0 ? text.length : after;
  return { start, next: end + BLOCK_SEPARATOR.length, isHeading: !END_OF_SENTENCE.test(text.slice(start, end)) };
}
