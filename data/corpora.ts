/**
 * Packs on their way out of the database: as corpora that matching can search.
 */

import type { Pack } from '../core/corpus';
import { buildIndex, type Corpus, INDEX_VERSION, openCorpus } from '../core/find-context';
import type { GlossatorDatabase } from './db';
import { readyPacks } from './packs';
import {
  type EntryRow,
  type IndexRow,
  type PackRow,
  ROW_VERSION,
  readAll,
  readEntryRow,
  readIndexRow,
  SECTIONS,
  type Section,
} from './rows';

/** A pack as it lies in the database. */
interface StoredPack {
  edition: number;
  pack: Pack;
  /** Number of its entries. */
  entries: number;
  index: IndexRow | undefined;
}

/** Open every pack that is enabled, in the order in which they are asked. */
export async function loadCorpora(db: GlossatorDatabase): Promise<Corpus[]> {
  // One transaction, so that no edition is replaced while its rows are read.
  const stored = await db.transaction('r', db.packs, db.entries, db.indexes, async () => {
    const packs = (await readyPacks(db)).filter(row => row.enabled);
    return Promise.all(packs.map(row => readPack(db, row)));
  });
  return Promise.all(stored.map(each => openPack(db, each)));
}

async function readPack(db: GlossatorDatabase, { edition, meta }: PackRow): Promise<StoredPack> {
  const entries = await db.entries.where('edition').equals(edition).toArray();
  const index = readIndexRow(await db.indexes.get(edition));
  const rows = readAll(entries, readEntryRow).sort((a, b) => a.place - b.place);
  return { edition, pack: { ...meta, ...sectionsOf(rows) }, entries: rows.length, index };
}

/** Open one pack; an index that is missing, damaged, older, or of other entries is built anew and stored. */
async function openPack(db: GlossatorDatabase, { edition, pack, entries, index }: StoredPack): Promise<Corpus> {
  const corpus = index?.entries === entries ? openIndex(pack, index.bytes) : undefined;
  if (corpus) {
    return corpus;
  }
  const bytes = buildIndex(pack);
  await db.transaction('rw', db.packs, db.indexes, async () => {
    if (await db.packs.get(edition)) {
      await db.indexes.put({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, entries, bytes });
    }
  });
  return openCorpus(pack, bytes);
}

/** Open the pack by its stored index, or give `undefined` where the engine refuses that. */
function openIndex(pack: Pack, bytes: ArrayBuffer): Corpus | undefined {
  try {
    return openCorpus(pack, bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function sectionsOf(rows: readonly EntryRow[]): Pick<Pack, Section> {
  const entriesOf = (type: Section) => rows.filter(row => row.type === type).map(row => row.entry);
  return Object.fromEntries(SECTIONS.map(type => [type, entriesOf(type)])) as unknown as Pick<Pack, Section>;
}
