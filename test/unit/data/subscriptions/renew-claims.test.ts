import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { MANIFEST_FILE } from '../../../../core/shards/publication';
import { entriesOf } from '../../../../data/entries';
import { allFailures } from '../../../../data/failures';
import { installPack, readyPacks, sweepPacks } from '../../../../data/packs';
import { allRequests } from '../../../../data/requests';
import { measureStorage } from '../../../../data/storage';
import { openClaims } from '../../../../data/subscriptions/find-claims';
import { openPublications } from '../../../../data/subscriptions/publications';
import { renewClaims } from '../../../../data/subscriptions/renew-claims';
import { subscribe } from '../../../../data/subscriptions/renew-manifest';
import { dropShards, makeRoom } from '../../../../data/subscriptions/shard-cache';
import { allSubscriptions, removeSubscription, turnSubscription } from '../../../../data/subscriptions/subscriptions';
import { aPublication, type PublishedEntry, type Publishing } from '../../../a-publication';
import { aPack } from '../a-pack';
import { freshDatabase } from '../fresh-database';

const FOLDER = 'https://larkin.example/news/';
const ADDRESS = `${FOLDER}${MANIFEST_FILE}`;
const DAY = 86_400_000;
const ROOM = 64_000_000;

const { privateKey: KEY } = generateKeyPairSync('ed25519');

const PACK = aPack();
const RESEARCH: PublishedEntry[] = [
  ...PACK.stories.map(entry => ({ section: 'stories' as const, entry })),
  ...PACK.works.map(entry => ({ section: 'works' as const, entry })),
  ...PACK.claims.map(entry => ({ section: 'claims' as const, entry })),
];
const OTHER: PublishedEntry[] = [
  {
    section: 'claims',
    entry: { ...PACK.claims[0], id: 'lamps', title: 'Lamps and thefts', sources: [], figures: [], stories: [] },
  },
];
/** Under no key, so that what is found of them is found among the claims. */
const WEEKS = { '2026-W48': [] };

const ARTICLE = {
  source: 'https://news.example/harbour',
  headline: 'The harbour again',
  text: 'The harbour again\n\nDredging reduces the fish in any harbour for years, she was told.',
};
const CLAIM = { type: 'claim' as const, id: `${ADDRESS}#dredging-harms-fish` };

/** A publication that is on, its server, and what finds its claims. */
async function subscribed(change: Partial<Publishing> = {}, room = ROOM) {
  const db = freshDatabase();
  const server = { files: aPublication({ key: KEY, weeks: WEEKS, claims: [RESEARCH], ...change }) };
  const fetch = vi.fn<typeof globalThis.fetch>(async input => {
    const file = server.files.get(String(input).slice(FOLDER.length));
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  });
  let now = Date.UTC(2026, 10, 28, 9);
  const mayAsk = vi.fn(async () => true);
  const around = { fetch, now: () => new Date(now), mayAsk, room: async () => room };
  await subscribe(db, ADDRESS, around);
  await turnSubscription(db, ADDRESS, true);
  fetch.mockClear();
  const claims = openClaims(db);
  return {
    ...{ db, server, fetch, around, mayAsk },
    renew: () => renewClaims(db, around),
    tomorrow: () => {
      now += DAY;
    },
    ids: async () => (await claims.find(ARTICLE, {}))?.flatMap(({ body }) => body.map(({ id }) => id)),
    asked: () => fetch.mock.calls.map(([address]) => String(address).slice(FOLDER.length).split('.').at(-1)),
    row: async () => (await allSubscriptions(db))[0],
  };
}

describe('renewClaims', () => {
  it('fetches all claims with what they name, which are then found on pages without asking anybody', async () => {
    const { db, renew, ids, asked } = await subscribed({ claims: [RESEARCH, OTHER] });
    expect(await ids()).toBeUndefined();
    await renew();
    expect(asked()).toEqual(['shard', 'shard']);
    expect(await ids()).toContain(CLAIM.id);
    expect(asked()).toHaveLength(2);
    expect(await entriesOf(db, [CLAIM])).toMatchObject([
      {
        pack: { name: 'Ten years of Port Larkin', publication: ADDRESS },
        claim: { id: CLAIM.id, title: 'Dredging and fish stocks' },
        works: [{ id: 'zander-2020' }, { id: 'quay-2019' }],
      },
    ]);
    expect((await allRequests(db)).map(({ why }) => why).sort()).toEqual(['read-claims', 'read-claims', 'subscribe']);
    expect(await db.found.count()).toBe(0);
  });

  it('has the page that is looked up fetch none of them', async () => {
    const { db, around, asked, ids } = await subscribed();
    await openPublications(db, { ...around, pause: async () => undefined }).lookUp(ARTICLE, {});
    expect(asked()).toEqual(['list', 'shard', 'shard']);
    expect(await ids()).toBeUndefined();
  });

  it('asks for nothing where they are the same, and for the parts alone that are new', async () => {
    const { db, server, fetch, renew, tomorrow, ids, asked } = await subscribed({ claims: [RESEARCH, OTHER] });
    await renew();
    fetch.mockClear();
    await renew();
    expect(asked()).toEqual([]);
    tomorrow();
    await renew();
    expect(asked()).toEqual(['ndjson']);
    fetch.mockClear();
    server.files = aPublication({ key: KEY, edition: 2, weeks: WEEKS, claims: [RESEARCH] });
    tomorrow();
    await renew();
    expect(asked()).toEqual(['ndjson']);
    fetch.mockClear();
    server.files = aPublication({ key: KEY, edition: 3, weeks: WEEKS, claims: [OTHER] });
    tomorrow();
    await renew();
    expect(asked()).toEqual(['ndjson', 'shard']);
    expect(await ids()).toEqual([expect.stringContaining('#lamps')]);
    expect([await db.shards.count(), await db.packs.count(), await db.indexes.count()]).toEqual([1, 1, 1]);
  });

  it('drops them where the publisher gives none any more', async () => {
    const { db, server, renew, tomorrow, ids } = await subscribed();
    await renew();
    server.files = aPublication({ key: KEY, edition: 2, weeks: WEEKS });
    tomorrow();
    await renew();
    expect(await ids()).toBeUndefined();
    expect([await db.shards.count(), await db.packs.count(), await db.entries.count()]).toEqual([0, 0, 0]);
  });

  it('keeps what it has where a part is not what the publisher signed, and says so', async () => {
    const { db, server, renew, tomorrow, ids, row } = await subscribed();
    await renew();
    server.files = aPublication({ key: KEY, edition: 2, weeks: WEEKS, claims: [RESEARCH, OTHER] });
    for (const [path, bytes] of server.files) {
      server.files.set(path, path.endsWith('.shard') ? bytes.fill(1, bytes.length - 1) : bytes);
    }
    tomorrow();
    await renew();
    expect(await ids()).toContain(CLAIM.id);
    expect(await row()).toMatchObject({ edition: 2, claimsTrouble: { why: 'digest' } });
    expect(await allFailures(db)).toMatchObject([{ where: 'publication', name: 'PackRefusal' }]);
  });

  it('leaves out what is no claim, nor named by one', async () => {
    const statements = PACK.statements.map(entry => ({ section: 'statements' as const, entry }));
    const { db, renew } = await subscribed({ claims: [[...RESEARCH, ...statements]] });
    await renew();
    expect([...new Set((await db.entries.toArray()).map(({ type }) => type))].sort()).toEqual([
      ...['claims', 'stories', 'works'],
    ]);
  });

  it('takes none that would leave too little room, and says so before it fetches them', async () => {
    const { renew, asked, row } = await subscribed({}, 8_000);
    await renew();
    expect(asked()).toEqual([]);
    expect(await row()).toMatchObject({ claimsTrouble: { why: 'room' } });
  });

  it('asks nothing where the publication is off, or its host may not be asked', async () => {
    const { db, renew, asked, mayAsk, row } = await subscribed();
    mayAsk.mockResolvedValue(false);
    await renew();
    expect(await row()).toMatchObject({ claimsTrouble: { why: 'denied' } });
    await turnSubscription(db, ADDRESS, false);
    mayAsk.mockResolvedValue(true);
    await renew();
    expect(asked()).toEqual([]);
  });
});

describe('claims of a publication', () => {
  it('are no pack of the reader, are swept by nobody, and stay when room is made', async () => {
    const { db, renew, ids, around } = await subscribed();
    await renew();
    await makeRoom(db, 0);
    await sweepPacks(db, new Date(around.now().getTime() + 30 * DAY));
    expect(await ids()).toContain(CLAIM.id);
    expect(await readyPacks(db)).toEqual([]);
    const { packs, shards } = await measureStorage(db);
    expect([packs.count, shards.count]).toEqual([0, 1]);
    expect(shards.size).toBeGreaterThan(1_024);
  });

  it('are not found twice where an enabled pack has the same', async () => {
    const { db, renew, ids, around } = await subscribed();
    await renew();
    await installPack(db, aPack(), around.now());
    expect(await ids()).toEqual([]);
  });

  it('say nothing while it is off, and go with it', async () => {
    const { db, renew, ids } = await subscribed();
    await renew();
    await turnSubscription(db, ADDRESS, false);
    expect([await ids(), await entriesOf(db, [CLAIM])]).toEqual([undefined, []]);
    await turnSubscription(db, ADDRESS, true);
    await removeSubscription(db, ADDRESS);
    expect(await Promise.all([db.shards, db.packs, db.entries, db.indexes].map(table => table.count()))).toEqual([
      ...[0, 0, 0, 0],
    ]);
  });

  it('are fetched again after all pieces were removed', async () => {
    const { db, renew, ids } = await subscribed();
    await renew();
    await dropShards(db);
    expect(await ids()).toBeUndefined();
    await renew();
    expect(await ids()).toContain(CLAIM.id);
  });
});
