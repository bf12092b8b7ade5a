import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../../../core/shards/page-keys';
import type { ShardList } from '../../../../core/shards/shard-list';
import { shardRequests } from '../../../../core/shards/shard-requests';

const SECRET = new Uint8Array(32).fill(3);
const ARTICLE = {
  text: 'Ansel council votes on dredging\n\nThe council of Port Ansel voted on Tuesday to dredge the harbour.',
};

/** A list in which every key of 6 bits has a shard of its own. */
function fullList(week: number): ShardList {
  return new Map(
    Array.from({ length: 64 }, (_, key) => [
      key,
      { name: `${((key * 37 + week) % 256).toString(16).padStart(2, '0')}${'0'.repeat(28)}${week}0`, sizeClass: 1 },
    ]),
  );
}

describe('shardRequests', () => {
  const lists = new Map([
    ['0000', fullList(0)],
    ['2026-W48', fullList(1)],
  ]);

  it('asks in each week for the same two keys, one of them the first of the page', () => {
    const requests = shardRequests(ARTICLE, { keyBits: 6, lists }, SECRET);
    const keys = [...new Set(requests.map(({ key }) => key))];
    expect(requests).toHaveLength(4);
    expect(keys).toHaveLength(2);
    expect(keys).toContain(pageKeys(ARTICLE.text, 6)[0]);
    expect(requests[0]).toMatchObject({ bytes: 1024, path: expect.stringMatching(/^s\/(..)\/\1.{30}\.shard$/) });
  });

  it("asks in an order that does not depend on which key is the page's own", () => {
    const names = shardRequests(ARTICLE, { keyBits: 6, lists }, SECRET).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('asks the same for every page of a pair, whichever of the two keys is its own', () => {
    const names = Array.from({ length: 400 }, (_, at) =>
      (at * 7919).toString(26).replaceAll(/\d/g, digit => 'qrstuvwxyz'[+digit]!),
    );
    const texts = names.map(name => `Zan${name}\n\nIn Zan${name} nobody sleeps.`);
    const requests = new Map<number, string>();
    for (const text of texts) {
      const asked = shardRequests({ text }, { keyBits: 6, lists }, SECRET);
      const [smaller] = asked.map(({ key }) => key).sort((a, b) => a - b);
      const all = asked.map(({ name }) => name).join();
      expect(requests.get(smaller!) ?? all).toBe(all);
      requests.set(smaller!, all);
    }
    const own = new Set(texts.map(text => pageKeys(text, 6)[0]));
    expect(requests.size).toBeLessThan(own.size);
    expect(new Set(requests.values()).size).toBe(requests.size);
  });

  it('asks for nothing where there is nothing', () => {
    const empty = new Map([['0000', new Map()]]);
    expect(shardRequests(ARTICLE, { keyBits: 6, lists: empty }, SECRET)).toEqual([]);
    expect(shardRequests({ ...ARTICLE, text: 'The and of' }, { keyBits: 6, lists }, SECRET)).toEqual([]);
  });
});
