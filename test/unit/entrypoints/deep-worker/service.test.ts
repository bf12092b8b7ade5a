import { describe, expect, it } from 'vitest';
import { VECTOR_LENGTH } from '../../../../core/encoder/encoder';
import { installPack } from '../../../../data/packs';
import { readVectors, storeVectors } from '../../../../data/vectors';
import { createDeepService } from '../../../../entrypoints/deep-worker/service';
import { aPack } from '../../data/a-pack';
import { freshDatabase } from '../../data/fresh-database';

const NOW = new Date('2024-03-04T08:00:00Z');
const OPTIONS = { dial: 'generous', depth: 'all' } as const;
/** Of the pack's claim: itself, a variant and an opposite. */
const WORDINGS = 3;

/** Dredging is bad for the fish, in the words of nobody. */
const SAID = 'After a dredging the fish in a harbour become fewer, and the stocks stay low for some years.';
const ARTICLE = { source: '', headline: 'Today', text: `Today\n\n${SAID}` };
const ALL = [{ start: 0, end: ARTICLE.text.length }];

function worker(db = freshDatabase()) {
  const encoded: string[] = [];
  const encode = (text: string) => {
    encoded.push(text);
    return new Int8Array(VECTOR_LENGTH).fill(100);
  };
  const encoder = { encode, embed: () => new Float32Array() };
  return { db, encoded, service: createDeepService(db, async () => ({ encoder, bytes: 7 })) };
}

async function untilReady(service: ReturnType<typeof worker>['service']) {
  for (;;) {
    const state = await service.state();
    if (state.done === state.total) {
      return state;
    }
  }
}

describe('createDeepService', () => {
  it('encodes the claims of a pack once, and keeps them for the next worker', async () => {
    const { db, encoded, service } = worker();
    await installPack(db, aPack(), NOW);
    const state = await untilReady(service);
    expect(state).toMatchObject({ total: WORDINGS, bytes: 7 + WORDINGS * VECTOR_LENGTH });
    expect(encoded).toContain('Fish stay away from dredged harbours.');
    const next = worker(db);
    await next.service.find({ ...ARTICLE, text: 'Today' }, [], OPTIONS);
    expect(next.encoded).toEqual([]);
  });

  it('goes on where an earlier worker was ended', async () => {
    const { db, encoded, service } = worker();
    await installPack(db, aPack(), NOW);
    const { edition } = (await db.packs.toArray())[0]!;
    await storeVectors(db, edition, new Int8Array(2 * VECTOR_LENGTH).fill(100));
    await service.find({ ...ARTICLE, text: 'Today' }, [], OPTIONS);
    expect(encoded).toEqual(['Dredging does no harm to fish.']);
  });

  it('finds by meaning as soon as the claims are encoded', async () => {
    const { db, service } = worker();
    await installPack(db, aPack('2024-03-01', { claims: [{ ...aPack().claims[0]!, concepts: [] }] }), NOW);
    const found = await service.find(ARTICLE, ALL, OPTIONS);
    expect(found.map(({ body, glossator }) => [body[0]!.id, glossator.isByMeaning])).toEqual([
      ['dredging-harms-fish', true],
    ]);
  });

  it('notices a newer edition, and keeps no vectors of the older one', async () => {
    const { db, service } = worker();
    await installPack(db, aPack(), NOW);
    await untilReady(service);
    const { edition } = (await db.packs.toArray())[0]!;
    const claims = aPack().claims.map(claim => ({ ...claim, variants: [] }));
    await installPack(db, aPack('2024-04-01', { claims }), NOW);
    expect((await untilReady(service)).total).toBe(WORDINGS - 1);
    expect(await readVectors(db, edition)).toHaveLength(0);
  });

  it('opens the encoder anew after it could not be opened', async () => {
    const db = freshDatabase();
    await installPack(db, aPack(), NOW);
    let tries = 0;
    const encoder = { encode: () => new Int8Array(VECTOR_LENGTH).fill(1), embed: () => new Float32Array() };
    const service = createDeepService(db, async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error('no memory');
      }
      return { encoder, bytes: 0 };
    });
    await expect(service.state()).rejects.toThrow('no memory');
    expect((await untilReady(service)).total).toBe(WORDINGS);
  });
});
