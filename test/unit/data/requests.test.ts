import { describe, expect, it } from 'vitest';
import { allRequests, recordRequest, recordRequests, sweepRequests } from '../../../data/requests';
import { freshDatabase } from './fresh-database';

const FIRST = new Date('2024-03-02T10:00:00Z');
const SECOND = new Date('2024-03-02T10:00:01Z');

describe('recordRequest', () => {
  it('writes a request down before it is answered, and then what came of it', async () => {
    const db = freshDatabase();
    const request = await recordRequest(db, 'https://packs.example/a', 'add-pack', FIRST);
    expect(await allRequests(db)).toMatchObject([{ address: 'https://packs.example/a', why: 'add-pack', bytes: 0 }]);
    expect((await allRequests(db))[0]).not.toHaveProperty('status');
    await request.answered(200, 1234);
    expect(await allRequests(db)).toMatchObject([{ at: FIRST.toISOString(), status: 200, bytes: 1234 }]);
  });

  it('lists the latest first', async () => {
    const db = freshDatabase();
    await recordRequest(db, 'https://packs.example/a', 'add-pack', FIRST);
    await recordRequest(db, 'https://packs.example/b', 'check-pack', SECOND);
    expect((await allRequests(db)).map(row => row.address)).toEqual([
      'https://packs.example/b',
      'https://packs.example/a',
    ]);
  });
});

describe('recordRequests', () => {
  it('writes all down before one is answered, and then what came of each', async () => {
    const db = freshDatabase();
    const answered = await recordRequests(db, ['https://a.example/1', 'https://a.example/2'], 'read-shard', FIRST);
    expect((await allRequests(db)).map(({ status }) => status)).toEqual([undefined, undefined]);
    await answered([
      { status: 200, bytes: 5 },
      { status: 404, bytes: 0 },
    ]);
    const rows = (await allRequests(db)).map(({ address, status, bytes }) => [address, status, bytes]);
    expect(rows.sort()).toEqual([
      ['https://a.example/1', 200, 5],
      ['https://a.example/2', 404, 0],
    ]);
  });
});

describe('sweepRequests', () => {
  it('drops what publications were asked for thirty days ago, and nothing else', async () => {
    const db = freshDatabase();
    const later = (days: number) => new Date(FIRST.getTime() + days * 86_400_000);
    await recordRequests(db, ['https://a.example/old'], 'read-shard', FIRST);
    await recordRequests(db, ['https://a.example/list'], 'read-list', FIRST);
    await recordRequest(db, 'https://a.example/subscribed', 'subscribe', FIRST);
    await recordRequests(db, ['https://a.example/new'], 'read-shard', later(5));
    await sweepRequests(db, later(31));
    expect((await allRequests(db)).map(({ address }) => address)).toEqual([
      'https://a.example/new',
      'https://a.example/subscribed',
    ]);
  });
});
