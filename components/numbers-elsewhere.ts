/** The values of a quantity that differ from the one of the page, for the card and for lists. */
import { type ContextAnnotation, quoteOf } from '../core/annotation';
import type { Entry } from '../core/service';
import { type EntryOf, entriesOf } from './card-item';
import { readValue } from './read-value';
import type { Translate } from './strings';

export interface NumberElsewhere {
  printed: string;
  value: number;
  /** Outlet or source. */
  where: string;
  date: string;
  /** The article that prints it, where one does. */
  coverage?: EntryOf<'coverage'>['coverage'];
}

/** Give the number that the passage prints, with its value where it stands in digits. */
export function numberHere(annotation: ContextAnnotation): { printed: string; value: number | undefined } {
  const printed = quoteOf(annotation.target)?.exact ?? '';
  return { printed, value: readValue(printed) };
}

/** Give the other values of `quantity`: those that the annotation's reasons name. */
export function numbersElsewhere(
  { quantity, outlets }: EntryOf<'number'>,
  { annotation, entries }: { annotation: ContextAnnotation; entries: readonly Entry[] },
  t: Translate,
): NumberElsewhere[] {
  const { reasons } = annotation.glossator;
  const articles = entriesOf(entries, 'coverage').map(entry => entry.coverage);
  return quantity.values
    .filter(({ printed, coverage }) =>
      reasons.some(({ text, body }) => text === printed && body.id === (coverage ?? quantity.id)),
    )
    .map(({ printed, value, coverage, source, date }) => ({
      printed,
      value,
      where: outlets[coverage ?? source ?? ''] ?? t('sourceOfNumber'),
      date,
      coverage: articles.find(article => article.id === coverage),
    }));
}
