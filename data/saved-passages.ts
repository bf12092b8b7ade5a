/** The passages of saved articles, read from the database when a page may print them. */
import type { Passage } from '../core/passages';
import { passagesIn, type SavedCoverage } from '../core/saved-articles';
import type { GlossatorDatabase } from './db';
import { readArticleRow } from './rows';
import type { StoredPassages } from './stored-passages';

/**
 * The passages of `articles`, one article after the other. Where the database has not all of them, `fetch` drops what
 * was made of the articles, so that it is made anew, and throws a `RangeError`.
 */
export function savedPassages(db: GlossatorDatabase, articles: readonly SavedCoverage[]): StoredPassages {
  const texts = new Map<string, readonly Passage[]>();
  const missing = new Set<SavedCoverage>();
  const starts: number[] = [];
  let length = 0;
  for (const { passages } of articles) {
    starts.push(length);
    length += passages;
  }
  return {
    length,
    at(place) {
      const at = placeAmong(starts, place);
      const article = articles[at];
      if (!article || place >= length) {
        return undefined;
      }
      const found = texts.get(article.coverage.id);
      if (!found) {
        missing.add(article);
      }
      return found?.[place - starts[at]!];
    },
    async fetch() {
      const wanted = [...missing];
      missing.clear();
      const rows = await db.articles.bulkGet(wanted.map(({ coverage }) => coverage.id));
      for (const [i, { coverage, passages }] of wanted.entries()) {
        const row = readArticleRow(rows[i]);
        const found = row ? passagesIn(row.article) : [];
        if (found.length !== passages) {
          await db.layers.clear();
          throw new RangeError(`The saved article ${coverage.id} is another now`);
        }
        texts.set(
          coverage.id,
          found.map((text): Passage => ({ body: { type: 'coverage', id: coverage.id }, text })),
        );
      }
    },
  };
}

/** The last of the sorted `starts` that is not after `place`; -1 where there is none. */
function placeAmong(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
