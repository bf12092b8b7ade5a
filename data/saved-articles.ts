/**
 * Articles that the reader saved: kept with their text until the reader removes them.
 *
 * What matching needs of them is made when they are saved (`saved-layers.ts`) and
 * leaves with them.
 */
import type { Article } from '../core/article';
import type { SavedArticle } from '../core/service';
import type { GlossatorDatabase } from './db';
import { addressesOf } from './notes';
import { type ArticleRow, ROW_VERSION, readAll, readArticleRow } from './rows';
import { addToLayers, takeFromLayers } from './saved-layers';

const ENCODER = new TextEncoder();

/** What is told of an article beside its text: which page it is of, and how it is called. */
export interface ArticleDraft {
  /** `urn:uuid:...`; not used where an article of this page is there already. */
  id: string;
  article: Article;
  /** Same-origin canonical address, if the page names one. */
  canonical?: string;
}

/** Save an article, in place of what was saved of its page before. */
export async function saveArticle(
  db: GlossatorDatabase,
  { id, article, canonical }: ArticleDraft,
  now: Date,
): Promise<SavedArticle> {
  return db.transaction('rw', db.articles, db.layers, async () => {
    const sources = addressesOf(article.source, canonical);
    const old = await rowsOf(db, sources);
    const row: ArticleRow = { v: ROW_VERSION, id: old[0]?.id ?? id, saved: now.toISOString(), sources, article };
    await db.articles.bulkDelete(old.map(each => each.id));
    await takeFromLayers(
      db,
      old.map(each => each.id),
    );
    await db.articles.put(row);
    await addToLayers(db, row);
    return savedArticle(row);
  });
}

/** Give what was saved of the page at one of `addresses`. */
export async function savedOf(db: GlossatorDatabase, addresses: readonly string[]): Promise<SavedArticle | undefined> {
  const [row] = await rowsOf(db, addresses);
  return row && savedArticle(row);
}

/** List the saved articles, the last saved first. */
export async function savedArticles(db: GlossatorDatabase): Promise<SavedArticle[]> {
  const rows = await db.articles.orderBy('saved').reverse().toArray();
  return readAll(rows, readArticleRow).map(savedArticle);
}

/** Give the text of a saved article. */
export async function savedText(db: GlossatorDatabase, id: string): Promise<string | undefined> {
  return readArticleRow(await db.articles.get(id))?.article.text;
}

/** Remove saved articles, or all of them; nothing of their words stays. */
export async function removeArticles(db: GlossatorDatabase, ids?: readonly string[]): Promise<void> {
  await db.transaction('rw', db.articles, db.layers, async () => {
    if (ids) {
      await db.articles.bulkDelete([...ids]);
      await takeFromLayers(db, ids);
    } else {
      await db.articles.clear();
      await db.layers.clear();
    }
  });
}

async function rowsOf(db: GlossatorDatabase, addresses: readonly string[]): Promise<ArticleRow[]> {
  return readAll(await db.articles.where('sources').anyOf(addresses).distinct().toArray(), readArticleRow);
}

function savedArticle({
  id,
  saved,
  article: { source, headline, outlet, datePublished, text },
}: ArticleRow): SavedArticle {
  return {
    id,
    saved,
    source,
    headline: headline || source,
    ...(outlet !== undefined && { outlet }),
    ...(datePublished !== undefined && { datePublished }),
    size: ENCODER.encode(text).length,
  };
}
