import { describe, expect, it, vi } from 'vitest';
import { checkPacks } from '../../../data/check-packs';
import type { GlossatorDatabase } from '../../../data/db';
import { askAddress } from '../../../data/fetch-pack';
import { movePack, removePack, setPack } from '../../../data/manage-packs';
import { installPack, readyPacks } from '../../../data/packs';
import { allRequests } from '../../../data/requests';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const now = () => NOW;
const ADDRESS = 'https://packs.example/harbour';

/** A network that gives `response` to everybody. */
function network(response: () => Response) {
  return vi.fn<typeof fetch>(async () => response());
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(body).text();
}

describe('askAddress', () => {
  it('asks without cookies, referrer and redirects, and writes down what came', async () => {
    const db = freshDatabase();
    const fetch = network(() => new Response('twelve bytes', { headers: { etag: '"1"' } }));
    const answer = await askAddress(db, ADDRESS, { why: 'add-pack', fetch, now });
    expect(answer?.etag).toBe('"1"');
    expect(await readAll(answer!.body)).toBe('twelve bytes');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    expect(await allRequests(db)).toMatchObject([{ address: ADDRESS, why: 'add-pack', status: 200, bytes: 12 }]);
  });

  it('says by what it knows the last edition, and takes "nothing new" for an answer', async () => {
    const db = freshDatabase();
    const fetch = network(() => new Response(null, { status: 304 }));
    const known = { etag: '"1"', modified: 'Fri, 01 Mar 2024 00:00:00 GMT' };
    expect(await askAddress(db, ADDRESS, { why: 'update-pack', known, fetch, now })).toBeUndefined();
    expect(fetch.mock.calls[0]?.[1]?.headers).toEqual({
      'if-none-match': '"1"',
      'if-modified-since': 'Fri, 01 Mar 2024 00:00:00 GMT',
    });
    expect(await allRequests(db)).toMatchObject([{ status: 304, bytes: 0 }]);
  });

  it.each([
    ['an error', () => new Response('', { status: 503 }), 'status', 503],
    ['a redirect', () => new Response(null, { status: 302 }), 'redirect', 302],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')) as never, 'network', undefined],
  ])('gives up at %s, and writes it down', async (_what, response, trouble, status) => {
    const db = freshDatabase();
    const asking = askAddress(db, ADDRESS, { why: 'add-pack', fetch: network(response), now });
    await expect(asking).rejects.toMatchObject({ trouble });
    expect((await allRequests(db)).map(row => row.status)).toEqual([status]);
  });

  it('tells a network that fails in the middle from a pack that ends there', async () => {
    const db = freshDatabase();
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(5));
        controller.error(new TypeError('network error'));
      },
    });
    const answer = await askAddress(db, ADDRESS, { why: 'add-pack', fetch: network(() => new Response(body)), now });
    await expect(readAll(answer!.body)).rejects.toMatchObject({ trouble: 'network' });
  });
});

/** A pack that came from an address. */
async function fromAddress(db: GlossatorDatabase, id: string, isChecked: boolean): Promise<number> {
  await installPack(db, { ...aPack(), id }, NOW);
  const { edition } = (await readyPacks(db)).find(row => row.id === id)!;
  await db.packs.update(edition, { origin: { kind: 'address', address: `https://${id}.example/` }, isChecked });
  return edition;
}

describe('checkPacks', () => {
  it('asks for the packs alone that are to be looked after, and reads nothing of what is new', async () => {
    const db = freshDatabase();
    await fromAddress(db, 'wanted', true);
    await fromAddress(db, 'unwanted', false);
    await fromAddress(db, 'forbidden', true);
    const fetch = network(() => new Response('a newer edition', { headers: { etag: '"2"' } }));
    await checkPacks(db, { fetch, now, mayAsk: async address => !address.includes('forbidden') });
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(['https://wanted.example/']);
    const updates = (await readyPacks(db)).map(row => [row.id, row.hasUpdate]);
    expect(Object.fromEntries(updates)).toEqual({ wanted: true, unwanted: undefined, forbidden: undefined });
    expect(await allRequests(db)).toMatchObject([{ why: 'check-pack', status: 200, bytes: 0 }]);
  });

  it('goes on with the next where one does not answer', async () => {
    const db = freshDatabase();
    await fromAddress(db, 'first', true);
    await fromAddress(db, 'second', true);
    const fetch = network(() => new Response('', { status: 500 }));
    await checkPacks(db, { fetch, now, mayAsk: async () => true });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('packs in the settings', () => {
  it('are moved, turned off and removed', async () => {
    const db = freshDatabase();
    for (const id of ['a', 'b', 'c']) {
      await installPack(db, { ...aPack(), id }, NOW);
    }
    const ids = async () => (await readyPacks(db)).map(row => row.id);
    const find = async (id: string) => (await readyPacks(db)).find(row => row.id === id)!;
    await movePack(db, (await find('c')).edition, -1);
    expect(await ids()).toEqual(['a', 'c', 'b']);
    await movePack(db, (await find('a')).edition, -1);
    await movePack(db, (await find('a')).edition, 1);
    expect(await ids()).toEqual(['c', 'a', 'b']);
    await setPack(db, (await find('a')).edition, { enabled: false });
    expect((await find('a')).enabled).toBe(false);
    await removePack(db, await find('a'), false);
    expect(await ids()).toEqual(['c', 'b']);
    expect(await db.entries.count()).toBe(2 * 8);
  });
});
