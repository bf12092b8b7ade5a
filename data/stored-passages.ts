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

/** Writes the passages of an edition that come one by one. */
export class PassageWriter {
  private rows: PassagesRow[] = [];
  private open: Passage[] = [];
  private chunks = 0;

  constructor(
    private readonly db: GlossatorDatabase,
    private readonly edition: number,
  ) {}

  /** Take the next passage. */
  add(passage: Passage): void {
    this.open.push(passage);
    if (this.open.length === CHUNK) {
      this.close();
    }
  }

  /** Write what is there in transactions that are worth it. */
  async flush(): Promise<void> {
    while (this.rows.length >= BATCH) {
      await this.db.passages.bulkPut(this.rows.splice(0, BATCH));
    }
  }

  /** Write what is left. */
  async finish(): Promise<void> {
    if (this.open.length > 0) {
      this.close();
    }
    while (this.rows.length > 0) {
      await this.db.passages.bulkPut(this.rows.splice(0, BATCH));
    }
  }

  private close(): void {
    const { edition, chunks: chunk, open: passages } = this;
    this.rows.push({ v: ROW_VERSION, edition, chunk, passages });
    this.chunks += 1;
    this.open = [];
  }
}

/** Write the passages of `pack` for its `edition`. */
export async function storePassages(db: GlossatorDatabase, edition: number, pack: Pack): Promise<void> {
  const writer = new PassageWriter(db, edition);
  for (const passage of passagesOf(pack)) {
    writer.add(passage);
  }
  await writer.finish();
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
