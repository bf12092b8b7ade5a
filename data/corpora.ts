/**
 * Packs on their way out of the database: as corpora that matching can search.
 *
 * A background starts many times a day and answers at once, so only the index and the
 * few entries that it is used with are read; passages wait until an article prints them,
 * all others until a card shows them.
 */

import { Dexie } from 'dexie';
import type { Article } from '../core/article';
import type { Pack } from '../core/corpus';
import {
  buildIndex,
  type Corpus,
  type FindOptions,
  findContext,
  INDEX_VERSION,
  type MatchedPack,
  openCorpus,
  seekPassages,
} from '../core/find-context';
import type { PageContext } from '../core/service';
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
import { type StoredPassages, storedPassages, storePassages } from './stored-passages';

/** Passages in a sample: less than a chunk. */
const SAMPLE = 40;

/** A corpus whose passages are read when an article prints them. */
export interface StoredCorpus extends Corpus {
  passages: StoredPassages;
}

/** A pack as it lies in the database. */
interface StoredPack {
  row: PackRow;
  pack: MatchedPack;
  index: IndexRow | undefined;
}

/** Open every pack that is enabled, in the order in which they are asked. */
export async function loadCorpora(db: GlossatorDatabase): Promise<StoredCorpus[]> {
  // One transaction, so that no edition is replaced while its rows are read.
  const stored = await db.transaction('r', db.packs, db.entries, db.indexes, async () => {
    const packs = (await readyPacks(db)).filter(row => row.enabled);
    return Promise.all(packs.map(row => readPack(db, row)));
  });
  return Promise.all(stored.map(each => openPack(db, each)));
}

/** Open one pack, whether or not it is enabled. */
export async function loadCorpus(db: GlossatorDatabase, row: PackRow): Promise<StoredCorpus> {
  const stored = await db.transaction('r', db.entries, db.indexes, () => readPack(db, row));
  return openPack(db, stored);
}

/** Find annotations and related coverage for `article`. Throws a `RangeError` where the database lacks passages. */
export async function findStored(
  article: Article,
  corpora: readonly StoredCorpus[],
  options: FindOptions,
): Promise<PageContext> {
  seekPassages(article, corpora, options);
  await Promise.all(corpora.map(({ passages }) => passages.fetch()));
  return findContext(article, corpora, options);
}

/** Some texts of the kind that `corpus` is asked about: what its claims say, and its first passages. */
export async function sampleOf({ pack, passages }: StoredCorpus): Promise<string[]> {
  passages.at(0);
  await passages.fetch();
  const places = Array.from({ length: Math.min(SAMPLE, passages.length) }, (_, place) => place);
  return [
    ...pack.claims.flatMap(({ claimReviewed, variants }) => [claimReviewed, ...variants]),
    ...places.flatMap(place => passages.at(place)?.text ?? []),
  ];
}

async function readPack(db: GlossatorDatabase, row: PackRow): Promise<StoredPack> {
  const [index, pack] = await Promise.all([db.indexes.get(row.edition), readSections(db, row, MATCHED_SECTIONS)]);
  return { row, pack, index: readIndexRow(index) };
}

/** Open one pack; an index that is missing, damaged, older, or of other entries is built anew and stored. */
async function openPack(db: GlossatorDatabase, { row, pack, index }: StoredPack): Promise<StoredCorpus> {
  const isOfThese = index?.matched === countMatched(pack);
  const corpus = isOfThese ? openIndex(db, row.edition, pack, index.bytes) : undefined;
  return corpus ?? rebuild(db, row);
}

async function rebuild(db: GlossatorDatabase, row: PackRow): Promise<StoredCorpus> {
  const { edition } = row;
  const pack: Pack = await db.transaction('r', db.entries, () => readSections(db, row, SECTIONS));
  const bytes = buildIndex(pack);
  await db.transaction('rw', db.packs, db.passages, db.indexes, async () => {
    if (await db.packs.get(edition)) {
      await storePassages(db, edition, pack);
      await db.indexes.put({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, matched: countMatched(pack), bytes });
    }
  });
  return open(db, edition, pack, bytes);
}

/** Open the pack by its stored index, or give `undefined` where the engine refuses that. */
function openIndex(
  db: GlossatorDatabase,
  edition: number,
  pack: MatchedPack,
  bytes: ArrayBuffer,
): StoredCorpus | undefined {
  try {
    return open(db, edition, pack, bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function open(db: GlossatorDatabase, edition: number, pack: MatchedPack, bytes: ArrayBuffer): StoredCorpus {
  return openCorpus(pack, bytes, count => storedPassages(db, edition, count));
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
