import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf } from '../../../../data/entries';
import { allFailures } from '../../../../data/failures';
import { installPack, readyPacks } from '../../../../data/packs';
import { allRequests } from '../../../../data/requests';
import { type Around, openPublications } from '../../../../data/subscriptions/publications';
import { subscribe } from '../../../../data/subscriptions/renew-manifest';
import { allSubscriptions, removeSubscription, turnSubscription } from '../../../../data/subscriptions/subscriptions';
import { aPublication, type PublishedEntry, type Publishing } from '../../../a-publication';
import { aPack } from '../a-pack';
import { freshDatabase } from '../fresh-database';

const FOLDER = 'https://larkin.example/news/';
const ADDRESS = `${FOLDER}manifest.ndjson`;
const NOW = new Date('2026-11-28T09:00:00Z');
const HOUR = 3_600_000;
const ROOM = 64_000_000;

const { privateKey: KEY } = generateKeyPairSync('ed25519');
const { privateKey: OTHER_KEY } = generateKeyPairSync('ed25519');

const PACK = aPack();
/** What stands, and what belongs to a week. */
const RESEARCH: PublishedEntry[] = [
  ...PACK.stories.map(entry => ({ section: 'stories' as const, entry })),
  ...PACK.works.map(entry => ({ section: 'works' as const, entry })),
  ...PACK.claims.map(entry => ({ section: 'claims' as const, entry })),
];
const NEWS: PublishedEntry[] = [
  ...PACK.events.map(entry => ({ section: 'events' as const, entry: { ...entry, claims: [], stories: [] } })),
  ...PACK.statements.map(entry => ({ section: 'statements' as const, entry })),
];
const WEEKS = { '0000': RESEARCH, '2026-W48': NEWS };

const ARTICLE = {
  source: 'https://news.example/harbour',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.”\n\nDredging reduces the fish in any harbour for years, she was told.',
};
const STATEMENT = { type: 'statement' as const, id: `${ADDRESS}#mayor-silt` };
const CLAIM = { type: 'claim' as const, id: `${ADDRESS}#dredging-harms-fish` };

/** A server of these files, and a background that asks it. */
async function reading(change: Partial<Publishing> = {}) {
  const db = freshDatabase();
  const server = { files: aPublication({ key: KEY, weeks: WEEKS, ...change }), isUp: true };
  const fetch = vi.fn<typeof globalThis.fetch>(async input => {
    const file = server.files.get(String(input).slice(FOLDER.length));
    if (!server.isUp) {
      throw new TypeError('Failed to fetch');
    }
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  });
  let now = Date.UTC(2026, 10, 28, 9);
  const pause = vi.fn(async () => undefined);
  const mayAsk = vi.fn(async () => true);
  const around: Around = { fetch, now: () => new Date(now), mayAsk, pause, room: async () => ROOM };
  let publications = openPublications(db, around);
  const ids = async () => {
    const found = await publications.lookUp(ARTICLE, {});
    return found?.annotations.flatMap(({ body }) => body.map(({ id }) => id));
  };
  const asked = () => fetch.mock.calls.map(([address]) => String(address).slice(FOLDER.length));
  return {
    ...{ db, server, fetch, pause, mayAsk, around, ids, asked },
    publications: () => publications,
    subscribe: () => subscribe(db, ADDRESS, around),
    turn: (isOn: boolean) => turnSubscription(db, ADDRESS, isOn),
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Begin anew, as a background does after a while. */
    restart: () => {
      publications = openPublications(db, around);
    },
    row: async () => (await allSubscriptions(db))[0],
  };
}

/** The same, with the publication added and on. */
async function subscribed(change: Partial<Publishing> = {}) {
  const all = await reading(change);
  await all.subscribe();
  await all.turn(true);
  all.fetch.mockClear();
  return all;
}

function changed(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  other[other.length - 1]! ^= 1;
  return other;
}

describe('subscribe', () => {
  it('asks for the manifest alone, keeps the key, and leaves the publication off', async () => {
    const { subscribe, asked, row, ids } = await reading();
    await subscribe();
    expect(asked()).toEqual(['manifest.ndjson']);
    expect(await row()).toMatchObject({
      address: ADDRESS,
      enabled: false,
      manifest: { name: 'Ten years of Port Larkin' },
    });
    expect(await ids()).toBeUndefined();
    expect(asked()).toHaveLength(1);
  });

  it('has one secret for all publications', async () => {
    const { db, around, subscribe: add, server } = await reading();
    await add();
    const fetch = async () => new Response(new Uint8Array(server.files.get('manifest.ndjson')!));
    await subscribe(db, 'https://mirror.example/manifest.ndjson', { ...around, fetch });
    const [first, second] = await allSubscriptions(db);
    expect(first!.secret).toHaveLength(32);
    expect(second!.secret).toEqual(first!.secret);
  });

  it('refuses one that is signed by another key than before, and keeps the old', async () => {
    const { subscribe, server, row, turn } = await reading();
    await subscribe();
    await turn(true);
    server.files = aPublication({ key: OTHER_KEY, edition: 2, weeks: {} });
    await expect(subscribe()).rejects.toMatchObject({ reason: 'key-changed' });
    expect(await row()).toMatchObject({ enabled: true, edition: 1 });
  });

  it('refuses what is unsigned, cut short or none', async () => {
    const { subscribe, server, row } = await reading();
    const [first] = server.files.get('manifest.ndjson')!.toString().split('\n');
    for (const text of [`${first}\n{"sha256":"00"}\n`, `${first}\n`, 'nothing\nof the kind\n']) {
      server.files.set('manifest.ndjson', Buffer.from(text));
      await expect(subscribe()).rejects.toHaveProperty('reason');
    }
    expect(await row()).toBeUndefined();
  });
});

describe('lookUp', () => {
  it('finds what the page prints, under ids of the publication, and what the card shows of it', async () => {
    const { db, ids } = await subscribed();
    expect(await ids()).toContain(STATEMENT.id);
    const [entry] = await entriesOf(db, [STATEMENT]);
    expect(entry).toMatchObject({
      pack: { name: 'Ten years of Port Larkin', publisher: 'The Harbor Ledger', publication: ADDRESS },
      statement: { id: STATEMENT.id, speaker: 'Mayor Ada Brandt' },
      event: { place: 'Port Ansel' },
    });
  });

  it('finds claims with their works', async () => {
    const { db, ids } = await subscribed();
    expect(await ids()).toContain(CLAIM.id);
    expect(await entriesOf(db, [CLAIM])).toMatchObject([
      {
        claim: { id: CLAIM.id, title: 'Dredging and fish stocks' },
        works: [{ id: 'zander-2020' }, { id: 'quay-2019' }],
      },
    ]);
  });

  it('finds what else reports the event, named as of the publication, without another request', async () => {
    const passages = [
      'Mayor Ada Brandt told the council that the silt of three decades cannot stay in the harbour of Port Ansel.',
      'Dredging begins in March, and fishermen fear for the herring, she was told on Monday evening.',
      'Captain Orso Lindqvist of the ferry company welcomed it.',
    ];
    const fingerprint = { algorithm: 1, hashes: [], length: 60, terms: {}, quotations: passages, numbers: [] };
    const headline = 'Port Ansel will dredge its harbour, says Mayor Brandt';
    const entry = {
      id: 'silt',
      headline,
      outlet: 'The Ansel Gazette',
      datePublished: '2026-11-27',
      url: null,
      stories: [],
      fingerprint,
    };
    const { publications, asked } = await subscribed({ weeks: { '2026-W48': [{ section: 'coverage', entry }] } });
    const text = [
      'Harbour of Port Ansel to be dredged',
      'The council of Port Ansel decided on Monday evening that the harbour will be dredged, as Mayor Ada Brandt wants.',
      'Fishermen fear for the herring. The ferry company, says captain Orso Lindqvist, is glad of every metre, since the silt of three decades lies there.',
    ].join('\n\n');
    const article = {
      source: 'https://news.example/dredged',
      headline: 'Harbour of Port Ansel to be dredged',
      datePublished: '2026-11-27',
      text,
    };
    const found = await publications().lookUp(article, {});
    expect(found?.related).toMatchObject([
      { id: `${ADDRESS}#silt`, outlet: 'The Ansel Gazette', publication: 'Ten years of Port Larkin' },
    ]);
    expect(found?.sentences.length).toBeGreaterThan(2);
    expect(asked().filter(path => path.endsWith('.shard'))).toHaveLength(2);
    expect((await publications().lookUp(ARTICLE, {}))?.related).toEqual([]);
  });

  it('says nothing of what an enabled pack says in the same words', async () => {
    const { db, ids } = await subscribed();
    await installPack(db, aPack(), NOW);
    expect(await ids()).toEqual([]);
    expect(await db.found.count()).toBe(0);
    const [{ edition }] = await readyPacks(db);
    await db.packs.update(edition, { enabled: false });
    expect(await ids()).toEqual(expect.arrayContaining([STATEMENT.id, CLAIM.id]));
  });

  it('keeps what a pack says in other words under the same id', async () => {
    const { db, ids } = await subscribed();
    const [claim] = PACK.claims;
    await installPack(db, aPack(undefined, { claims: [{ ...claim!, claimReviewed: 'Fish like it.' }] }), NOW);
    expect(await ids()).toEqual([CLAIM.id]);
  });

  it('waits once, asks for each list and two shards of each, without cookies, referrer and redirects, and writes that down', async () => {
    const { ids, asked, fetch, pause, db } = await subscribed();
    await ids();
    expect(asked().map(path => path.split('.')[1])).toEqual([
      ...['list', 'list'],
      ...['shard', 'shard', 'shard', 'shard'],
    ]);
    expect(pause).toHaveBeenCalledTimes(1);
    for (const [, options] of fetch.mock.calls) {
      expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    }
    const requests = await allRequests(db);
    expect(requests.map(({ why, status }) => `${why} ${status}`).sort()).toEqual([
      ...Array(2).fill('read-list 200'),
      ...Array(4).fill('read-shard 200'),
      'subscribe 200',
    ]);
    expect(requests.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it('asks nobody for a page that it has looked up before, also when the background has begun anew', async () => {
    const { ids, asked, restart, pause } = await subscribed();
    const found = await ids();
    const before = asked().length;
    restart();
    expect(await ids()).toEqual(found);
    expect(asked()).toHaveLength(before);
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it('goes on with what it has where nobody answers, and says so', async () => {
    const { ids, later, server, row } = await subscribed();
    const found = await ids();
    server.isUp = false;
    later(2 * HOUR);
    expect(await ids()).toEqual(found);
    expect((await row())?.manifestTrouble).toEqual({ why: 'network' });
    server.isUp = true;
    later(2 * HOUR);
    await ids();
    expect((await row())?.manifestTrouble).toBeUndefined();
  });

  it('takes a newer edition after an hour, and fetches only what is new', async () => {
    const { ids, later, server, asked, fetch } = await subscribed();
    await ids();
    server.files = aPublication({ key: KEY, edition: 2, weeks: { ...WEEKS, '2026-W49': [] } });
    fetch.mockClear();
    await ids();
    expect(asked()).toEqual([]);
    later(2 * HOUR);
    await ids();
    expect(asked().map(path => path.split('.')[1])).toEqual(['ndjson', 'list', 'shard', 'shard']);
  });

  it.each([
    ['an older one', { key: KEY, edition: 1, weeks: {} }, 'older'],
    ['one of another key', { key: OTHER_KEY, edition: 3, weeks: {} }, 'key-changed'],
  ])('goes on with its list where it is given %s, and says so', async (_what, publishing, why) => {
    const { ids, later, server, row, db } = await subscribed({ edition: 2 });
    const found = await ids();
    server.files = aPublication(publishing);
    later(2 * HOUR);
    expect(await ids()).toEqual(found);
    expect(await row()).toMatchObject({ edition: 2, manifestTrouble: { why } });
    expect(await allFailures(db)).toMatchObject([{ where: 'publication', name: 'PackRefusal' }]);
  });

  it('refuses shards that were changed, says so, and finds what the others have', async () => {
    const { ids, server, row, db } = await subscribed();
    const whole = new Map(server.files);
    const ofWeek = aPublication({ key: KEY, weeks: { '2026-W48': NEWS } });
    for (const [path, bytes] of ofWeek) {
      server.files.set(path, path.endsWith('.shard') ? changed(bytes) : bytes);
    }
    expect(await ids()).toEqual([CLAIM.id]);
    expect(await row()).toMatchObject({ shardTrouble: { why: 'digest' } });
    expect(await allFailures(db)).toMatchObject([{ where: 'publication', name: 'PackRefusal' }]);
    // Nothing of it was kept, so that the right ones are taken once they are there.
    server.files = whole;
    expect(await ids()).toContain(STATEMENT.id);
    expect((await row())?.shardTrouble).toBeUndefined();
  });

  it('refuses what comes cut short', async () => {
    const { ids, server, row } = await subscribed();
    for (const [path, bytes] of server.files) {
      server.files.set(path, path.endsWith('.shard') ? bytes.subarray(0, 100) : bytes);
    }
    expect(await ids()).toEqual([]);
    expect(await row()).toMatchObject({ shardTrouble: { why: 'cut-short' } });
  });

  it('fetches anew what the disk has damaged', async () => {
    const { ids, db, asked } = await subscribed();
    const found = await ids();
    const before = asked().length;
    await db.shards.toCollection().modify(row => {
      row.bytes = new ArrayBuffer(row.size);
    });
    expect(await ids()).toEqual(found);
    expect(asked().length).toBeGreaterThan(before);
  });

  it('asks nothing where the reader has taken the access back', async () => {
    const { ids, mayAsk, asked, row } = await subscribed();
    mayAsk.mockResolvedValue(false);
    expect(await ids()).toEqual([]);
    expect(asked()).toEqual([]);
    expect(await row()).toMatchObject({ shardTrouble: { why: 'denied' } });
  });

  it('opens a publication once for pages that are opened at once', async () => {
    const { ids, asked } = await subscribed();
    await Promise.all([ids(), ids(), ids()]);
    expect(asked().filter(path => path.endsWith('.list'))).toHaveLength(Object.keys(WEEKS).length);
  });
});

describe('removeSubscription', () => {
  it('leaves nothing of the publication', async () => {
    const { ids, db } = await subscribed();
    await ids();
    await removeSubscription(db, ADDRESS);
    expect(await Promise.all([db.subscriptions.count(), db.shards.count(), db.found.count()])).toEqual([0, 0, 0]);
    expect(await ids()).toBeUndefined();
    expect(await entriesOf(db, [STATEMENT])).toEqual([]);
  });

  it('shows nothing of one that is off', async () => {
    const { ids, turn, db } = await subscribed();
    await ids();
    await turn(false);
    expect(await entriesOf(db, [STATEMENT])).toEqual([]);
  });
});
