import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../core/corpus';
import { readBackup } from '../../../data/backup/read-backup';
import { restoreBackup } from '../../../data/backup/restore-backup';
import { writeBackup } from '../../../data/backup/write-backup';
import { findReviews } from '../../../data/claim-review/find-reviews';
import { readReview } from '../../../data/claim-review/read-review';
import { findStored, loadCorpora } from '../../../data/corpora';
import { entriesOf } from '../../../data/entries';
import { dropReview, type KeptPack, keepReview, keptReviewIds } from '../../../data/kept-reviews';
import { readyPacks } from '../../../data/packs';
import { fakeArea } from './backup/fake-area';
import { aReview } from './claim-review/a-review';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2026-11-28T10:00:00Z');
const PACK: KeptPack = { name: 'Kept by you', publisher: 'Kept by you', licence: 'Unknown', language: 'en' };

function claimOf(claimReviewed: string): Claim {
  const [found] = findReviews(aReview({ claimReviewed }));
  const reading = readReview(found!, { today: '2026-11-28' });
  if ('refused' in reading) {
    throw new Error(reading.refused);
  }
  return reading.claim;
}

const BRIDGE = claimOf(
  'The drawbridge over the river Ansel cost the town twice the budget that engineers had promised.',
);
const FERRY = claimOf('The ferry to the islands was never insured.');

describe('kept reviews', () => {
  it('are a pack that says what it is', async () => {
    const db = freshDatabase();
    await keepReview(db, BRIDGE, PACK, NOW);
    await keepReview(db, FERRY, PACK, NOW);
    expect(await keptReviewIds(db)).toEqual([BRIDGE.id, FERRY.id]);
    const [{ meta, origin, counts }, ...others] = await readyPacks(db);
    expect({ origin, counts }).toEqual({ origin: { kind: 'pages' }, counts: { claims: 2 } });
    expect(meta).toMatchObject({ name: 'Kept by you', licence: 'Unknown', version: '2026-11-28' });
    expect(others).toEqual([]);
  });

  it('come out of a backup beside those that are there', async () => {
    const origin = freshDatabase();
    await keepReview(origin, BRIDGE, PACK, NOW);
    const { file } = await writeBackup({ db: origin, area: fakeArea(), tables: ['notes'], now: NOW });
    const db = freshDatabase();
    await keepReview(db, FERRY, PACK, NOW);
    const missing = await restoreBackup(db, fakeArea(), await readBackup(file));
    expect(await keptReviewIds(db)).toEqual([FERRY.id, BRIDGE.id]);
    expect(missing).toEqual([]);
  });

  it('are refused from a backup in which they are no reviews, and nothing is put back', async () => {
    const db = freshDatabase();
    await keepReview(db, BRIDGE, PACK, NOW);
    const { file } = await writeBackup({ db, area: fakeArea(), tables: ['notes'], now: NOW });
    const backup = await readBackup(file);
    backup.reviews!.claims = [{ ...FERRY, claimReviewed: 7 } as unknown as Claim];
    await expect(restoreBackup(db, fakeArea(), backup)).rejects.toThrow('claimReviewed');
    expect(await keptReviewIds(db)).toEqual([BRIDGE.id]);
  });

  it('are kept once, as they were read last', async () => {
    const db = freshDatabase();
    await keepReview(db, BRIDGE, PACK, NOW);
    const again = { ...BRIDGE, review: { ...BRIDGE.review!, rating: { text: 'True after all' } } };
    await keepReview(db, again, PACK, NOW);
    const [entry, ...others] = await entriesOf(db, [{ type: 'claim', id: BRIDGE.id }]);
    expect(entry).toMatchObject({ claim: { review: { rating: { text: 'True after all' } } } });
    expect(others).toEqual([]);
  });

  it('go when they are dropped, and the pack with the last of them', async () => {
    const db = freshDatabase();
    await keepReview(db, BRIDGE, PACK, NOW);
    await keepReview(db, FERRY, PACK, NOW);
    await dropReview(db, BRIDGE.id, PACK, NOW);
    expect(await keptReviewIds(db)).toEqual([FERRY.id]);
    await dropReview(db, FERRY.id, PACK, NOW);
    expect(await readyPacks(db)).toEqual([]);
    expect(await db.entries.count()).toBe(0);
  });

  it('are found on a page that makes the claim in much the same words, but not on the review itself', async () => {
    const db = freshDatabase();
    await keepReview(db, BRIDGE, PACK, NOW);
    const corpora = await loadCorpora(db);
    const text =
      'Council members said that the drawbridge over the Ansel river cost the town twice the budget its engineers promised.';
    const find = async (source: string, words: string) => {
      const { annotations } = await findStored({ source, headline: '', text: words }, corpora, {});
      return annotations.map(({ body }) => body);
    };
    expect(await find('https://news.example/a', text)).toEqual([[{ type: 'claim', id: BRIDGE.id }]]);
    expect(await find('https://check.example/r/9', text)).toEqual([]);
    expect(await find('https://news.example/a', 'The drawbridge over the Ansel opens at nine on Sundays.')).toEqual([]);
  });
});
