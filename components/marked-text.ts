/** What of a found text is shown, and what of it is marked. */

/** UTF-16 offsets, `end` exclusive. */
export type Mark = [start: number, end: number];

export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** Letters between two marks that are taken for a slip within one word. */
const MAX_SLIP = 2;

/** Letters shown before the first mark: enough to see what the sentence is about. */
const BEFORE = 40;
/** Two lines of the panel. */
const LENGTH = 140;
const BLANK = /\s/;

/**
 * Join marks that a slip parts, and drop those that are too short to be why the text was found: three letters, or as
 * many as the shortest of the words that were typed has.
 */
export function tidyMarks(marks: readonly Mark[], shortestTerm: number): Mark[] {
  const joined: Mark[] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start - last[1] <= MAX_SLIP) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined.filter(([start, end]) => end - start >= Math.min(3, shortestTerm));
}

/** Cut a long text around its first mark. */
export function cutAround({ text, marks }: MarkedText): MarkedText {
  const first = marks[0]?.[0] ?? 0;
  let from = first > BEFORE ? first - BEFORE : 0;
  while (from > 0 && from < first && !BLANK.test(text.charAt(from - 1))) {
    from += 1;
  }
  const to = Math.min(text.length, from + LENGTH);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const shift = before.length - from;
  const kept = marks.filter(([start, end]) => start >= from && end <= to);
  return {
    text: before + text.slice(from, to) + after,
    marks: kept.map(([start, end]): Mark => [start + shift, end + shift]),
  };
}
