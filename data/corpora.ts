/**
 * Packs on their way out of the database: as corpora that matching can search.
 */

import type { Pack } from '../core/corpus';
import { buildIndex, type Corpus, INDEX_VERSION, openCorpus } from '../core/find-context';
import type { GlossatorDatabase } from './db';
import { readyPacks } from './packs';
import {
  type EntryRow,
  type PackRow,
  ROW_VERSION,
  readAll,
  readEntryRow,
  readIndexRow,
  SECTIONS,
  type Section,
} from './rows';

/** Open every pack that is enabled, in the order in which they are asked. */
export async function loadCorpora(db: GlossatorDatabase): Promise<Corpus[]> {
  const packs = (await readyPacks(db)).filter(row => row.enabled);
  return Promise.all(packs.map(row => loadCorpus(db, row)));
}

/** Open one pack; an index that is missing, damaged, older, or of other entries is built anew and stored. */
async function loadCorpus(db: GlossatorDatabase, { edition, meta }: PackRow): Promise<Corpus> {
  const [entries, index] = await Promise.all([
    db.entries.where('edition').equals(edition).toArray(),
    db.indexes.get(edition),
  ]);
  const rows = readAll(entries, readEntryRow).sort((a, b) => a.place - b.place);
  const pack: Pack = { ...meta, ...sectionsOf(rows) };
  const stored = readIndexRow(index);
  const corpus = stored?.entries === rows.length ? openIndex(pack, stored.bytes) : undefined;
  if (corpus) {
    return corpus;
  }
  const bytes = buildIndex(pack);
  await db.indexes.put({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, entries: rows.length, bytes });
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
