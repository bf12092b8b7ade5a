import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLines } from '../../../cli/pack-lines';
import type { Pack } from '../../../core/corpus';
import { findStored, loadCorpora } from '../../../data/corpora';
import type { GlossatorDatabase } from '../../../data/db';
import {
  acceptPack,
  type ImportProgress,
  importPack,
  openImports,
  resumeImport,
  stagePack,
} from '../../../data/import-pack';
import { PackRefusal } from '../../../data/pack-refusal';
import { installPack, readyPacks, sweepPacks } from '../../../data/packs';
import { type PackPart, type PackSource, readPack } from '../../../data/read-pack';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const now = () => NOW;
const origin = { kind: 'file', name: 'harbour.ndjson' } as const;
const address = { kind: 'address', address: 'https://packs.example/harbour' } as const;
const ARTICLE = {
  source: 'https://other.example/a',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.” She sat down.',
};

/** A source of these bytes, in pieces that cut lines and letters. */
function sourceOf(data: string | Uint8Array, size = 1_000): PackSource {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return readPack(() => {
    let at = 0;
    return new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) {
          controller.close();
          return;
        }
        controller.enqueue(Uint8Array.from(bytes.subarray(at, at + size)));
        at += size;
      },
    });
  });
}

/** A pack with so many statements that it takes several batches. */
function longPack(count: number, version = '2024-03-01'): Pack {
  const [statement] = aPack().statements;
  const more = Array.from({ length: count }, (_, i) => ({
    ...statement!,
    id: `more-${i}`,
    text: `Word ${i} of many, said aloud.`,
  }));
  return aPack(version, { statements: [statement!, ...more] });
}

/** `source`, until `count` parts have come; then the browser is gone. */
function cutAfter(source: PackSource, count: number): PackSource {
  return {
    async *[Symbol.asyncIterator]() {
      let left = count;
      for await (const part of source) {
        if (left-- === 0) {
          throw new Error('killed');
        }
        yield part;
      }
    },
  };
}

async function rows(db: GlossatorDatabase) {
  return {
    packs: await db.packs.count(),
    entries: await db.entries.count(),
    passages: await db.passages.count(),
    indexes: await db.indexes.count(),
    imports: await db.imports.count(),
  };
}

async function bodiesIn(db: GlossatorDatabase) {
  const { annotations } = await findStored(ARTICLE, await loadCorpora(db), {});
  return annotations.flatMap(each => each.body);
}

const refusal = (reason: string) => expect.objectContaining({ name: 'PackRefusal', reason });

describe('importPack', () => {
  it.each([
    ['one JSON document', JSON.stringify(aPack())],
    ['a JSON document with line breaks', JSON.stringify(aPack(), null, 2)],
    ['lines', packLines(aPack())],
    ['gzipped lines', gzipSync(packLines(aPack()))],
    ['a gzipped document', gzipSync(JSON.stringify(aPack()))],
  ])('takes %s, and finds its entries in an article', async (_layout, data) => {
    const db = freshDatabase();
    const { refused } = await importPack(db, sourceOf(data, 37), { origin, now });
    expect(refused).toBe(0);
    expect(await bodiesIn(db)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
    const [row] = await readyPacks(db);
    expect(row).toMatchObject({ id: 'harbour', origin, counts: { works: 2, claims: 1, statements: 1 }, refused: 0 });
    expect(await db.imports.count()).toBe(0);
  });

  it('builds the index that an opened pack builds anew', async () => {
    const db = freshDatabase();
    await importPack(db, sourceOf(packLines(longPack(150))), { origin, now });
    const [stored] = await db.indexes.toArray();
    const passages = await db.passages.toArray();
    await db.indexes.clear();
    await db.passages.clear();
    await loadCorpora(db);
    expect(await db.indexes.toArray()).toEqual([stored]);
    expect(await db.passages.toArray()).toEqual(passages);
  });

  it('leaves out what is wrong, and says which entry and field', async () => {
    const db = freshDatabase();
    const { statements, ...pack } = aPack();
    const broken = { ...statements[0]!, id: 'broken', date: 'yesterday' };
    const data = packLines({ ...pack, statements: [...statements, broken, statements[0]!] });
    const { refused, problems } = await importPack(db, sourceOf(data), { origin, now });
    expect(refused).toBe(2);
    expect(problems).toEqual([
      { section: 'statements', index: 1, id: 'broken', field: 'date', message: 'must be a date like 2017-09-21' },
      { section: 'statements', index: 2, id: 'mayor-silt', field: 'id', message: 'is used twice' },
    ]);
    expect((await readyPacks(db))[0]).toMatchObject({ refused: 2, counts: { statements: 1 } });
  });

  it('tells how far it is and how much is to come', async () => {
    const db = freshDatabase();
    const told: ImportProgress[] = [];
    await importPack(db, sourceOf(packLines(longPack(1_200))), { origin, now, onProgress: each => told.push(each) });
    const reading = told.filter(({ phase }) => phase === 'reading').map(({ done, total }) => [done, total]);
    expect(reading).toEqual([
      [500, 1208],
      [1000, 1208],
      [1208, 1208],
    ]);
    expect(told.at(-1)).toMatchObject({ phase: 'indexing', done: 1208, total: 1208, name: 'Harbour matters' });
  });

  it('leaves nothing when it is cancelled, and the edition before it stays', async () => {
    const db = freshDatabase();
    await importPack(db, sourceOf(packLines(aPack())), { origin, now });
    const before = await rows(db);
    for (const phase of ['reading', 'indexing']) {
      const cancelling = new AbortController();
      const importing = importPack(db, sourceOf(packLines(longPack(1_200, '2024-04-01'))), {
        ...{ origin, now, signal: cancelling.signal },
        onProgress: progress => progress.phase === phase && cancelling.abort(),
      });
      await expect(importing).rejects.toThrow('aborted');
      expect(await rows(db)).toEqual(before);
      expect((await readyPacks(db)).map(row => row.meta.version)).toEqual(['2024-03-01']);
    }
  });

  it('shows nothing of a pack that is half there, and goes on where it was cut off', async () => {
    const data = packLines(longPack(1_200));
    const whole = freshDatabase();
    await importPack(whole, sourceOf(data), { origin, now });
    const db = freshDatabase();
    await expect(importPack(db, cutAfter(sourceOf(data), 800), { origin, now })).rejects.toThrow('killed');
    expect(await loadCorpora(db)).toEqual([]);
    expect((await openImports(db)).map(({ row }) => [row.phase, row.done, row.total])).toEqual([
      ['reading', 500, 1208],
    ]);
    const taken: number[] = [];
    db.entries.hook('creating', () => void taken.push(1));
    await importPack(db, sourceOf(data), { origin, now });
    expect(taken).toHaveLength(1208 - 500);
    expect(await db.entries.toArray()).toEqual(await whole.entries.toArray());
    expect(await db.indexes.toArray()).toEqual(await whole.indexes.toArray());
  });

  it('starts anew where the file is another one than it was', async () => {
    const db = freshDatabase();
    const pack = longPack(1_200);
    await expect(importPack(db, cutAfter(sourceOf(packLines(pack)), 800), { origin, now })).rejects.toThrow('killed');
    const statements = pack.statements.map(each => ({ ...each, text: `${each.text} Again.` }));
    await importPack(db, sourceOf(packLines({ ...pack, statements })), { origin, now });
    const stored = await db.entries.where('[edition+type+id]').between([0], [99]).toArray();
    expect(stored.filter(row => row.type === 'statements').every(row => JSON.stringify(row).includes('Again.'))).toBe(
      true,
    );
    expect(await db.packs.count()).toBe(1);
  });

  it('needs no file to go on once all was read', async () => {
    const db = freshDatabase();
    const stop = new Error('killed');
    const importing = stagePack(db, sourceOf(packLines(aPack())), {
      ...{ origin, now },
      onProgress: ({ phase }) => {
        if (phase === 'indexing') {
          throw stop;
        }
      },
    });
    await expect(importing).rejects.toThrow(stop);
    await resumeImport(db, 'harbour', { now });
    await acceptPack(db, 'harbour', NOW);
    expect(await bodiesIn(db)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
  });

  it('keeps a staged edition from readers until it is accepted', async () => {
    const db = freshDatabase();
    await importPack(db, sourceOf(packLines(aPack())), { origin, now });
    const staged = await stagePack(db, sourceOf(packLines(aPack('2024-04-01'))), { origin, now });
    expect(staged.replaces?.meta.version).toBe('2024-03-01');
    expect((await loadCorpora(db)).map(({ pack }) => pack.version)).toEqual(['2024-03-01']);
    await acceptPack(db, 'harbour', NOW);
    expect((await loadCorpora(db)).map(({ pack }) => pack.version)).toEqual(['2024-04-01']);
    expect(await db.packs.count()).toBe(1);
  });

  it('lets two windows import one pack, and one of them give up', async () => {
    const db = freshDatabase();
    const data = packLines(longPack(1_200));
    const results = await Promise.allSettled([
      importPack(db, sourceOf(data), { origin, now }),
      importPack(db, sourceOf(data), { origin, now }),
    ]);
    const failed = results.flatMap(result => (result.status === 'rejected' ? [result.reason.reason] : []));
    expect(failed.length).toBeLessThan(2);
    expect(failed.every(reason => reason === 'swept' || reason === 'same')).toBe(true);
    expect((await readyPacks(db))[0]).toMatchObject({ refused: 0, counts: { statements: 1201 } });
  });

  it('is swept when nobody went on with it', async () => {
    const db = freshDatabase();
    const cut = cutAfter(sourceOf(packLines(longPack(1_200))), 800);
    await expect(importPack(db, cut, { origin, now })).rejects.toThrow('killed');
    await sweepPacks(db, new Date(NOW.getTime() + 3_600_000));
    expect(await db.imports.count()).toBe(1);
    await sweepPacks(db, new Date(NOW.getTime() + 4 * 86_400_000));
    expect(await rows(db)).toEqual({ packs: 0, entries: 0, passages: 0, indexes: 0, imports: 0 });
  });

  it('says that the disk is full, and leaves nothing', async () => {
    const db = freshDatabase();
    db.entries.hook('creating', (_key, row) => {
      if (row.id === 'more-700') {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      }
    });
    const importing = importPack(db, sourceOf(packLines(longPack(1_200))), { origin, now });
    await expect(importing).rejects.toEqual(refusal('full'));
    expect(await rows(db)).toMatchObject({ packs: 0, entries: 0, imports: 0 });
  });
});

describe('what importPack refuses', () => {
  const lines = packLines(aPack());
  const withoutClaim = packLines(aPack('2024-03-01', { claims: [] }));
  it.each<[string, string | Uint8Array, string]>([
    ['a file that ends in the middle', lines.slice(0, lines.length - 200), 'cut-short'],
    ['a gzip file that ends in the middle', gzipSync(lines).subarray(0, 600), 'cut-short'],
    ['a changed byte', lines.replace('three decades', 'four decades.'), 'digest'],
    ['more lines after the last one', `${lines}{"section":"works","entry":{}}\n`, 'unreadable'],
    ['entries that name others which are not there', withoutClaim, 'references'],
    ['a head without a licence', lines.replace('"licence":"CC0-1.0",', ''), 'head'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'unreadable'],
    ['text that is no JSON', 'Dear reader,\nthis is a letter.', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['a list', '[]', 'unreadable'],
    ['a pack without entries', packLines({ ...aPack(), ...EMPTY }), 'nothing'],
    ['deep nesting', `{"format":1,"claims":${'['.repeat(100_000)}`, 'too-large'],
    ['a line that is too long', lines.replace('three decades', 'x'.repeat(1_100_000)), 'too-large'],
    ['a gzip file that swells', gzipSync(Buffer.alloc(40_000_000, ' ')), 'swells'],
    ['a line without a section', `${lines.split('\n')[0]}\n{"entry":{}}\n`, 'unreadable'],
  ])('%s', async (_what, data, reason) => {
    const db = freshDatabase();
    await expect(importPack(db, sourceOf(data, 65_536), { origin, now })).rejects.toEqual(refusal(reason));
    expect(await rows(db)).toEqual({ packs: 0, entries: 0, passages: 0, indexes: 0, imports: 0 });
  });

  it('a document longer than one is read in memory', async () => {
    const db = freshDatabase();
    const spaces = new TextEncoder().encode(' '.repeat(1_000_000));
    const endless = readPack(() => new ReadableStream({ pull: controller => controller.enqueue(spaces.slice()) }));
    await expect(importPack(db, endless, { origin, now })).rejects.toEqual(refusal('too-large'));
  });

  it('the id of the pack that came with the extension', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    const importing = importPack(db, sourceOf(packLines(aPack('2025-01-01'))), { origin, now });
    await expect(importing).rejects.toEqual(refusal('reserved'));
    expect((await readyPacks(db)).map(row => row.meta.version)).toEqual(['2024-03-01']);
  });

  it('the same edition again', async () => {
    const db = freshDatabase();
    await importPack(db, sourceOf(lines), { origin, now });
    await expect(importPack(db, sourceOf(lines), { origin, now })).rejects.toEqual(refusal('same'));
    expect(await db.packs.count()).toBe(1);
  });

  it('an older edition from an address, not from a file', async () => {
    const db = freshDatabase();
    const old = packLines(aPack('2023-01-01'));
    await importPack(db, sourceOf(lines), { origin, now });
    await expect(importPack(db, sourceOf(old), { origin: address, now })).rejects.toEqual(refusal('older'));
    await importPack(db, sourceOf(old), { origin, now });
    expect((await readyPacks(db)).map(row => row.meta.version)).toEqual(['2023-01-01']);
  });
});

describe('any bytes at all', () => {
  /** Lines or a document, cut, with bytes changed or put in, perhaps gzipped. */
  const mutated = fc
    .record({
      base: fc.constantFrom(packLines(aPack()), JSON.stringify(aPack()), '{"format":1,"layout":"lines"}\n'),
      changes: fc.array(
        fc.record({
          at: fc.nat(6_000),
          what: fc.oneof(
            fc.constantFrom('', '"', '{', ']', '\n', '\0', '__proto__', '"sha256":', '\ufeff', '1e999', 'null'),
            fc.string({ unit: 'binary', maxLength: 5 }),
          ),
          over: fc.nat(40),
        }),
        { maxLength: 4 },
      ),
      isZipped: fc.boolean(),
    })
    .map(({ base, changes, isZipped }) => {
      let text = base;
      for (const { at, what, over } of changes) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + what + text.slice(place + over);
      }
      return isZipped ? gzipSync(text) : new TextEncoder().encode(text);
    });

  it('either become a pack or are refused with a reason, and leave nothing half done', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 4_000 }), async (bytes, size) => {
        const db = freshDatabase();
        const outcome = await importPack(db, sourceOf(bytes, size), { origin, now }).then(
          () => 'taken',
          error => error,
        );
        expect(outcome === 'taken' || outcome instanceof PackRefusal, String(outcome)).toBe(true);
        const { packs, imports } = await rows(db);
        expect([packs, imports]).toEqual([outcome === 'taken' ? 1 : 0, 0]);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const EMPTY = { works: [], stories: [], events: [], claims: [], statements: [], quantities: [], coverage: [] };

describe('signed packs', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519').privateKey;
  const bring = (db: GlossatorDatabase, data: string) => importPack(db, sourceOf(data), { origin, now });

  it('keep the key of the first edition, and take later ones that are signed by it', async () => {
    const db = freshDatabase();
    await bring(db, packLines(aPack(), privateKey));
    await bring(db, packLines(aPack('2024-04-01'), privateKey));
    const [row] = await readyPacks(db);
    expect(row?.meta.version).toBe('2024-04-01');
    expect(await db.publishers.toArray()).toMatchObject([{ id: 'harbour', key: row?.key, publisher: 'The tests' }]);
  });

  it.each([
    ['another key', packLines(aPack('2024-04-01'), other), 'key-changed'],
    ['no signature', packLines(aPack('2024-04-01')), 'unsigned'],
    ['no signature, as a document', JSON.stringify(aPack('2024-04-01')), 'unsigned'],
    ['a signature of other bytes', withSignatureOf(aPack('2024-04-01'), aPack('2024-05-01')), 'signature'],
    [
      'a key that is none',
      packLines(aPack('2024-04-01'), privateKey).replace(/"key":"[^"]+"/, '"key":"AAAA"'),
      'signature',
    ],
  ])('refuse %s', async (_what, data, reason) => {
    const db = freshDatabase();
    await bring(db, packLines(aPack(), privateKey));
    await expect(bring(db, data)).rejects.toEqual(refusal(reason));
    expect((await readyPacks(db)).map(row => row.meta.version)).toEqual(['2024-03-01']);
  });

  it('take a signature for a pack that had none', async () => {
    const db = freshDatabase();
    await bring(db, packLines(aPack()));
    await bring(db, packLines(aPack('2024-04-01'), privateKey));
    await expect(bring(db, packLines(aPack('2024-05-01')))).rejects.toThrow(PackRefusal);
  });

  /** The lines of `pack` with the signature that `signed` has. */
  function withSignatureOf(pack: Pack, signed: Pack): string {
    const [signature] = /"signature":"[^"]+"/.exec(packLines(signed, privateKey))!;
    return packLines(pack, privateKey).replace(/"signature":"[^"]+"/, signature);
  }
});

describe('readPack', () => {
  it('can be read twice', async () => {
    const source = sourceOf(packLines(aPack()));
    const read = async () => {
      const parts: PackPart['part'][] = [];
      for await (const { part } of source) {
        parts.push(part);
      }
      return parts;
    };
    expect(await read()).toEqual(await read());
  });
});
