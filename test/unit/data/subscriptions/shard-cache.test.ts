import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cachedShards,
  dropShards,
  keepShards,
  makeRoom,
  measureShards,
} from '../../../../data/subscriptions/shard-cache';
import { freshDatabase } from '../fresh-database';
import { withSubscriptions } from './with-subscriptions';

const ROOM = 1_000;
const LARKIN = 'https://larkin.example/manifest.ndjson';
const OTHER = 'https://other.example/manifest.ndjson';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 28, hours));
const file = (name: string, bytes: number) => ({ name, bytes: new Uint8Array(bytes).fill(7) });

describe('keepShards', () => {
  it('gives back what was kept, byte for byte, and not what a larger buffer holds beside it', async () => {
    const db = await withSubscriptions(freshDatabase(), LARKIN, OTHER);
    const whole = Uint8Array.from({ length: 10 }, (_, i) => i);
    await keepShards(db, LARKIN, [{ name: 'a', bytes: whole.subarray(2, 5) }], { room: ROOM, now: at(1) });
    expect(await cachedShards(db, ['a', 'b'], at(1))).toEqual(new Map([['a', Uint8Array.of(2, 3, 4)]]));
  });

  it('keeps nothing of a publication that was removed meanwhile', async () => {
    const db = freshDatabase();
    await keepShards(db, LARKIN, [file('a', 10)], { room: ROOM, now: at(1) });
    expect(await measureShards(db)).toEqual({ count: 0, size: 0 });
  });

  it('drops what was of no use for longest, and goes on with what was used since', async () => {
    const db = await withSubscriptions(freshDatabase(), LARKIN, OTHER);
    for (const [hours, name] of ['first', 'second', 'third'].entries()) {
      await keepShards(db, LARKIN, [file(name, 300)], { room: ROOM, now: at(2 * hours) });
    }
    await cachedShards(db, ['first'], at(10));
    await keepShards(db, LARKIN, [file('fourth', 300)], { room: ROOM, now: at(11) });
    const kept = await cachedShards(db, ['first', 'second', 'third', 'fourth'], at(12));
    expect([...kept.keys()]).toEqual(['first', 'third', 'fourth']);
    expect(await measureShards(db)).toEqual({ count: 3, size: 900 });
  });

  it('never takes more than its room, whatever comes', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, async all => {
        const db = await withSubscriptions(freshDatabase(), LARKIN, OTHER);
        for (const [i, size] of all.entries()) {
          await keepShards(db, LARKIN, [file(String(i), size)], { room: ROOM, now: new Date(i * 1_000) });
          expect((await measureShards(db)).size).toBeLessThanOrEqual(ROOM);
        }
        // The newest is always there, and all that fit before it.
        const names = new Set(await db.shards.toCollection().primaryKeys());
        let sum = 0;
        const expected = all.findLastIndex(size => {
          sum += size;
          return sum > ROOM;
        });
        expect(names).toEqual(new Set(all.map((_, i) => String(i)).slice(expected + 1)));
        await db.delete();
      }),
      { numRuns: 20 },
    );
  });
});

describe('makeRoom', () => {
  it('drops the oldest where the reader allows less than before', async () => {
    const db = await withSubscriptions(freshDatabase(), LARKIN, OTHER);
    await keepShards(db, LARKIN, [file('old', 400)], { room: ROOM, now: at(1) });
    await keepShards(db, LARKIN, [file('new', 400)], { room: ROOM, now: at(2) });
    await makeRoom(db, 500);
    expect(await db.shards.toCollection().primaryKeys()).toEqual(['new']);
  });
});

describe('dropShards', () => {
  it('drops those of one publication, or all', async () => {
    const db = await withSubscriptions(freshDatabase(), LARKIN, OTHER);
    await keepShards(db, LARKIN, [file('a', 10)], { room: ROOM, now: at(1) });
    await keepShards(db, OTHER, [file('b', 10), file('c', 10)], { room: ROOM, now: at(1) });
    await dropShards(db, OTHER);
    expect(await db.shards.toCollection().primaryKeys()).toEqual(['a']);
    await dropShards(db);
    expect(await measureShards(db)).toEqual({ count: 0, size: 0 });
  });
});
