import { cutAround, type Mark, tidyMarks } from '../../components/marked-text';
import type { Result } from '../../components/ResultList';
import type { SearchMatch } from '../../data/search';
import { fold, termsOf } from '../../data/search-words';

/** Give a match of the search as a list shows it: its title, and of its other texts the one that `query` is most in. */
export function resultOf({ item, highlights }: SearchMatch, query: string): Result {
  const shortest = Math.min(...termsOf(fold(query)).map(term => term.length));
  const marksIn = (field: 'title' | number) =>
    tidyMarks(highlights.find(highlight => highlight.field === field)?.ranges ?? [], shortest);
  const details = item.details.map((text, place) => ({ text, marks: marksIn(place) }));
  const most = Math.max(0, ...details.map(({ marks }) => lengthOf(marks)));
  // The first texts say more of an item than its tags do.
  const first = details.find(({ marks }) => lengthOf(marks) >= most / 2) ?? { text: '', marks: [] };
  const { kind, id, title, date } = item;
  return { kind, id, date, title: { text: title, marks: marksIn('title') }, detail: cutAround(first) };
}

function lengthOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, [start, end]) => sum + end - start, 0);
}
