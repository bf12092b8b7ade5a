/**
 * What matching needs of the saved articles, beside their texts.
 *
 *     articles   text  text  text  text  text        what the reader saved
 *     layers     [ base: fingerprints, index ][ added ]       made of that
 *
 * A background that starts reads the two rows of `layers` and no text. An article that is
 * saved goes into the small layer, which alone is indexed anew; once that is full, both
 * are merged when nobody waits. Layers that do not fit to the articles, that an older
 * version made or that are damaged are made anew from the texts.
 */
import { isFull } from '../core/layers';
import {
  buildLayer,
  openLayer,
  passagesIn,
  reduceSaved,
  SAVED_VERSION,
  type SavedCoverage,
  savedCorpus,
} from '../core/saved-articles';
import type { StoredCorpus } from './corpora';
import type { GlossatorDatabase } from './db';
import { type ArticleRow, type LayerRow, ROW_VERSION, readAll, readArticleRow, readLayerRow } from './rows';
import { savedPassages } from './saved-passages';

const NO_BYTES = new ArrayBuffer(0);

/** Put an article that was just saved into the small layer; within the transaction that saves it. */
export async function addToLayers(db: GlossatorDatabase, row: ArticleRow): Promise<void> {
  const { added } = await readLayers(db);
  await putAdded(db, [...added.articles, reduceSaved(row.id, row.article, row.saved)]);
}

/** Take articles that were removed out of the layers; within the transaction that removes them. */
export async function takeFromLayers(db: GlossatorDatabase, ids: readonly string[]): Promise<void> {
  const { base, added } = await readLayers(db);
  const isKept = ({ coverage }: SavedCoverage) => !ids.includes(coverage.id);
  const [large, small] = [base.articles.filter(isKept), added.articles.filter(isKept)];
  if (large.length < base.articles.length) {
    // Its codes would still tell the words of what was removed. It is made anew when a page asks, once for all removals.
    await db.layers.put({ ...base, articles: large, bytes: NO_BYTES });
  }
  if (small.length < added.articles.length) {
    await putAdded(db, small);
  }
}

/** Merge the layers where the small one is full; resolves to whether it was. */
export async function mergeLayers(db: GlossatorDatabase): Promise<boolean> {
  return db.transaction('rw', db.articles, db.layers, async () => {
    const { added } = await readLayers(db);
    const isTime = isFull(countPassages(added.articles));
    if (isTime) {
      await rebuild(db);
    }
    return isTime;
  });
}

/** Open the saved articles for matching; `undefined` where there are none. */
export async function loadSaved(db: GlossatorDatabase): Promise<StoredCorpus | undefined> {
  if ((await db.articles.limit(1).count()) === 0) {
    return undefined;
  }
  return db.transaction('rw', db.articles, db.layers, async () => {
    const ids = await db.articles.toCollection().primaryKeys();
    const { base, added } = await readLayers(db);
    const known = new Set([...base.articles, ...added.articles].map(({ coverage }) => coverage.id));
    const isOfThese = known.size === ids.length && ids.every(id => known.has(id));
    return (isOfThese && open(db, base, added)) || openRebuilt(db);
  });
}

async function openRebuilt(db: GlossatorDatabase): Promise<StoredCorpus | undefined> {
  await rebuild(db);
  const { base, added } = await readLayers(db);
  return open(db, base, added);
}

/** Make one layer of all articles; what is known of them is not made again. */
async function rebuild(db: GlossatorDatabase): Promise<void> {
  const { base, added } = await readLayers(db);
  const known = new Map([...base.articles, ...added.articles].map(each => [each.coverage.id, each]));
  const rows = readAll(await db.articles.toArray(), readArticleRow);
  const articles = rows.map(row => {
    const old = known.get(row.id);
    return old?.coverage.saved === row.saved ? old : reduceSaved(row.id, row.article, row.saved);
  });
  await db.layers.put(layerOf('base', articles, rows));
  await db.layers.delete('added');
}

/** Open the layers, or give `undefined` where one of them is refused. */
function open(db: GlossatorDatabase, base: LayerRow, added: LayerRow): StoredCorpus | undefined {
  try {
    const [index, addedIndex] = [base, added].map(({ bytes, articles }) => openLayer(bytes, countPassages(articles)));
    const articles = [...base.articles, ...added.articles];
    return savedCorpus(
      articles.map(({ coverage }) => coverage),
      { index: index!, added: addedIndex! },
      savedPassages(db, articles),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

async function putAdded(db: GlossatorDatabase, articles: readonly SavedCoverage[]): Promise<void> {
  const rows = readAll(await db.articles.bulkGet(articles.map(({ coverage }) => coverage.id)), readArticleRow);
  const isThere = ({ coverage }: SavedCoverage) => rows.some(({ id }) => id === coverage.id);
  await db.layers.put(layerOf('added', articles.filter(isThere), rows));
}

/** Give a layer of `articles`, whose texts are in `rows`, in the same order. */
function layerOf(id: LayerRow['id'], articles: SavedCoverage[], rows: readonly ArticleRow[]): LayerRow {
  const bytes = buildLayer(rows.flatMap(({ article }) => passagesIn(article)));
  return { v: ROW_VERSION, id, algorithm: SAVED_VERSION, articles, bytes };
}

/** Read both layers, each as an empty one where it is not there or of another version. */
async function readLayers(db: GlossatorDatabase): Promise<Record<LayerRow['id'], LayerRow>> {
  const rows = readAll(await db.layers.toArray(), readLayerRow).filter(row => row.algorithm === SAVED_VERSION);
  const layer = (id: LayerRow['id']) => rows.find(row => row.id === id) ?? layerOf(id, [], []);
  return { base: layer('base'), added: layer('added') };
}

function countPassages(articles: readonly SavedCoverage[]): number {
  return articles.reduce((sum, { passages }) => sum + passages, 0);
}
