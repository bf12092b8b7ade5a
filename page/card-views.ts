/** What the card is to show: annotations and notes at one place, or a new note. */
import { positionOf, type Selector } from '../core/annotation';
import { BLOCK_SEPARATOR } from '../core/article';
import type { CardView } from '../core/card-messages';
import type { PageDraft } from '../core/service';
import { describeRange } from './describe-range';
import type { Reading } from './matches';
import { canonicalOf } from './notes';
import { readMetadata } from './read-metadata';

/** Longest title, name or date that is kept with a note. */
const MAX_LINE = 500;

const NOTHING: CardView = { annotations: [], passage: { start: 0, text: '' }, noteIds: [], takesFocus: false };

/** Give the view of the annotations and notes named by `ids`, those of one reading only, in their order. */
export function viewOf(ids: readonly string[], readings: readonly Reading[], takesFocus: boolean): CardView {
  const reading = readings.find(({ context }) => context.annotations.some(({ id }) => ids.includes(id)));
  const all = readings.flatMap(({ context }) => context.annotations.map(({ id }) => id));
  const noteIds = ids.filter(id => !all.includes(id));
  if (!reading) {
    return { ...NOTHING, noteIds, takesFocus };
  }
  const annotations = ids.flatMap(id => reading.context.annotations.find(annotation => annotation.id === id) ?? []);
  const positions = annotations.flatMap(({ target }) => positionOf(target) ?? []);
  const start = Math.min(...positions.map(position => position.start));
  const end = Math.max(...positions.map(position => position.end));
  return { annotations, passage: blocksAround(reading.article.text, start, end), noteIds, takesFocus };
}

/** Give the view in which a note on `range` is written beside what `view` shows; `undefined` where there is no text. */
export function writingView(range: Range, document: Document, view: CardView = NOTHING): CardView | undefined {
  const selector = describeRange(range, document);
  return selector.length > 0 ? { ...view, draft: draftOn(selector, document), takesFocus: true } : undefined;
}

/** Give what a new note at `selector` begins with; at none, it is about the whole page. */
export function draftOn(selector: Selector[], document: Document): PageDraft {
  const { titles, byline, datePublished, outlet, language } = readMetadata(document);
  const canonical = canonicalOf(document);
  return {
    selector,
    title: lineOf(titles[0] ?? document.title),
    document: {
      ...(byline && { author: lineOf(byline) }),
      ...(datePublished && { published: lineOf(datePublished) }),
      ...(outlet && { site: lineOf(outlet) }),
      ...(language && { language: lineOf(language) }),
    },
    source: document.URL,
    ...(canonical && { canonical }),
  };
}

/** A page may call itself anything at any length; a note is kept all the same. */
function lineOf(text: string): string {
  return text.slice(0, MAX_LINE);
}

/** Give the view in which a note on the whole page is written. */
export function pageView(document: Document): CardView {
  return { ...NOTHING, draft: draftOn([], document), takesFocus: true };
}

/** The blocks of `text` that hold `start` to `end`. */
function blocksAround(text: string, start: number, end: number): CardView['passage'] {
  const before = text.lastIndexOf(BLOCK_SEPARATOR, start);
  const from = before < 0 ? 0 : before + BLOCK_SEPARATOR.length;
  const after = text.indexOf(BLOCK_SEPARATOR, end);
  return { start: from, text: text.slice(from, after < 0 ? text.length : after) };
}
