import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../entrypoints/background/library';
import { aPack } from '../../data/a-pack';
import { freshDatabase } from '../../data/fresh-database';

/** The pack that comes with the extension, and how often it was read. */
function bundle(version: string) {
  const shelf = { version, reads: 0 };
  const fetchBundled = async () => {
    shelf.reads += 1;
    return aPack(shelf.version);
  };
  return { shelf, fetchBundled };
}

async function versions(library: ReturnType<typeof openLibrary>) {
  return (await library.corpora()).map(corpus => corpus.pack.version);
}

describe('openLibrary', () => {
  it('installs the bundled pack when a page asks before anything is there', async () => {
    const { shelf, fetchBundled } = bundle('2024-03-01');
    const library = openLibrary(freshDatabase(), fetchBundled);
    const answers = await Promise.all([versions(library), versions(library), library.installBundled()]);
    expect(answers.slice(0, 2)).toEqual([['2024-03-01'], ['2024-03-01']]);
    expect(shelf.reads).toBe(1);
  });

  it('does not read the bundled pack again in the next life of the worker', async () => {
    const db = freshDatabase();
    const { shelf, fetchBundled } = bundle('2024-03-01');
    await openLibrary(db, fetchBundled).corpora();
    expect(await versions(openLibrary(db, fetchBundled))).toEqual(['2024-03-01']);
    expect(shelf.reads).toBe(1);
  });

  it('matches against the new pack as soon as an update has brought it', async () => {
    const { shelf, fetchBundled } = bundle('2024-03-01');
    const library = openLibrary(freshDatabase(), fetchBundled);
    await library.corpora();
    shelf.version = '2024-06-01';
    await library.installBundled();
    expect(await versions(library)).toEqual(['2024-06-01']);
  });

  it('notices that another page has turned a pack off', async () => {
    const db = freshDatabase();
    const library = openLibrary(db, bundle('2024-03-01').fetchBundled);
    await library.corpora();
    await db.packs.toCollection().modify({ enabled: false });
    expect(await library.corpora()).toEqual([]);
  });

  it('opens the packs once', async () => {
    const library = openLibrary(freshDatabase(), bundle('2024-03-01').fetchBundled);
    const [first] = await library.corpora();
    const [second] = await library.corpora();
    expect(first).toBe(second);
  });

  it('tries again after a failure', async () => {
    let isBroken = true;
    const library = openLibrary(freshDatabase(), async () => {
      if (isBroken) {
        throw new Error('The pack could not be read');
      }
      return aPack();
    });
    await expect(library.corpora()).rejects.toThrow('could not be read');
    isBroken = false;
    expect(await versions(library)).toEqual(['2024-03-01']);
  });

  it.each(['lost', 'of another shape'])('builds passages that are %s anew, without the reader noticing', async how => {
    const db = freshDatabase();
    const { fetchBundled } = bundle('2024-03-01');
    const [statement] = aPack().statements;
    const article = { source: 'https://other.example/a', headline: 'Again', text: `Again\n\n“${statement!.text}”` };
    const bodies = async () => (await openLibrary(db, fetchBundled).find(article)).annotations.flatMap(one => one.body);
    const before = await bodies();
    expect(before).toContainEqual({ type: 'statement', id: statement!.id });
    const rows = await db.passages.toArray();
    await (how === 'lost' ? db.passages.clear() : db.table('passages').toCollection().modify({ v: 9 }));
    expect(await bodies()).toEqual(before);
    expect(await db.passages.toArray()).toEqual(rows);
  });

  it('prepares without changing what is found', async () => {
    const library = openLibrary(freshDatabase(), bundle('2024-03-01').fetchBundled);
    const [statement] = aPack().statements;
    const article = { source: 'https://other.example/a', headline: 'Again', text: `Again\n\n“${statement!.text}”` };
    const before = await library.find(article);
    await library.prepare();
    expect(await library.find(article)).toEqual(before);
  });
});
