import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BadLine, readArticles } from '../../../../cli/publish/read-articles';

const ARTICLE = {
  id: 'a1',
  outlet: 'The Gazette',
  headline: 'Lamps are lit',
  published: '2026-11-25T08:00:00Z',
  text: 'The pilot lit nine lamps at dusk.',
};

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) {
    all.push(item);
  }
  return all;
}

describe('readArticles', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-articles-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  async function read(lines: readonly (object | string)[], name = 'day.jsonl') {
    const file = join(folder, name);
    const text = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
    const bad: BadLine[] = [];
    const articles = await all(readArticles(file, async line => void bad.push(line)));
    return { articles, bad: bad.map(({ line, id, reason }) => [line, id, reason]) };
  }

  it('reads packed and plain lines, the last without an end', async () => {
    const { text, ...fields } = ARTICLE;
    const expected = [{ ...fields, url: null, author: null, published: '2026-11-25', passages: [text] }];
    expect(await read([ARTICLE])).toEqual({ articles: expected, bad: [] });
    expect(await read([ARTICLE, ''], 'day.jsonl.gz')).toEqual(await read([ARTICLE]));
  });

  it('lists lines that are no articles, and goes on', async () => {
    const { articles, bad } = await read([
      '{"id": "a0", ',
      'null',
      { ...ARTICLE, outlet: undefined },
      { ...ARTICLE, published: 'last week' },
      { ...ARTICLE, published: '2026-02-30' },
      { ...ARTICLE, headline: 'Lamps \0 are lit' },
      { ...ARTICLE, id: 'a'.repeat(2001) },
      '',
      ARTICLE,
    ]);
    expect(articles).toHaveLength(1);
    expect(bad).toEqual([
      [1, undefined, expect.stringContaining('JSON')],
      [2, undefined, 'expected an object'],
      [3, 'a1', 'field outlet: expected a string'],
      [4, 'a1', 'field published: "last week" is no date like 2026-11-28'],
      [5, 'a1', 'field published: "2026-02-30" is no date like 2026-11-28'],
      [6, 'a1', 'field headline: holds a NUL character, which PostgreSQL has no room for'],
      [7, 'a'.repeat(2001), 'field id: has more than 2000 bytes'],
    ]);
  });

  it('ends no line at a separator that JSON may hold', async () => {
    const { articles, bad } = await read([`{"headline":"Lamps\u2028lit",${JSON.stringify(ARTICLE).slice(1)}`, ARTICLE]);
    expect([articles.length, bad]).toEqual([2, []]);
  });

  it('says which file is not there, or no gzip', async () => {
    const missing = join(folder, 'no.jsonl.gz');
    await expect(all(readArticles(missing, async () => {}))).rejects.toThrow(`${missing}: ENOENT`);
    writeFileSync(missing, 'plain');
    await expect(all(readArticles(missing, async () => {}))).rejects.toThrow(`${missing}: incorrect header`);
  });
});
