/**
 * Write articles and entries to the servers of a publication, each row to the one that its id names.
 *
 * Articles go in batches, a batch in a transaction; one that is there already is replaced with its passages, and of two with
 * one id the last stays.
 */
import type { Pack } from '../../core/corpus';
import type { Server } from './server';
import { serverOf } from './servers';

/** Articles of one server that are written at once. */
const BATCH = 2000;
/** Characters by which an article that was printed twice is told: a headline and a sentence. */
const OPENING = 160;
/** Entries that are written at once. */
const ENTRY_BATCH = 500;

const ARTICLE_COLUMNS = ['id', 'url', 'outlet', 'headline', 'author', 'published', 'opening'] as const;
const INSERT_ARTICLES = `INSERT INTO articles (${ARTICLE_COLUMNS.join(', ')})
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[])`;
const INSERT_PASSAGES = 'INSERT INTO passages SELECT * FROM unnest($1::text[], $2::integer[], $3::text[])';

/** An article as a publisher has it. */
export interface SourceArticle {
  id: string;
  url: string | null;
  outlet: string;
  headline: string;
  author: string | null;
  /** ISO date. */
  published: string;
  /** In the order in which it prints them. */
  passages: string[];
}

/** The sections of a pack that are published beside articles. */
export const ENTRY_SECTIONS = ['works', 'stories', 'events', 'claims', 'statements'] as const;

/** Write `articles`; gives how many there were. */
export async function loadArticles(
  servers: readonly Server[],
  articles: AsyncIterable<SourceArticle> | Iterable<SourceArticle>,
): Promise<number> {
  const waiting: SourceArticle[][] = servers.map(() => []);
  const writing: Promise<void>[] = servers.map(() => Promise.resolve());
  let count = 0;
  for await (const article of articles) {
    const at = serverOf(article.id, servers.length);
    count += 1;
    if (waiting[at].push(article) === BATCH) {
      const batch = waiting[at];
      waiting[at] = [];
      await writing[at];
      writing[at] = writeArticles(servers[at], batch);
    }
  }
  await Promise.all(writing);
  await Promise.all(servers.map((server, at) => writeArticles(server, waiting[at])));
  return count;
}

/** Write the entries of `pack` that are published; ids of other packs' entries are replaced. */
export async function loadEntries(servers: readonly Server[], pack: Pick<Pack, (typeof ENTRY_SECTIONS)[number]>) {
  for (const section of ENTRY_SECTIONS) {
    for (const [at, server] of servers.entries()) {
      const entries = pack[section].filter(({ id }) => serverOf(id, servers.length) === at);
      for (let from = 0; from < entries.length; from += ENTRY_BATCH) {
        await writeEntries(server, section, entries.slice(from, from + ENTRY_BATCH));
      }
    }
  }
}

async function writeArticles(server: Server, batch: readonly SourceArticle[]): Promise<void> {
  if (batch.length === 0) {
    return;
  }
  const articles = [...new Map(batch.map(article => [article.id, article])).values()];
  const passages = articles.flatMap(({ id, passages }) => passages.map((text, position) => ({ id, position, text })));
  await server.transact(async ({ ask }) => {
    await ask('DELETE FROM articles WHERE id = ANY ($1)', [articles.map(({ id }) => id)]);
    await ask(INSERT_ARTICLES, columnsOf(articles.map(withOpening), ARTICLE_COLUMNS));
    await ask(INSERT_PASSAGES, columnsOf(passages, ['id', 'position', 'text']));
  });
}

async function writeEntries(server: Server, section: string, entries: readonly { id: string }[]): Promise<void> {
  await server.ask(
    `INSERT INTO ${section} SELECT entry ->> 'id', entry FROM jsonb_array_elements($1::text::jsonb) AS entry
      ON CONFLICT (id) DO UPDATE SET entry = excluded.entry`,
    [JSON.stringify(entries)],
  );
}

function withOpening(article: SourceArticle) {
  return { ...article, opening: `${article.headline} ${article.passages[0] ?? ''}`.slice(0, OPENING) };
}

/** Rows as PostgreSQL takes many at once: a list for each column. */
function columnsOf<Row>(rows: readonly Row[], names: readonly (keyof Row)[]): Row[keyof Row][][] {
  return names.map(name => rows.map(row => row[name]));
}
