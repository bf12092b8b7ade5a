/** The values of a quantity beside the one of the page, for the card and for lists. */
import { type ContextAnnotation, quoteOf } from '../core/annotation';
import { numbersAgree } from '../core/compare-numbers';
import { joinRanges, printedRange } from '../core/number-range';
import { numbersOf } from '../core/numbers';
import type { Entry } from '../core/service';
import { type EntryOf, entriesOf } from './card-item';
import { workUrl } from './cite';
import type { Translate } from './strings';

export interface NumberElsewhere {
  printed: string;
  value: number;
  /** Both ends, which are the value itself unless `printed` is a range. */
  range: [low: number, high: number];
  /** Outlet or source. */
  where: string;
  date: string;
  /** Address of the article or work, where it is known. */
  url?: string | null;
}

/** Give the number that the passage prints, with both ends of it where it is read. */
export function numberHere(annotation: ContextAnnotation): {
  printed: string;
  range: NumberElsewhere['range'] | undefined;
} {
  const printed = quoteOf(annotation.target)?.exact ?? '';
  const [here] = mentionsOf(printed);
  return { printed, range: here && [here.value, here.upTo ?? here.value] };
}

/** Give the other values of `quantity`: those that the annotation's reasons name. */
export function numbersElsewhere(entry: EntryOf<'number'>, item: Item, t: Translate): NumberElsewhere[] {
  return entry.quantity.values
    .filter(value => isNamed(value, entry, item))
    .map(value => elsewhere(value, entry, item, t));
}

/**
 * Give the values of works that agree with the number of the page. Values of coverage are left out: they may be this
 * very article's own, which would then agree with itself.
 */
export function numbersAgreeing(entry: EntryOf<'number'>, item: Item, t: Translate): NumberElsewhere[] {
  const [here] = mentionsOf(numberHere(item.annotation).printed);
  return entry.quantity.values
    .filter(value => value.coverage === undefined && !isNamed(value, entry, item))
    .filter(({ printed, value }) => {
      const there = printedRange(printed, value);
      return here !== undefined && there !== undefined && numbersAgree(here, there);
    })
    .map(value => elsewhere(value, entry, item, t));
}

function mentionsOf(printed: string) {
  return joinRanges(numbersOf(printed), printed);
}

interface Item {
  annotation: ContextAnnotation;
  entries: readonly Entry[];
}

type Value = EntryOf<'number'>['quantity']['values'][number];

function isNamed({ printed, coverage }: Value, { quantity }: EntryOf<'number'>, { annotation }: Item): boolean {
  const { reasons } = annotation.glossator;
  return reasons.some(({ text, body }) => text === printed && body.id === (coverage ?? quantity.id));
}

function elsewhere(
  { printed, value, coverage, source, date }: Value,
  { works, outlets }: EntryOf<'number'>,
  { entries }: Item,
  t: Translate,
): NumberElsewhere {
  const articles = entriesOf(entries, 'coverage').map(entry => entry.coverage);
  const work = works.find(({ id }) => id === source);
  const { upTo, value: low } = printedRange(printed, value) ?? {};
  return {
    printed,
    value,
    range: upTo === undefined || low === undefined ? [value, value] : [low, upTo],
    where: outlets[coverage ?? source ?? ''] ?? t('sourceOfNumber'),
    date,
    url: work ? workUrl(work) : articles.find(article => article.id === coverage)?.url,
  };
}
