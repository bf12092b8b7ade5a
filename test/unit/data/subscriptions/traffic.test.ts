import { describe, expect, it } from 'vitest';
import { recordRequests } from '../../../../data/requests';
import { keepShards } from '../../../../data/subscriptions/shard-cache';
import { trafficOf } from '../../../../data/subscriptions/traffic';
import { freshDatabase } from '../fresh-database';
import { withSubscriptions } from './with-subscriptions';

const ONE = 'https://one.example/news/manifest.ndjson';
const OTHER = 'https://one.example/sport/manifest.ndjson';
const NOW = new Date('2026-11-28T09:00:00Z');

describe('trafficOf', () => {
  it('counts what came of one publication, and what is kept of it', async () => {
    const db = await withSubscriptions(freshDatabase(), ONE, OTHER);
    const asked = ['news/s/aa/1.list', 'news/s/bb/2.shard', 'news/s/cc/3.shard', 'sport/s/aa/1.list'];
    const answered = await recordRequests(
      db,
      asked.map(path => `https://one.example/${path}`),
      'read-shard',
      NOW,
    );
    await answered([200, 200, 404, 200].map(status => ({ status, bytes: 5 })));
    const file = { name: '2', bytes: new Uint8Array(5) };
    await keepShards(db, ONE, [file], { room: 1_000, now: NOW });
    expect(await trafficOf(db, ONE)).toEqual({ fetched: 2, kept: 1 });
    expect(await trafficOf(db, OTHER)).toEqual({ fetched: 1, kept: 0 });
  });
});
