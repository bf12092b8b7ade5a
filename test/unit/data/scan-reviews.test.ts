import { describe, expect, it } from 'vitest';
import { importPack } from '../../../data/import-pack';
import { readyPacks } from '../../../data/packs';
import { reviewSource } from '../../../data/review-source';
import { scanReviews } from '../../../data/scan-reviews';
import { aReview, streamOf } from './claim-review/a-review';
import { freshDatabase } from './fresh-database';

const TODAY = '2026-11-28';
const HEAD = { name: 'Fact-checks: Check', publisher: 'Check', licence: 'Unknown', language: 'und' };
const NOW = () => new Date('2026-11-28T10:00:00Z');

function fileOf(...reviews: unknown[]): Blob {
  return new Blob([JSON.stringify(reviews)]);
}

/** One review for each date, as many as its count. */
function dated(counts: Record<string, number>): Blob {
  const lines = Object.entries(counts).flatMap(([datePublished, count]) =>
    Array.from({ length: count }, (_, i) => {
      const claimReviewed = `Claim ${i} of ${datePublished}`;
      return `${JSON.stringify({ '@type': 'ClaimReview', url: 'https://check.example/', claimReviewed, datePublished })}\n`;
    }),
  );
  return new Blob(lines);
}

describe('scanReviews', () => {
  it('counts what can be kept, and what cannot by reason', async () => {
    const reviews = [1, 2, 3, 4].map(n => aReview({ claimReviewed: `Claim ${n}` }));
    const file = fileOf(...reviews, null, { '@type': 'MediaReview' }, null, reviews[0]);
    const scan = await scanReviews(file, { today: TODAY });
    expect(scan).toMatchObject({ accepted: 4, kept: 4 });
    expect(scan.refused).toEqual([
      ['empty', 2],
      ['media-review', 1],
      ['duplicate', 1],
    ]);
    expect(scan.examples.map(claim => claim.title)).toEqual(['Claim 1', 'Claim 2', 'Claim 3']);
    expect(scan).not.toHaveProperty('since');
  });

  it('keeps the newest whole months where there are too many, those without a date last', async () => {
    const counts = { '2026-11-01': 30, '2026-10-31': 15, '2026-09-30': 6, 'no date': 10 };
    const scan = await scanReviews(dated(counts), { today: TODAY, most: 50 });
    expect(scan).toMatchObject({ accepted: 61, since: '2026-10', kept: 45 });
  });

  it('keeps of a single month as many as there is room for', async () => {
    const scan = await scanReviews(dated({ '2026-11-01': 55 }), { today: TODAY, most: 50 });
    expect(scan).toMatchObject({ accepted: 55, kept: 50 });
    expect(scan).not.toHaveProperty('since');
  });

  it('says how far it has come, and stops when nobody wants it', async () => {
    const text = `${JSON.stringify(aReview())}\n`.repeat(100);
    const file = { stream: () => streamOf(text, 4096) as ReturnType<Blob['stream']> };
    const told: number[] = [];
    await scanReviews(file, { today: TODAY, onProgress: bytes => told.push(bytes) });
    expect(told.at(-1)).toBe(text.length);
    expect(told.length).toBeGreaterThan(2);
    const stopping = new AbortController();
    const stopped = scanReviews(file, { today: TODAY, signal: stopping.signal, onProgress: () => stopping.abort() });
    await expect(stopped).rejects.toThrow('aborted');
  });
});

describe('reviewSource', () => {
  const source = (text: string, since?: string) =>
    reviewSource(() => streamOf(text, 4096), HEAD, { today: TODAY, since });

  it('gives a pack that is imported as any other, without what cannot be kept', async () => {
    const db = freshDatabase();
    const text = JSON.stringify([aReview(), null, aReview({ claimReviewed: 'B', datePublished: '2020-01-31' })]);
    const staged = await importPack(db, source(text), { origin: { kind: 'file', name: 'f.json' }, now: NOW });
    expect(staged).toMatchObject({ refused: 0, head: { ...HEAD, version: TODAY } });
    const [row] = await readyPacks(db);
    expect(row).toMatchObject({ counts: { claims: 2 }, meta: HEAD });
    expect((await db.entries.toArray()).map(each => each.type)).toEqual(['claims', 'claims']);
  });

  it('leaves out what is older than the reader was told', async () => {
    const db = freshDatabase();
    const text = JSON.stringify([aReview(), aReview({ claimReviewed: 'B', datePublished: '2020-01-31' })]);
    await importPack(db, source(text, '2026-11'), { origin: { kind: 'file', name: 'f.json' }, now: NOW });
    expect(await db.entries.count()).toBe(1);
  });

  it('is the same edition for the same reviews, and a new one of the same pack for others', async () => {
    const db = freshDatabase();
    const origin = { kind: 'file', name: 'f.json' } as const;
    await importPack(db, source(JSON.stringify([aReview()])), { origin, now: NOW });
    await expect(importPack(db, source(JSON.stringify([aReview()])), { origin, now: NOW })).rejects.toThrow();
    await importPack(db, source(JSON.stringify([aReview(), aReview({ claimReviewed: 'B' })])), { origin, now: NOW });
    expect(await readyPacks(db)).toHaveLength(1);
    expect(await db.entries.count()).toBe(2);
  });
});
