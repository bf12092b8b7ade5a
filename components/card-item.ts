import type { ContextAnnotation, ContextBody } from '../core/annotation';
import type { CardView } from '../core/card-messages';
import type { Entry } from '../core/service';

/** The stretch of the article in which an annotation's offsets fall. */
export type Passage = CardView['passage'];

/** An annotation with what stands behind its bodies. */
export interface CardItem {
  annotation: ContextAnnotation;
  entries: Entry[];
}

/** The `type` of an entry narrowed to one. */
export type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** Give the id of the thing that an entry holds. */
export function entryId(entry: Entry): string {
  switch (entry.type) {
    case 'claim':
      return entry.claim.id;
    case 'statement':
      return entry.statement.id;
    case 'coverage':
      return entry.coverage.id;
    case 'number':
      return entry.quantity.id;
  }
}

/** Find the entry behind `body`, or `undefined` where the library has lost it. */
export function entryFor(entries: readonly Entry[], body: ContextBody): Entry | undefined {
  return entries.find(entry => entry.type === body.type && entryId(entry) === body.id);
}

/** Give the entries of one type, in their order. */
export function entriesOf<T extends Entry['type']>(entries: readonly Entry[], type: T): EntryOf<T>[] {
  return entries.filter((entry): entry is EntryOf<T> => entry.type === type);
}

/** Put behind an annotation the entries of its bodies, as far as the library has them. */
export function itemOf(annotation: ContextAnnotation, entries: readonly Entry[]): CardItem {
  const own = annotation.body.map(body => entryFor(entries, body));
  return { annotation, entries: own.filter(entry => entry !== undefined) };
}
