/**
 * Packs on their way into the database: the one way in, for the bundled pack as
 * for any later one.
 *
 *     parse -> row 'loading' -> entries and passages, batch by batch -> index -> row 'ready'
 *                               (nobody sees them yet)                           (one transaction)
 *
 * Each import is an edition of its own. The last transaction also drops the
 * edition before it, so that at every moment one whole edition is there, or none.
 */

import { Dexie } from 'dexie';
import type { Pack } from '../core/corpus';
import { buildIndex, INDEX_VERSION, type MatchedPack } from '../core/find-context';
import type { GlossatorDatabase } from './db';
import { parsePack } from './pack-schema';
import { type EntryRow, MATCHED_SECTIONS, type PackRow, ROW_VERSION, readAll, readPackRow, SECTIONS } from './rows';
import { sha256 } from './sha-256';
import { storePassages } from './stored-passages';

/** Entries in one transaction: few enough that other writers need not wait long. */
const BATCH = 500;

/** An import that is still `loading` after this time was cut off; another page may be at work on a younger one. */
const MAX_LOADING_MINUTES = 10;

/** An import of the reader's own that was cut off can be gone on with for this time: until after the weekend. */
const MAX_IMPORT_HOURS = 72;

/** Before any time that is not swept. */
const LONG_AGO = new Date(0).toISOString();

/**
 * Install a pack, in place of an earlier edition; `false` where this very edition is there already.
 * Throws a `PackError` for what is no pack.
 */
export async function installPack(db: GlossatorDatabase, input: unknown, now: Date): Promise<boolean> {
  const pack = parsePack(input);
  const digest = await digestOf(pack);
  const old = (await readyPacks(db)).find(row => row.id === pack.id);
  if (old?.digest === digest) {
    return false;
  }
  const edition = await storePack(db, pack, packRow(pack, digest, now));
  await dropEditions(db, await db.transaction('rw', db.packs, () => showEdition(db, edition)));
  return true;
}

/** Store a pack and its index under `row`, for nobody to see yet; gives its edition. */
export async function storePack(db: GlossatorDatabase, pack: Pack, row: Omit<PackRow, 'edition'>): Promise<number> {
  const edition = await db.packs.add(row);
  const rows = entryRows(pack, edition);
  for (let start = 0; start < rows.length; start += BATCH) {
    await db.entries.bulkAdd(rows.slice(start, start + BATCH));
  }
  await storePassages(db, edition, pack);
  const bytes = buildIndex(pack);
  await db.indexes.add({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, matched: countMatched(pack), bytes });
  return edition;
}

/**
 * Show a loaded edition in place of earlier ones, as the reader had set these. Gives what is now to be dropped; if
 * that does not happen, it is swept. Inside of a transaction over the packs.
 */
export async function showEdition(db: GlossatorDatabase, edition: number): Promise<number[]> {
  const row = readPackRow(await db.packs.get(edition));
  const earlier = (await readyPacks(db)).filter(each => each.id === row?.id);
  const [before] = earlier;
  const kept = before ? { enabled: before.enabled, order: before.order, isChecked: before.isChecked } : {};
  await db.packs.update(edition, { ...kept, state: 'ready' });
  const editions = earlier.map(each => each.edition);
  await hideEditions(db, editions);
  return editions;
}

/** Let nobody see these editions any more, and let them be swept. */
export async function hideEditions(db: GlossatorDatabase, editions: readonly number[]): Promise<void> {
  for (const edition of editions) {
    await db.packs.update(edition, { state: 'loading', installed: LONG_AGO });
  }
}

/** Count the entries beside which an index is opened. */
export function countMatched(pack: MatchedPack): number {
  return MATCHED_SECTIONS.reduce((sum, section) => sum + pack[section].length, 0);
}

/** List the packs that are wholly there, in their order. */
export async function readyPacks(db: GlossatorDatabase): Promise<PackRow[]> {
  const rows = readAll(await db.packs.toArray(), readPackRow);
  return rows.filter(row => row.state === 'ready').sort((a, b) => a.order - b.order || a.edition - b.edition);
}

/** Drop what imports that were cut off have left, once nobody is likely to go on with them. */
export async function sweepPacks(db: GlossatorDatabase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - MAX_LOADING_MINUTES * 60_000).toISOString();
  const oldestImport = new Date(now.getTime() - MAX_IMPORT_HOURS * 3_600_000).toISOString();
  const cutOff = await db.transaction('rw', db.packs, db.imports, async () => {
    await db.imports.filter(row => row.at < oldestImport).delete();
    const atWork = new Set((await db.imports.toArray()).map(row => row.edition));
    const loading = db.packs.filter(row => row.state === 'loading' && row.installed < oldest);
    return (await loading.primaryKeys()).filter(edition => !atWork.has(edition));
  });
  await dropEditions(db, cutOff);
}

/** Drop all rows of editions; those of the packs last, so that what is cut off is swept later. */
export async function dropEditions(db: GlossatorDatabase, editions: readonly number[]): Promise<void> {
  for (const edition of editions) {
    // By the beginning of their keys: a browser drops a range at once.
    const { minKey, maxKey } = Dexie;
    await db.entries.where('[edition+type+id]').between([edition, minKey], [edition, maxKey]).delete();
    await db.passages.where('[edition+chunk]').between([edition, minKey], [edition, maxKey]).delete();
    await db.indexes.delete(edition);
    await db.vectors.delete(edition);
    await db.packs.delete(edition);
  }
}

/** The row of a pack that is not shown yet. */
export function packRow(pack: Pack, digest: string, now: Date): Omit<PackRow, 'edition'> {
  const { format, id, name, publisher, licence, language, version } = pack;
  const meta = { format, id, name, publisher, licence, language, version };
  // New packs come after those that are there.
  const order = now.getTime();
  const counts = Object.fromEntries(SECTIONS.map(section => [section, pack[section].length])) as PackRow['counts'];
  const state = 'loading';
  return { v: ROW_VERSION, id, meta, digest, counts, enabled: true, order, state, installed: now.toISOString() };
}

function entryRows(pack: Pack, edition: number): EntryRow[] {
  return SECTIONS.flatMap(type =>
    pack[type].map((entry, place): EntryRow => ({ v: ROW_VERSION, edition, type, id: entry.id, place, entry })),
  );
}

/** The version of a pack is only a date: two builds of one day differ in nothing else. */
function digestOf(pack: Pack): Promise<string> {
  return sha256(new TextEncoder().encode(JSON.stringify(pack)));
}
