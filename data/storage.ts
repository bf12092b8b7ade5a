/** How much room the things take that the reader keeps, by what they are; rows are measured as the JSON that they would be. */
import { Dexie } from 'dexie';
import type { GlossatorDatabase } from './db';
import { noteBatches } from './notes';
import { dropEditions, hideEditions, readyPacks } from './packs';
import { savedArticles } from './saved-articles';
import { measureShards } from './subscriptions/shard-cache';

/** Notes that are measured in one go. */
const BATCH = 500;

export interface Held {
  count: number;
  /** Bytes, about. */
  size: number;
}

const ENCODER = new TextEncoder();

/** Measure notes, trash, saved articles, packs and what was fetched of publications. */
export async function measureStorage(db: GlossatorDatabase) {
  const [notes, trash, articles, packs, shards] = await Promise.all([
    measureNotes(db),
    trashOf(db).toArray().then(measured),
    measureArticles(db),
    measurePacks(db),
    measureShards(db),
  ]);
  return { notes, trash, articles, packs, shards };
}

/** Remove the packs that the reader added; that of the extension stays. */
export async function removeAddedPacks(db: GlossatorDatabase): Promise<void> {
  const editions = await db.transaction('rw', db.packs, async () => {
    const added = (await readyPacks(db)).filter(({ origin }) => origin !== undefined).map(({ edition }) => edition);
    await hideEditions(db, added);
    return added;
  });
  await dropEditions(db, editions);
}

/** Delete the notes in the trash for good. */
export async function emptyTrash(db: GlossatorDatabase): Promise<void> {
  await trashOf(db).delete();
}

function trashOf(db: GlossatorDatabase) {
  return db.notes.where('deleted').above('');
}

async function measureNotes(db: GlossatorDatabase): Promise<Held> {
  const held = { count: 0, size: 0 };
  for await (const notes of noteBatches(db, BATCH)) {
    const { count, size } = measured(notes);
    held.count += count;
    held.size += size;
  }
  return held;
}

/** With what is made of them to be matched. */
async function measureArticles(db: GlossatorDatabase): Promise<Held> {
  const [articles, layers] = await Promise.all([savedArticles(db), db.layers.toArray()]);
  const texts = articles.reduce((sum, { size }) => sum + size, 0);
  const made = layers.reduce((sum, { articles, bytes }) => sum + sizeOf(articles) + bytes.byteLength, 0);
  return { count: articles.length, size: texts + made };
}

/** A pack as its file, and its index; that of the pack which came with the extension as its entries. */
async function measurePacks(db: GlossatorDatabase): Promise<Held> {
  const packs = await readyPacks(db);
  const sizes = await Promise.all(
    packs.map(async ({ edition, size }) => {
      const index = (await db.indexes.get(edition))?.bytes.byteLength ?? 0;
      return index + (size ?? sizeOf(await entriesOfEdition(db, edition)));
    }),
  );
  return { count: packs.length, size: sizes.reduce((sum, size) => sum + size, 0) };
}

function entriesOfEdition(db: GlossatorDatabase, edition: number) {
  const { minKey, maxKey } = Dexie;
  return db.entries.where('[edition+type+id]').between([edition, minKey], [edition, maxKey]).toArray();
}

function measured(rows: readonly unknown[]): Held {
  return { count: rows.length, size: rows.reduce((sum: number, row) => sum + sizeOf(row), 0) };
}

function sizeOf(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).length;
}
