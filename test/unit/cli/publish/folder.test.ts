import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeFolder, collect, flip, openFolder, readManifestText, writeNamed } from '../../../../cli/publish/folder';
import { InputError } from '../../../../cli/read-input';
import { shardPath } from '../../../../core/shards/publication';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-folder-'));
  openFolder(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeNamed(folder, Buffer.from(text), 'shard');
/** A manifest that is nothing but the names that it leads to. */
const namesOf = (manifest: string) => manifest.split(' ');

describe('the folder of a publication', () => {
  it('names shards by their bytes and writes none twice', async () => {
    const first = await write('a shard');
    expect(first.isNew).toBe(true);
    expect(await write('a shard')).toEqual({ name: first.name, isNew: false });
    expect(readFileSync(join(folder, shardPath(first.name)), 'utf8')).toBe('a shard');
  });

  it('writes a shard anew that an interrupted run left half-written', async () => {
    const { name } = await write('a shard');
    writeFileSync(join(folder, shardPath(name)), 'a sh');
    expect(await write('a shard')).toEqual({ name, isNew: true });
    expect(readFileSync(join(folder, shardPath(name)), 'utf8')).toBe('a shard');
  });

  it('shows readers the old manifest until the new one is whole', () => {
    expect(readManifestText(folder)).toBeUndefined();
    flip(folder, 'one');
    expect(readManifestText(folder)).toBe('one');
    flip(folder, 'two');
    expect(readManifestText(folder)).toBe('two');
    expect(readdirSync(folder).filter(name => !name.startsWith('.'))).toEqual(['manifest.ndjson', 's']);
  });

  it('keeps what the last editions name, and removes the rest', async () => {
    const written = await Promise.all(['stale', 'older', 'newer', 'orphan'].map(write));
    const [stale, older, newer, orphan] = written.map(({ name }) => name);
    flip(folder, stale!);
    flip(folder, `${older} ${newer}`);
    flip(folder, newer!);
    expect(collect(folder, 2, namesOf)).toBe(2);
    const left = [stale, older, newer, orphan].map(name => existsSync(join(folder, shardPath(name!))));
    expect(left).toEqual([false, true, true, false]);
    flip(folder, newer!);
    expect(collect(folder, 2, namesOf)).toBe(1);
    expect(existsSync(join(folder, shardPath(older!)))).toBe(false);
  });

  it('lets one process in at a time, and the next one after it or after its end', () => {
    expect(() => openFolder(folder)).toThrow(InputError);
    closeFolder(folder);
    openFolder(folder);
    // No process has this number.
    writeFileSync(join(folder, '.lock'), '4194305');
    openFolder(folder);
    expect(existsSync(join(folder, '.lock'))).toBe(true);
  });
});
