import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../core/passages';
import { loadCorpora } from '../../../data/corpora';
import type { GlossatorDatabase } from '../../../data/db';
import { PackError } from '../../../data/pack-schema';
import { installPack, readyPacks, sweepPacks } from '../../../data/packs';
import type { StoredPassages } from '../../../data/stored-passages';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const LATER = new Date('2024-03-02T10:11:00Z');

async function visibleVersions(db: GlossatorDatabase) {
  return (await loadCorpora(db)).map(corpus => corpus.pack.version);
}

/** Let the next write to `table` fail as a full disk would. */
function failWrites(db: GlossatorDatabase, table: 'entries' | 'indexes', isTheOne: (row: { id?: string }) => boolean) {
  db.table(table).hook('creating', (_key, row) => {
    if (isTheOne(row)) {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }
  });
}

/** All passages, asked for one by one and fetched. */
async function allOf(passages: StoredPassages) {
  const ask = () => Array.from({ length: passages.length }, (_, place) => passages.at(place));
  ask();
  await passages.fetch();
  return ask();
}

describe('installPack', () => {
  it('gives back the pack as it came in', async () => {
    const db = freshDatabase();
    expect(await installPack(db, aPack(), NOW)).toBe(true);
    const corpus = (await loadCorpora(db))[0]!;
    expect(aPack()).toMatchObject(corpus.pack);
    expect(corpus.pack.claims).toEqual(aPack().claims);
    const printed = passagesOf(aPack());
    expect(await allOf(corpus.passages)).toEqual(printed);
  });

  it('keeps the order of the entries, which the index counts on', async () => {
    const db = freshDatabase();
    const statement = aPack().statements[0]!;
    const statements = ['z', 'a', 'm'].map(id => ({ ...statement, id, text: `${id} ${statement.text}` }));
    await installPack(db, aPack('2024-03-01', { statements }), NOW);
    const ids = async () => (await allOf((await loadCorpora(db))[0]!.passages)).map(passage => passage?.body.id);
    expect((await ids()).slice(0, 3)).toEqual(['z', 'a', 'm']);
    await db.indexes.clear();
    await db.passages.clear();
    expect((await ids()).slice(0, 3)).toEqual(['z', 'a', 'm']);
  });

  it('installs the same pack once', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    expect(await installPack(db, aPack(), LATER)).toBe(false);
    expect(await readyPacks(db)).toHaveLength(1);
  });

  it('replaces an earlier edition and leaves none of its rows', async () => {
    const db = freshDatabase();
    await installPack(db, aPack('2024-03-01'), NOW);
    const rows = await db.entries.count();
    expect(await installPack(db, aPack('2024-04-01'), LATER)).toBe(true);
    expect(await visibleVersions(db)).toEqual(['2024-04-01']);
    expect([await db.entries.count(), await db.indexes.count(), await db.packs.count()]).toEqual([rows, 1, 1]);
  });

  it('tells two builds of one day apart', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    expect(await installPack(db, aPack('2024-03-01', { name: 'Harbour matters, mended' }), LATER)).toBe(true);
    expect((await readyPacks(db)).map(row => row.meta.name)).toEqual(['Harbour matters, mended']);
  });

  it('leaves a pack off that the reader turned off', async () => {
    const db = freshDatabase();
    await installPack(db, aPack('2024-03-01'), NOW);
    await db.packs.toCollection().modify({ enabled: false });
    await installPack(db, aPack('2024-04-01'), LATER);
    expect(await loadCorpora(db)).toEqual([]);
  });

  it('refuses what is no pack and writes nothing', async () => {
    const db = freshDatabase();
    await expect(installPack(db, { format: 1, id: 'x' }, NOW)).rejects.toThrow(PackError);
    expect(await db.packs.count()).toBe(0);
  });

  it.each([
    ['an entry', 'entries', (row: { id?: string }) => row.id === 'silt-tonnes'],
    ['the index', 'indexes', () => true],
  ] as const)('shows nothing of a pack when writing %s fails', async (_what, table, isTheOne) => {
    const db = freshDatabase();
    failWrites(db, table, isTheOne);
    await expect(installPack(db, aPack(), NOW)).rejects.toThrow('The disk is full');
    expect(await loadCorpora(db)).toEqual([]);
  });

  it('keeps the earlier edition when the next one fails', async () => {
    const db = freshDatabase();
    await installPack(db, aPack('2024-03-01'), NOW);
    failWrites(db, 'indexes', () => true);
    await expect(installPack(db, aPack('2024-04-01'), LATER)).rejects.toThrow('The disk is full');
    expect(await visibleVersions(db)).toEqual(['2024-03-01']);
  });
});

describe('sweepPacks', () => {
  it('drops what an import that was cut off has left, and nothing else', async () => {
    const db = freshDatabase();
    await installPack(db, aPack('2024-03-01'), NOW);
    const rows = await db.entries.count();
    failWrites(db, 'indexes', () => true);
    await expect(installPack(db, aPack('2024-04-01'), NOW)).rejects.toThrow('The disk is full');
    expect(await db.entries.count()).toBe(2 * rows);
    await sweepPacks(db, LATER);
    expect([await db.entries.count(), await db.packs.count()]).toEqual([rows, 1]);
    expect(await visibleVersions(db)).toEqual(['2024-03-01']);
  });

  it('leaves an import alone that may still be at work', async () => {
    const db = freshDatabase();
    failWrites(db, 'indexes', () => true);
    await expect(installPack(db, aPack(), NOW)).rejects.toThrow('The disk is full');
    await sweepPacks(db, new Date(NOW.getTime() + 60_000));
    expect(await db.packs.count()).toBe(1);
  });
});
