import { describe, expect, it } from 'vitest';
import { findStored, loadCorpora } from '../../../data/corpora';
import type { GlossatorDatabase } from '../../../data/db';
import { installPack } from '../../../data/packs';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const ARTICLE = {
  source: 'https://other.example/a',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.” She sat down.',
};

async function bodiesIn(db: GlossatorDatabase) {
  const { annotations } = await findStored(ARTICLE, await loadCorpora(db), {});
  return annotations.flatMap(each => each.body);
}

describe('loadCorpora', () => {
  it('opens packs so that their entries are found in an article', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    expect(await bodiesIn(db)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
  });

  const SPOILED: [string, (bytes: ArrayBuffer) => ArrayBuffer][] = [
    ['damaged', bytes => new Uint8Array(bytes).map((byte, i) => (i === 40 ? byte ^ 255 : byte)).buffer],
    ['cut short', bytes => bytes.slice(0, 100)],
    ['empty', () => new ArrayBuffer(0)],
  ];
  it.each(SPOILED)('builds an index that is %s anew, and stores it', async (_how, spoil) => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    const whole = (await db.indexes.toArray())[0]!;
    await db.indexes.put({ ...whole, bytes: spoil(whole.bytes) });
    expect(await bodiesIn(db)).not.toEqual([]);
    expect((await db.indexes.toArray())[0]?.bytes).toEqual(whole.bytes);
  });

  it('builds the index anew when it is missing', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await db.indexes.clear();
    expect(await loadCorpora(db)).toHaveLength(1);
    expect(await db.indexes.count()).toBe(1);
  });

  it('skips entries of another shape and matches with the rest', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await db
      .table('entries')
      .toCollection()
      .filter(row => row.type === 'claims')
      .modify({ v: 2 });
    const corpus = (await loadCorpora(db))[0]!;
    expect(corpus.pack.claims).toEqual([]);
    expect(await bodiesIn(db)).toContainEqual({
      type: 'statement',
      id: 'mayor-silt',
    });
  });

  it('skips packs of another shape', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await db.table('packs').add({ v: 2, id: 'later', state: 'ready' });
    expect((await loadCorpora(db)).map(corpus => corpus.pack.id)).toEqual(['harbour']);
  });

  it('asks packs in their order', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await installPack(db, { ...aPack(), id: 'second' }, new Date(NOW.getTime() + 1));
    await installPack(db, aPack('2024-05-01'), new Date(NOW.getTime() + 2));
    expect((await loadCorpora(db)).map(corpus => corpus.pack.id)).toEqual(['harbour', 'second']);
  });
});
