/** What a reader does with packs that are there. */
import type { GlossatorDatabase } from './db';
import { dropEditions, hideEditions, readyPacks } from './packs';
import { type PackRow, type PublisherRow, readAll, readPublisherRow } from './rows';

/** Turn a pack on or off, or its daily look for a newer edition. */
export async function setPack(
  db: GlossatorDatabase,
  edition: number,
  change: Partial<Pick<PackRow, 'enabled' | 'isChecked'>>,
): Promise<void> {
  await db.packs.update(edition, change);
}

/** Move a pack one place up (-1) or down (1) in the order in which they are asked. */
export async function movePack(db: GlossatorDatabase, edition: number, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const packs = await readyPacks(db);
    const from = packs.findIndex(row => row.edition === edition);
    const [moved] = packs.splice(from, 1);
    if (from < 0 || !moved) {
      return;
    }
    packs.splice(Math.max(0, from + by), 0, moved);
    for (const [order, row] of packs.entries()) {
      await db.packs.update(row.edition, { order });
    }
  });
}

/** Take a pack away; its key is kept, so that nobody else can take its place, unless the reader wants it forgotten. */
export async function removePack(db: GlossatorDatabase, row: PackRow, isKeyForgotten: boolean): Promise<void> {
  await db.transaction('rw', db.packs, db.publishers, async () => {
    await hideEditions(db, [row.edition]);
    if (isKeyForgotten) {
      await db.publishers.delete(row.id);
    }
  });
  await dropEditions(db, [row.edition]);
}

/** List the keys of packs that are no longer there. */
export async function keptKeys(db: GlossatorDatabase): Promise<PublisherRow[]> {
  const present = new Set((await readyPacks(db)).map(row => row.id));
  return readAll(await db.publishers.toArray(), readPublisherRow).filter(({ id }) => !present.has(id));
}

/** Forget the key of a pack: the next one of its id may be signed by anyone. */
export async function forgetKey(db: GlossatorDatabase, id: string): Promise<void> {
  await db.publishers.delete(id);
}
