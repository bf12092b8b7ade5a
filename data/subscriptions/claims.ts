/**
 * The claims that a publication gives to every reader, as they lie in the database: as a pack does, but as none of the
 * reader's own. They are listed, asked and removed with their publication.
 */
import type { Pack } from '../../core/corpus';
import type { GlossatorDatabase } from '../db';
import { dropEditions, hideEditions, packRow, storePack } from '../packs';
import { type PackRow, readAll, readPackRow } from '../rows';

/** Give the claims of the publication at `address`; `undefined` where there are none. */
export async function claimsOf(db: GlossatorDatabase, address: string): Promise<PackRow | undefined> {
  return (await rowsOf(db, address))[0];
}

/** Store claims under `digest`, in place of those before; `size` is what they take without their index. */
export async function installClaims(
  db: GlossatorDatabase,
  address: string,
  { pack, digest, size, now }: { pack: Pack; digest: string; size: number; now: Date },
): Promise<void> {
  const edition = await storePack(db, pack, { ...packRow(pack, digest, now), id: address });
  const index = await db.indexes.get(edition);
  const replaced = await db.transaction('rw', db.packs, db.subscriptions, async () => {
    const before = (await rowsOf(db, address)).map(row => row.edition);
    // The publication may have been removed while it was at work.
    const isWanted = (await db.subscriptions.get(address)) !== undefined;
    const gone = isWanted ? before : [...before, edition];
    await db.packs.update(edition, { state: 'whole', size: size + (index?.bytes.byteLength ?? 0) });
    await hideEditions(db, gone);
    return gone;
  });
  await dropEditions(db, replaced);
}

/** Drop the claims of a publication, or of all. */
export async function dropClaims(db: GlossatorDatabase, address?: string): Promise<void> {
  const editions = (await rowsOf(db, address)).map(({ edition }) => edition);
  await hideEditions(db, editions);
  await dropEditions(db, editions);
}

/** Bytes that the claims of all publications take, beside the files from which they come. */
export async function sizeOfClaims(db: GlossatorDatabase): Promise<number> {
  return (await rowsOf(db)).reduce((sum, { size = 0 }) => sum + size, 0);
}

async function rowsOf(db: GlossatorDatabase, address?: string): Promise<PackRow[]> {
  const rows = address === undefined ? db.packs.toArray() : db.packs.where('id').equals(address).toArray();
  return readAll(await rows, readPackRow).filter(({ state }) => state === 'whole');
}
