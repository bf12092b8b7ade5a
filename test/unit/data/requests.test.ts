import { describe, expect, it } from 'vitest';
import { allRequests, recordRequest } from '../../../data/requests';
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
