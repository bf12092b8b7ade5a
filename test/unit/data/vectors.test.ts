import { describe, expect, it } from 'vitest';
import { VECTOR_LENGTH } from '../../../core/encoder/encoder';
import { installPack } from '../../../data/packs';
import { readVectors, storeVectors } from '../../../data/vectors';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const VECTORS = Int8Array.from({ length: 2 * VECTOR_LENGTH }, (_, i) => i - VECTOR_LENGTH);

async function withPack() {
  const db = freshDatabase();
  await installPack(db, aPack(), new Date('2024-03-04T08:00:00Z'));
  const { edition } = (await db.packs.toArray())[0]!;
  return { db, edition };
}

describe('storeVectors', () => {
  it('keeps the vectors of an edition, as far as they are made', async () => {
    const { db, edition } = await withPack();
    expect(await readVectors(db, edition)).toEqual(new Int8Array());
    await storeVectors(db, edition, VECTORS.subarray(0, VECTOR_LENGTH));
    expect(await readVectors(db, edition)).toEqual(VECTORS.slice(0, VECTOR_LENGTH));
  });

  it('keeps none of an edition that is gone', async () => {
    const { db, edition } = await withPack();
    await storeVectors(db, edition + 1, VECTORS);
    expect(await db.vectors.count()).toBe(0);
  });
});

describe('readVectors', () => {
  it('gives none that another encoder made, or that were cut off', async () => {
    const { db, edition } = await withPack();
    await storeVectors(db, edition, VECTORS);
    await db.vectors.update(edition, { model: 99 });
    expect(await readVectors(db, edition)).toHaveLength(0);
    await storeVectors(db, edition, VECTORS.subarray(0, VECTOR_LENGTH + 1));
    expect(await readVectors(db, edition)).toHaveLength(0);
  });
});
