import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageFingerprints, passageFingerprints } from '../../../../core/shards/fingerprints';
import { encodeShard, type Shard } from '../../../../core/shards/shard-file';
import { encodeList } from '../../../../core/shards/shard-list';
import { bytesOfClass, classFor } from '../../../../core/shards/size-class';
import { PackRefusal } from '../../../../data/pack-refusal';
import { SECTIONS } from '../../../../data/rows';
import { readShard, readShardList, takeEntries } from '../../../../data/shards/read-shard';
import { aPack } from '../a-pack';

const PACK = aPack();
const [STATEMENT] = PACK.statements;

/** Everything of the pack, the statements with fingerprints. */
const ENTRIES = SECTIONS.flatMap(section =>
  PACK[section].map(entry => ({
    line: JSON.stringify({ section, entry }),
    fingerprints: section === 'statements' ? passageFingerprints((entry as { text: string }).text) : [],
  })),
);

function shardOf(entries: typeof ENTRIES): Shard {
  const fragments = gzipSync(`${entries.map(({ line }) => line).join('\n')}\n`);
  return { fingerprints: entries.map(({ fingerprints }) => fingerprints), fragments };
}

const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
const listedAs = (bytes: Uint8Array) => ({ name: nameOf(bytes), sizeClass: classFor(bytes.length) });

async function refusalOf(promise: Promise<unknown>) {
  const error: unknown = await promise.catch(thrown => thrown);
  expect(error).toBeInstanceOf(PackRefusal);
  return (error as PackRefusal).reason;
}

describe('readShard', () => {
  const bytes = encodeShard(shardOf(ENTRIES));

  it('reads what is listed', async () => {
    expect((await readShard(bytes, listedAs(bytes))).fingerprints).toHaveLength(ENTRIES.length);
  });

  it('refuses what is cut short, swapped, changed in its padding, or no shard', async () => {
    const listed = listedAs(bytes);
    const another = encodeShard(shardOf(ENTRIES.slice(1)));
    const changed = bytes.slice();
    changed[bytes.length - 1] = 1;
    expect(await refusalOf(readShard(bytes.slice(0, -1), listed))).toBe('cut-short');
    expect(await refusalOf(readShard(another, { ...listed, sizeClass: classFor(another.length) }))).toBe('digest');
    expect(await refusalOf(readShard(changed, listed))).toBe('digest');
    const noise = new Uint8Array(bytesOfClass(1)).fill(9);
    expect(await refusalOf(readShard(noise, listedAs(noise)))).toBe('unreadable');
  });
});

describe('readShardList', () => {
  it('reads what the manifest sums up, and refuses anything else', async () => {
    const bytes = encodeList(10, new Map([[3, { name: 'ab'.repeat(16), sizeClass: 2 }]]));
    const week = { week: '0000', list: nameOf(bytes), bytes: bytes.length, entries: 1 };
    expect((await readShardList(bytes, week, { keyBits: 10 })).get(3)?.name).toBe('ab'.repeat(16));
    expect(await refusalOf(readShardList(bytes, { ...week, list: 'cd'.repeat(16) }, { keyBits: 10 }))).toBe('digest');
    expect(await refusalOf(readShardList(bytes, week, { keyBits: 9 }))).toBe('unreadable');
  });
});

describe('takeEntries', () => {
  it('takes a statement that the page prints, and what has no words to find it by', async () => {
    const page = pageFingerprints(`Said\n\n“${STATEMENT!.text}”`);
    const taken = await takeEntries(shardOf(ENTRIES), page);
    expect(taken.map(({ section }) => section)).toContain('statements');
    const other = await takeEntries(shardOf(ENTRIES), pageFingerprints('A page that prints nothing of it.'));
    expect(other.map(({ section }) => section)).not.toContain('statements');
    expect(other.find(({ section }) => section === 'claims')?.entry).toEqual(PACK.claims[0]);
  });

  it('leaves out what does not fit its schema', async () => {
    const broken = [
      ...['{"section":"works","entry":{"id":"a"}}', '{"section":"__proto__","entry":{}}', '[]'],
      ...['{"section":"stories","entry":{"id":"fine","label":"Fine"}}'],
    ].map(line => ({ line, fingerprints: [] }));
    expect(await takeEntries(shardOf(broken), new Set())).toEqual([
      { section: 'stories', entry: { id: 'fine', label: 'Fine' } },
    ]);
  });

  it('refuses fragments that are damaged, or others than the index has', async () => {
    const whole = shardOf(ENTRIES);
    const cut = { ...whole, fragments: whole.fragments.slice(0, -20) };
    expect(await refusalOf(takeEntries(cut, new Set()))).toBe('cut-short');
    const fewer = { ...whole, fingerprints: whole.fingerprints.slice(1) };
    expect(await refusalOf(takeEntries(fewer, new Set()))).toBe('cut-short');
    expect(await refusalOf(takeEntries({ ...whole, fragments: gzipSync('no JSON\n') }, new Set()))).toBe('unreadable');
  });
});
