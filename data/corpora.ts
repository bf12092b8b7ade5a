/**
 * Packs on their way out of the database: as corpora that matching can search.
 *
 * A background starts many times a day and answers at once, so only the index and the
 * few entries that it is used with are read; all others wait until a card shows them.
 */

import { Dexie } from 'dexie';
import type { Pack } from '../core/corpus';
import { buildIndex, type Corpus, INDEX_VERSION, type MatchedPack, openCorpus } from '../core/find-context';
import type { GlossatorDatabase } from './db';
import { countMatched, readyPacks } from './packs';
import {
  type IndexRow,
  MATCHED_SECTIONS,
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
  row: PackRow;
  pack: MatchedPack;
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

async function readPack(db: GlossatorDatabase, row: PackRow): Promise<StoredPack> {
  const [index, pack] = await Promise.all([db.indexes.get(row.edition), readSections(db, row, MATCHED_SECTIONS)]);
  return { row, pack, index: readIndexRow(index) };
}

/** Open one pack; an index that is missing, damaged, older, or of other entries is built anew and stored. */
async function openPack(db: GlossatorDatabase, { row, pack, index }: StoredPack): Promise<Corpus> {
  const corpus = index?.matched === countMatched(pack) ? openIndex(pack, index.bytes) : undefined;
  return corpus ?? rebuild(db, row);
}

async function rebuild(db: GlossatorDatabase, row: PackRow): Promise<Corpus> {
  const { edition } = row;
  const pack: Pack = await db.transaction('r', db.entries, () => readSections(db, row, SECTIONS));
  const bytes = buildIndex(pack);
  await db.transaction('rw', db.packs, db.indexes, async () => {
    if (await db.packs.get(edition)) {
      await db.indexes.put({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, matched: countMatched(pack), bytes });
    }
  });
  return openCorpus(pack, bytes);
}

/** Open the pack by its stored index, or give `undefined` where the engine refuses that. */
function openIndex(pack: MatchedPack, bytes: ArrayBuffer): Corpus | undefined {
  try {
    return openCorpus(pack, bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** Read sections of a pack; indexes number the entries in the order of the pack. */
async function readSections<Name extends Section>(
  db: GlossatorDatabase,
  { edition, meta }: PackRow,
  sections: readonly Name[],
): Promise<PackRow['meta'] & Pick<Pack, Name>> {
  const read = sections.map(async type => {
    const range = db.entries.where('[edition+type+id]');
    const found = await range.between([edition, type, Dexie.minKey], [edition, type, Dexie.maxKey]).toArray();
    const rows = readAll(found, readEntryRow).sort((a, b) => a.place - b.place);
    return [type, rows.map(row => row.entry)];
  });
  return { ...meta, ...Object.fromEntries(await Promise.all(read)) };
}
