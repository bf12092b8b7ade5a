import { describe, expect, it } from 'vitest';
import { diffEditions, diffPacks } from '../../../data/diff-packs';
import { installPack, readyPacks } from '../../../data/packs';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');

const before = aPack();
const [claim] = before.claims;
const [quay, fish] = before.works;
const after = aPack('2024-04-01', {
  works: [
    fish!,
    { ...quay!, title: 'What the quays really cost' },
    { ...quay!, id: 'quay-2024', title: 'Six years on' },
  ],
  claims: [claim!],
  statements: [],
});

const expected = {
  added: { count: 1, first: [{ section: 'works', id: 'quay-2024', title: 'Six years on' }] },
  changed: { count: 1, first: [{ section: 'works', id: 'quay-2019', title: 'What the quays really cost' }] },
  removed: {
    count: 1,
    first: [
      {
        section: 'statements',
        id: 'mayor-silt',
        title: 'Mayor Ada Brandt: We will not leave the silt of three decades to our grandchildren.',
      },
    ],
  },
};

describe('diffPacks', () => {
  it('names what was added, changed and removed, wherever it stands', async () => {
    expect(await diffPacks(before, after)).toEqual(expected);
  });

  it('finds nothing between a pack and itself', async () => {
    const changes = await diffPacks(after, after);
    expect(Object.values(changes).map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('counts all and names the first', async () => {
    const works = Array.from({ length: 1_500 }, (_, i) => ({ ...quay!, id: `w${i}` }));
    const { added } = await diffPacks(aPack('2024-03-01', { works: [] }), aPack('2024-03-01', { works }));
    expect([added.count, added.first.length]).toEqual([1_500, 200]);
  });
});

describe('diffEditions', () => {
  it('says the same of two editions in the database', async () => {
    const db = freshDatabase();
    await installPack(db, before, NOW);
    await installPack(db, { ...after, id: 'next' }, NOW);
    const [old, young] = await readyPacks(db);
    expect(await diffEditions(db, old!.edition, young!.edition)).toEqual(expected);
  });
});
