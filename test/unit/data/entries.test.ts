import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../data/entries';
import { installPack } from '../../../data/packs';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const PACK = { id: 'harbour', name: 'Harbour matters', publisher: 'The tests', version: '2024-03-01' };

async function installed() {
  const db = freshDatabase();
  await installPack(db, aPack(), NOW);
  return db;
}

describe('entriesOf', () => {
  it('gives a claim with the works that it cites, the most important first', async () => {
    const { claims, works } = aPack();
    expect(await entriesOf(await installed(), [{ type: 'claim', id: 'dredging-harms-fish' }])).toEqual([
      { pack: PACK, type: 'claim', claim: claims[0], works: [works[1], works[0]] },
    ]);
  });

  it('gives a statement with its event', async () => {
    const { statements, events } = aPack();
    expect(await entriesOf(await installed(), [{ type: 'statement', id: 'mayor-silt' }])).toEqual([
      { pack: PACK, type: 'statement', statement: statements[0], event: events[0] },
    ]);
  });

  it('gives coverage without its fingerprint', async () => {
    const { fingerprint: _, ...coverage } = aPack().coverage[0]!;
    expect(await entriesOf(await installed(), [{ type: 'coverage', id: 'courier-1' }])).toEqual([
      { pack: PACK, type: 'coverage', coverage },
    ]);
  });

  it('names who gives each number', async () => {
    const [entry] = await entriesOf(await installed(), [{ type: 'number', id: 'silt-tonnes' }]);
    expect(entry).toMatchObject({ outlets: { 'courier-1': 'Ansel Courier', 'zander-2020': 'Journal of Silt' } });
  });

  it('keeps the order of the bodies and leaves out what nobody knows', async () => {
    const entries = await entriesOf(await installed(), [
      { type: 'number', id: 'silt-tonnes' },
      { type: 'claim', id: 'gone' },
      { type: 'claim', id: 'dredging-harms-fish' },
      { type: 'coverage', id: 'dredging-harms-fish' },
    ]);
    expect(entries.map(entry => entry.type)).toEqual(['number', 'claim']);
  });

  it('asks the packs in their order', async () => {
    const db = await installed();
    await installPack(db, { ...aPack(), id: 'second' }, new Date(NOW.getTime() + 1));
    const body = { type: 'claim', id: 'dredging-harms-fish' } as const;
    expect((await entriesOf(db, [body])).map(entry => entry.pack.id)).toEqual(['harbour']);
    await db.packs.where('id').equals('harbour').modify({ enabled: false });
    expect((await entriesOf(db, [body])).map(entry => entry.pack.id)).toEqual(['second']);
  });
});
