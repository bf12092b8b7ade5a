import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { allNotes, deleteNote, saveNote } from '../../../data/notes';
import { installPack } from '../../../data/packs';
import { saveArticle } from '../../../data/saved-articles';
import { emptyTrash, measureStorage, removeAddedPacks } from '../../../data/storage';
import { orFull } from '../../../data/storage-full';
import { keepShards } from '../../../data/subscriptions/shard-cache';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';
import { withSubscriptions } from './subscriptions/with-subscriptions';

const NOW = new Date('2024-03-02T10:00:00Z');
const NOTE = {
  id: 'urn:uuid:1',
  selector: [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }],
  text: 'Since when?',
  tags: [],
  title: 'The harbour again',
  source: 'https://other.example/a',
};

describe('measureStorage', () => {
  it('counts each thing where it belongs, larger where there is more of it', async () => {
    const db = freshDatabase();
    expect(await measureStorage(db)).toMatchObject({ notes: { count: 0, size: 0 }, articles: { count: 0, size: 0 } });
    await installPack(db, aPack(), NOW);
    await saveNote(db, NOTE, NOW);
    await saveNote(db, { ...NOTE, id: 'urn:uuid:2', text: 'x'.repeat(10_000) }, NOW);
    await saveNote(db, { ...NOTE, id: 'urn:uuid:3' }, NOW);
    await deleteNote(db, 'urn:uuid:3', NOW);
    const text = 'The ferry sank twice.';
    await saveArticle(db, { id: 'urn:uuid:a', article: { source: NOTE.source, headline: '', text } }, NOW);
    const { notes, trash, articles, packs } = await measureStorage(db);
    expect([notes.count, trash.count, articles.count, packs.count]).toEqual([2, 1, 1, 1]);
    expect(notes.size).toBeGreaterThan(10_000);
    expect(notes.size).toBeLessThan(12_000);
    expect(trash.size).toBeLessThan(1_000);
    expect(articles.size).toBeGreaterThan(text.length);
    expect(packs.size).toBeGreaterThan(1_000);
    await withSubscriptions(db, 'https://a.example/');
    await keepShards(db, 'https://a.example/', [{ name: 'a', bytes: new Uint8Array(700) }], { room: 1_000, now: NOW });
    expect((await measureStorage(db)).shards).toEqual({ count: 1, size: 700 });
  });
});

describe('emptyTrash', () => {
  it('deletes what is in the trash and nothing else', async () => {
    const db = freshDatabase();
    await saveNote(db, NOTE, NOW);
    await saveNote(db, { ...NOTE, id: 'urn:uuid:2' }, NOW);
    await deleteNote(db, 'urn:uuid:2', NOW);
    await emptyTrash(db);
    expect((await allNotes(db)).map(({ note }) => note.id)).toEqual(['urn:uuid:1']);
    expect(await db.notes.count()).toBe(1);
  });
});

describe('orFull', () => {
  const quota = new DOMException('No room', 'QuotaExceededError');
  const ERRORS: [string, unknown][] = [
    ['the browser says it', quota],
    ['Dexie says it', new Dexie.QuotaExceededError('No room')],
    [
      'a transaction was aborted for it',
      Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner: quota }),
    ],
    ['only the words tell', new Error('AbortError: QuotaExceededError: No room')],
  ];
  it.each(ERRORS)('says that there is no room where %s', async (_how, error) => {
    await expect(orFull(Promise.reject(error))).rejects.toThrow(/^full$/);
  });

  it('leaves other errors as they are, and what succeeds', async () => {
    const other = new Error('Database deleted');
    await expect(orFull(Promise.reject(other))).rejects.toBe(other);
    expect(await orFull(Promise.resolve(1))).toBe(1);
  });
});

describe('removeAddedPacks', () => {
  it('leaves the pack that came with the extension', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    await installPack(db, { ...aPack(), id: 'added' }, NOW);
    const isAdded = (row: { id: string }) => row.id === 'added';
    await db.packs.filter(isAdded).modify({ origin: { kind: 'file', name: 'added.json' } });
    await removeAddedPacks(db);
    expect((await db.packs.toArray()).map(({ id }) => id)).toEqual(['harbour']);
    expect(await db.indexes.count()).toBe(1);
  });
});
