/**
 * The passages of a pack, read from the database when an article may print them.
 *
 * They lie in chunks, since a hundred thousand rows take seconds to read and one large
 * one a quarter of a second. Matching cannot wait in the middle, so it is asked first
 * which passages it will want (`seekPassages`); what is not at hand is then fetched.
 */
import type { Pack } from '../core/corpus';
import { type List, type Passage, passagesOf } from '../core/passages';
import type { GlossatorDatabase } from './db';
import { type PassagesRow, ROW_VERSION, readPassagesRow } from './rows';

/** Passages in a chunk: more are read in vain with the one that is wanted, fewer take longer to store. */
const CHUNK = 64;

/** Chunks in one transaction, so that other writers need not wait long. */
const BATCH = 100;

export interface StoredPassages extends List<Passage> {
  /**
   * Read what was asked for and was not at hand. Where the database does not have it the index goes too, so that both
   * are built anew when the pack is opened next, and a `RangeError` is thrown.
   */
  fetch(): Promise<void>;
}

/** Write the passages of `pack` for its `edition`. */
export async function storePassages(db: GlossatorDatabase, edition: number, pack: Pack): Promise<void> {
  const passages = passagesOf(pack);
  const rows: PassagesRow[] = [];
  for (let start = 0; start < passages.length; start += CHUNK) {
    rows.push({ v: ROW_VERSION, edition, chunk: rows.length, passages: passages.slice(start, start + CHUNK) });
  }
  for (let start = 0; start < rows.length; start += BATCH) {
    await db.passages.bulkPut(rows.slice(start, start + BATCH));
  }
}

/** The passages of `edition`, of which there are `length`. */
export function storedPassages(db: GlossatorDatabase, edition: number, length: number): StoredPassages {
  const chunks = new Map<number, readonly Passage[]>();
  const missing = new Set<number>();
  return {
    length,
    at(place) {
      if (place >= length) {
        return undefined;
      }
      const chunk = Math.floor(place / CHUNK);
      const found = chunks.get(chunk);
      if (!found) {
        missing.add(chunk);
      }
      return found?.[place % CHUNK];
    },
    async fetch() {
      const wanted = [...missing];
      missing.clear();
      const rows = await db.passages.bulkGet(wanted.map(chunk => [edition, chunk] as [number, number]));
      for (const [i, chunk] of wanted.entries()) {
        const row = readPassagesRow(rows[i]);
        if (row?.passages.length !== Math.min(CHUNK, length - chunk * CHUNK)) {
          await db.indexes.delete(edition);
          throw new RangeError(`The passages of edition ${edition} are not all there`);
        }
        chunks.set(chunk, row.passages);
      }
    },
  };
}
