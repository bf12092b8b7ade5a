/**
 * The vectors of a pack's wordings, one row for each edition: 64 bytes a wording, in the order of the corpus.
 *
 * They are made once, in a worker that may end at any time, so a row may hold the first of them only.
 */
import { VECTOR_LENGTH } from '../core/encoder/encoder';
import { MODEL_VERSION } from '../core/encoder/model';
import type { Vectors } from '../core/encoder/vectors';
import type { GlossatorDatabase } from './db';
import { ROW_VERSION, readVectorsRow } from './rows';

/** Give the vectors of an edition, as far as they are made; those of another model are none. */
export async function readVectors(db: GlossatorDatabase, edition: number): Promise<Vectors> {
  const row = readVectorsRow(await db.vectors.get(edition));
  const isOurs = row?.model === MODEL_VERSION && row.bytes.byteLength % VECTOR_LENGTH === 0;
  return isOurs ? new Int8Array(row.bytes) : new Int8Array();
}

/** Keep the vectors of an edition that are made; nothing where the edition is gone by now. */
export async function storeVectors(db: GlossatorDatabase, edition: number, vectors: Vectors): Promise<void> {
  await db.transaction('rw', db.packs, db.vectors, async () => {
    if (await db.packs.get(edition)) {
      await db.vectors.put({ v: ROW_VERSION, edition, model: MODEL_VERSION, bytes: vectors.slice().buffer });
    }
  });
}
