/** The passages of a page in reading order: which is next, and how to get there. */
import { positionOf } from '../core/annotation';
import type { PageWords } from '../core/service';
import type { Matches } from './matches';
import type { Notes } from './notes';
import { compareStarts } from './open-roots';
import type { Painter } from './paint';
import { isInView, isShown, scrollTo } from './place';

/** Milliseconds that the passage gone to is marked: enough for the eye to find it. */
const MARK = 1500;

/** Where on the screen (share of its height) the eye reads: above the middle, where text comes from below. */
const READING_LINE = 0.35;

/** Pixels by which a passage may have moved since the reader was led to it: browsers round what they scroll. */
const STILL = 4;

export interface Passages {
  /** Give the place of an annotation or note. */
  rangeOf(id: string): Range | undefined;
  /** Give the ids of the reader's notes on words of `range`. */
  notesOn(range: Range): string[];
  /** Give the id of the passage that follows (1) or precedes (-1) where the reader is. */
  next(direction: 1 | -1): string | undefined;
  /** Give the id of the passage where the reader is: gone to last, at the caret, or the first in view. */
  here(): string | undefined;
  /** Give the id of the passage that the reader was led to if it is still there, else of the one nearest to the eye. */
  nearest(): string | undefined;
  /** Take a passage for where the reader is, without a move. */
  lead(id: string): void;
  /** Scroll to a passage and mark it for a moment; `false` where it is not on the page. */
  goTo(id: string): boolean;
  /** The same for words of the article; they may have moved since they were read. */
  goToWords(words: PageWords): boolean;
}

/** Order the passages of `document`. */
export function createPassages(
  document: Document,
  painter: Painter,
  found: { matches: Matches; notes: Notes },
): Passages {
  const window = document.defaultView!;
  let current: string | undefined;
  let arrival = { top: 0, width: 0 };
  let mark: number | undefined;

  function rangeOf(id: string): Range | undefined {
    for (const { context, textMap } of found.matches.readings()) {
      const annotation = context.annotations.find(one => one.id === id);
      const position = annotation && positionOf(annotation.target);
      if (position) {
        return textMap.rangeOf(position);
      }
    }
    return found.notes.rangeOf(id);
  }

  function inOrder(): { id: string; range: Range }[] {
    const ids = [...found.matches.shown().map(({ id }) => id), ...found.notes.states().map(({ id }) => id)];
    const placed = ids.flatMap(id => {
      const range = rangeOf(id);
      return range && isShown(range) ? { id, range } : [];
    });
    return placed.sort((a, b) => compareStarts(a.range, b.range));
  }

  function here(): string | undefined {
    const passages = inOrder();
    const selection = document.getSelection();
    const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const isAtCaret = ({ range }: { range: Range }) =>
      caret !== undefined && range.isPointInRange(caret.startContainer, caret.startOffset);
    const last = passages.find(({ id, range }) => id === current && isInView(range, window));
    return (last ?? passages.find(isAtCaret) ?? passages.find(({ range }) => isInView(range, window)))?.id;
  }

  /** A page that is laid out anew, as beside a panel that opens, moves its passages and not its reader. */
  function isWhereLed(range: Range): boolean {
    if (window.innerWidth !== arrival.width) {
      arrival = arrivalAt(range);
    }
    return Math.abs(topOf(range) - arrival.top) < STILL;
  }

  function arrivalAt(range: Range): typeof arrival {
    return { top: topOf(range), width: window.innerWidth };
  }

  function lead(id: string): void {
    const range = rangeOf(id);
    if (range) {
      current = id;
      arrival = arrivalAt(range);
    }
  }

  function nearest(): string | undefined {
    const passages = inOrder().filter(({ range }) => isInView(range, window));
    const led = passages.find(({ id, range }) => id === current && isWhereLed(range));
    const line = READING_LINE * window.innerHeight;
    const distance = ({ range }: { range: Range }) => Math.abs(topOf(range) - line);
    return (led ?? passages.toSorted((a, b) => distance(a) - distance(b))[0])?.id;
  }

  function show(id: string, range: Range): void {
    scrollTo(range, window);
    const painted = painter.rangesOf(id);
    const marked = (painted.length > 0 ? painted : [range]).map(one => one.cloneRange());
    painter.paint('current', [[id, marked]]);
    window.clearTimeout(mark);
    mark = window.setTimeout(() => painter.paint('current', []), MARK);
  }

  function notesOn(range: Range): string[] {
    const ids = found.notes.states().map(({ id }) => id);
    return ids.filter(id => {
      const note = found.notes.rangeOf(id);
      return note !== undefined && overlap(range, note);
    });
  }

  return {
    rangeOf,
    notesOn,
    here,
    nearest,
    lead,
    next(direction) {
      const passages = inOrder();
      const at = passages.findIndex(({ id }) => id === current);
      if (at >= 0) {
        return passages[(at + direction + passages.length) % passages.length]?.id;
      }
      const isBelow = ({ range }: { range: Range }) => range.getBoundingClientRect().top >= 0;
      const ahead = direction > 0 ? passages.find(isBelow) : passages.findLast(passage => !isBelow(passage));
      return (ahead ?? passages.at(direction > 0 ? 0 : -1))?.id;
    },
    goTo(id) {
      const range = rangeOf(id);
      if (!range) {
        return false;
      }
      show(id, range);
      lead(id);
      return true;
    },
    goToWords({ start, text }) {
      const [reading] = found.matches.readings();
      const read = reading?.article.text ?? '';
      const at = read.startsWith(text, start) ? start : read.indexOf(text);
      const range = at < 0 ? undefined : reading?.textMap.rangeOf({ start: at, end: at + text.length });
      if (range) {
        show('', range);
      }
      return range !== undefined;
    },
  };
}

/** Ranges of two shadow trees cannot be compared, and never overlap. */
function overlap(a: Range, b: Range): boolean {
  return (
    a.startContainer.getRootNode() === b.startContainer.getRootNode() &&
    a.compareBoundaryPoints(Range.END_TO_START, b) < 0 &&
    a.compareBoundaryPoints(Range.START_TO_END, b) > 0
  );
}

function topOf(range: Range): number {
  return range.getBoundingClientRect().top;
}
