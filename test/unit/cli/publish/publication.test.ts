import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weekName } from '../../../../cli/publish/build-week';
import { eachOf } from '../../../../cli/publish/each-of';
import { readAbout } from '../../../../cli/publish/read-about';

describe('weekName', () => {
  it('writes a week as manifests do', () => {
    expect([202648, 202701, 0].map(weekName)).toEqual(['2026-W48', '2027-W01', '0000']);
  });
});

describe('eachOf', () => {
  it('does all in order, so many at once and no more', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await eachOf([1, 2, 3, 4, 5], 2, async item => {
      begun.push(item);
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setTimeout(resolve));
      running -= 1;
    });
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('begins nothing after a fault', async () => {
    const begun: number[] = [];
    const failing = eachOf([1, 2, 3], 1, async item => {
      begun.push(item);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(begun).toEqual([1]);
  });
});

describe('readAbout', () => {
  const about = {
    id: 'gazette',
    name: 'Gazette archive',
    publisher: 'The Harbour Gazette',
    licence: 'CC0-1.0',
    language: 'en',
    readersChooseAmong: 1_000_000,
  };
  let folder: string;
  const read = (change: object) => {
    const file = join(folder, 'about.json');
    writeFileSync(file, JSON.stringify({ ...about, ...change }));
    return readAbout(file);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-about-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('chooses the most bits that hide a page', () => {
    expect(read({}).keyBits).toBe(8);
    expect(read({ readersChooseAmong: 100_000_000 }).keyBits).toBe(14);
    expect(read({ keyBits: 6 }).keyBits).toBe(6);
  });

  it('refuses keys that would give pages away, with the numbers', () => {
    expect(() => read({ keyBits: 14 })).toThrow('behind 122 articles, fewer than 5000; 8 bits are the most');
    expect(() => read({ readersChooseAmong: 1000 })).toThrow('publish a pack');
  });

  it('names all that is wrong, in words', () => {
    const file = join(folder, 'about.json');
    const lines = ['publisher: must not be empty', 'licence: is missing', 'readersChooseAmong: expected number'];
    expect(() => read({ publisher: '', licence: undefined, readersChooseAmong: '9' })).toThrow(
      new Error(lines.map(line => `${file}: field ${line}`).join('\n')),
    );
    writeFileSync(file, '[]');
    expect(() => readAbout(file)).toThrow(new Error(`${file}: expected object`));
  });
});
