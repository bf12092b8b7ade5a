/** Rank for each article the others: which report the same event, belong to one story, share a topic. */
import { parseArgs } from 'node:util';
import { BLOCK_SEPARATOR } from '../../core/article';
import { buildCollection, relateWithin } from '../../core/collection';
import { reduce } from '../../core/reduce';
import type { Related } from '../../core/relate';
import { countOf, readLines, text, UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function relate(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string' },
      background: { type: 'string' },
      'no-dates': { type: 'boolean', default: false },
      top: { type: 'string', default: '10' },
    },
  });
  if (!values.articles) {
    throw new UsageError('--articles is needed');
  }
  const top = countOf(values.top, '--top');
  const read = (row: Record<string, unknown>) => reduceRow(row, !values['no-dates']);
  const articles = readLines(values.articles, read);
  const others = [...articles, ...(values.background ? readLines(values.background, read) : [])];
  const collection = buildCollection(others);
  for (const [at, article] of articles.entries()) {
    const ranked = relateWithin(collection, at)
      .slice(0, top)
      .map(({ other, score, relation }) => ({ id: others[other].id, score, relation: relation ?? null }));
    await writeRow({ id: article.id, ranked });
  }
}

/** Only what a pack would keep of an article is compared. */
function reduceRow(row: Record<string, unknown>, hasDates: boolean): Related {
  const title = text(row, 'title', '');
  const paragraphs = Array.isArray(row.paragraphs) ? row.paragraphs.map(String) : [text(row, 'text')];
  const date = hasDates && typeof row.date === 'string' ? row.date : undefined;
  return {
    id: text(row, 'id'),
    title,
    date,
    fingerprint: reduce({ text: [title, ...paragraphs].join(BLOCK_SEPARATOR) }),
  };
}
