/** The reviews that the reader kept from pages: a pack of their own, which is installed anew with each change. */
import { Dexie } from 'dexie';
import type { Claim, Pack } from '../core/corpus';
import type { GlossatorDatabase } from './db';
import { dropEditions, installPack, readyPacks } from './packs';
import { readAll, readEntryRow } from './rows';

const PACK_ID = 'kept-reviews';

/** More are no longer one reader's pick, and all are written again with each one more. */
const MAX_KEPT = 2_000;

/** What the pack is called and says of itself, in the reader's language. */
export type KeptPack = Pick<Pack, 'name' | 'publisher' | 'licence' | 'language'>;

/** All kept reviews, and what their pack says of itself. */
export interface KeptReviews {
  head: KeptPack;
  claims: Claim[];
}

/** Give the kept reviews as a backup holds them; `undefined` where none are kept. */
export async function readKept(db: GlossatorDatabase): Promise<KeptReviews | undefined> {
  const row = (await readyPacks(db)).find(each => each.id === PACK_ID);
  if (!row) {
    return undefined;
  }
  const { name, publisher, licence, language } = row.meta;
  return { head: { name, publisher, licence, language }, claims: await keptReviews(db) };
}

/** Put reviews of a backup beside those that are kept. Throws a `PackError` where one is no review. */
export async function addKept(db: GlossatorDatabase, { head, claims }: KeptReviews, now: Date): Promise<void> {
  const there = await keptReviews(db);
  const known = new Set(there.map(({ id }) => id));
  await install(db, [...there, ...claims.filter(({ id }) => !known.has(id))], head, now);
}

/** Give the ids of all kept reviews. */
export async function keptReviewIds(db: GlossatorDatabase): Promise<string[]> {
  return (await keptReviews(db)).map(({ id }) => id);
}

/** Keep a review, in place of an earlier reading of it. Throws a `RangeError` where there are too many. */
export async function keepReview(db: GlossatorDatabase, claim: Claim, pack: KeptPack, now: Date): Promise<void> {
  const others = (await keptReviews(db)).filter(({ id }) => id !== claim.id);
  if (others.length >= MAX_KEPT) {
    throw new RangeError(`${MAX_KEPT}`);
  }
  await install(db, [...others, claim], pack, now);
}

/** Let go of a kept review; with the last one the pack goes too. */
export async function dropReview(db: GlossatorDatabase, id: string, pack: KeptPack, now: Date): Promise<void> {
  const others = (await keptReviews(db)).filter(claim => claim.id !== id);
  if (others.length > 0) {
    await install(db, others, pack, now);
    return;
  }
  await dropEditions(
    db,
    (await readyPacks(db)).filter(row => row.id === PACK_ID).map(row => row.edition),
  );
}

async function keptReviews(db: GlossatorDatabase): Promise<Claim[]> {
  const row = (await readyPacks(db)).find(each => each.id === PACK_ID);
  if (!row) {
    return [];
  }
  const { minKey, maxKey } = Dexie;
  const range = db.entries.where('[edition+type+id]');
  const rows = await range.between([row.edition, 'claims', minKey], [row.edition, 'claims', maxKey]).toArray();
  return readAll(rows, readEntryRow)
    .sort((a, b) => a.place - b.place)
    .map(each => each.entry as Claim);
}

async function install(db: GlossatorDatabase, claims: Claim[], head: KeptPack, now: Date): Promise<void> {
  const none = { works: [], stories: [], events: [], statements: [], quantities: [], coverage: [] };
  const version = now.toISOString().slice(0, 10);
  await installPack(db, { format: 1, id: PACK_ID, version, ...head, ...none, claims } satisfies Pack, now);
  const row = (await readyPacks(db)).find(each => each.id === PACK_ID);
  await db.packs.update(row?.edition ?? -1, { origin: { kind: 'pages' }, counts: { claims: claims.length } });
}
