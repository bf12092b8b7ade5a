import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { GlossatorDatabase } from '../../../../data/db';
import { claimsOf } from '../../../../data/subscriptions/claims';
import { subscribe } from '../../../../data/subscriptions/renew-manifest';
import { turnSubscription } from '../../../../data/subscriptions/subscriptions';
import { followDaily } from '../../../../entrypoints/background/daily';
import { keepDaily } from '../../../../entrypoints/shared/keep-daily';
import { CHECK_DAILY } from '../../../../entrypoints/shared/pack-addresses';
import { aPublication } from '../../../a-publication';
import { aPack } from '../../data/a-pack';
import { freshDatabase } from '../../data/fresh-database';

const FOLDER = 'https://larkin.example/';
const ADDRESS = `${FOLDER}manifest.ndjson`;

const entry = { ...aPack().claims[0]!, sources: [], figures: [], stories: [] };
const FILES = aPublication({
  key: generateKeyPairSync('ed25519').privateKey,
  weeks: {},
  claims: [[{ section: 'claims', entry }]],
});

let db: GlossatorDatabase;
let asked: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.slice(FOLDER.length).split('.').at(-1)!);
    return new Response(new Uint8Array(FILES.get(address.slice(FOLDER.length))!));
  });
  db = freshDatabase();
  await subscribe(db, ADDRESS, { fetch, now: () => new Date() });
  asked = [];
});

describe('followDaily', () => {
  it('has the claims of publications that are on, and of no other', async () => {
    await followDaily({ name: CHECK_DAILY }, db);
    expect(asked).toEqual([]);
    await turnSubscription(db, ADDRESS, true);
    await followDaily({ name: 'another alarm' }, db);
    expect(asked).toEqual([]);
    await followDaily({ name: CHECK_DAILY }, db);
    expect(asked).toEqual(['shard']);
    expect((await claimsOf(db, ADDRESS))?.counts?.claims).toBe(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['during a pause', { pausedUntil: Date.now() + 3_600_000 }],
    ['in quiet mode', { isQuiet: true }],
  ])('asks nobody %s', async (_when, settings) => {
    await turnSubscription(db, ADDRESS, true);
    await fakeBrowser.storage.local.set(settings);
    await followDaily({ name: CHECK_DAILY }, db);
    expect(asked).toEqual([]);
  });
});

describe('keepDaily', () => {
  it('sets the alarm while a publication is on', async () => {
    await keepDaily(db);
    expect(await fakeBrowser.alarms.get(CHECK_DAILY)).toBeUndefined();
    await turnSubscription(db, ADDRESS, true);
    await keepDaily(db);
    expect(await fakeBrowser.alarms.get(CHECK_DAILY)).toMatchObject({ periodInMinutes: 1_440 });
    await turnSubscription(db, ADDRESS, false);
    await keepDaily(db);
    expect(await fakeBrowser.alarms.get(CHECK_DAILY)).toBeUndefined();
  });
});
