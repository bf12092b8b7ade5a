import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../../cli/compile-corpus';
import { fileArticle, fileClaim, fileEntry } from '../../../../cli/publish/filings';
import type { ArticleRow } from '../../../../cli/publish/rows';
import { pageFingerprints } from '../../../../core/shards/fingerprints';
import { pageKeys } from '../../../../core/shards/page-keys';
import { entriesFor, MOST_FINGERPRINTS } from '../../../../core/shards/shard-file';
import { partOfClaim } from '../../../../core/shards/whole-claims';

const BITS = 10;

const LAMPS: ArticleRow = {
  id: 'a1',
  url: 'https://gazette.example/lamps',
  outlet: 'The Harbour Gazette',
  headline: 'Council of Quayford votes on the harbour lamps',
  author: null,
  published: '2026-11-25',
  opening: null,
  passages: [
    'The council of Quayford will vote on Thursday on new lamps for the harbour.',
    'Lamps at the west pier went out eleven times last winter, Quayford pilots say.',
  ],
};

const QUOTING = 'What pilots say\n\nElsewhere too: lamps at the west pier went out eleven times last winter.';

describe('fileArticle', () => {
  it('files an article under the keys of a page like it, as an entry that a page finds by a passage', () => {
    const { keys, filings, passages, reasons } = fileArticle(LAMPS, BITS);
    expect(keys).toEqual(pageKeys([LAMPS.headline, ...LAMPS.passages].join('\n\n'), BITS));
    expect([filings.length, passages, reasons]).toEqual([1, 2, []]);
    const shard = { fingerprints: [filings[0]!.fingerprints], fragments: new Uint8Array() };
    expect([...entriesFor(shard, pageFingerprints(QUOTING))]).toEqual([0]);
    expect([...entriesFor(shard, pageFingerprints('A page on something else altogether, far away.'))]).toEqual([]);
  });

  it('leaves out a bad passage and says which', () => {
    const { filings, passages, reasons } = fileArticle(
      { ...LAMPS, passages: ['', LAMPS.passages[0]!, 'x'.repeat(2000)] },
      BITS,
    );
    expect([filings.length, passages]).toEqual([1, 1]);
    expect(reasons).toEqual(['passage 0: is empty', 'passage 2: has 2000 characters, more than 1200']);
  });

  it.each([
    [{ headline: null }, 'field headline: expected string'],
    [{ url: 'javascript:alert(1)' }, 'field url: must be an http(s) address'],
    [{ id: 'a 1' }, 'field id: must be an id without spaces'],
    [{ passages: [] }, 'it has no passages'],
  ])('leaves out an article with %j', (change, reason) => {
    expect(fileArticle({ ...LAMPS, ...change }, BITS)).toEqual({
      keys: [],
      filings: [],
      passages: 0,
      reasons: [reason],
    });
  });

  it('finds a long article by each of its passages', () => {
    const passages = Array.from(
      { length: 100 },
      (_, i) => `Pilot number ${i} of Quayford counts ${i * 7} lamps at pier ${i}.`,
    );
    const { filings } = fileArticle({ ...LAMPS, passages }, BITS);
    const [{ fingerprints }] = filings as [(typeof filings)[number]];
    expect(fingerprints.length).toBeLessThanOrEqual(MOST_FINGERPRINTS);
    const shard = { fingerprints: [fingerprints], fragments: new Uint8Array() };
    const missed = passages.filter(passage => entriesFor(shard, pageFingerprints(passage)).size === 0);
    expect(missed).toEqual([]);
  });
});

describe('fileEntry', () => {
  const pack = compileCorpus();

  it('files a claim for every page that asks for its keys, with what it names', () => {
    const claim = pack.claims[0]!;
    const work = pack.works.find(({ id }) => id === claim.sources[0])!;
    const row = { section: 'claims', id: claim.id, entry: claim };
    const { filings, keys } = fileEntry(row, [{ section: 'works', id: work.id, entry: work }], BITS);
    expect(keys.length).toBeGreaterThan(0);
    expect(filings.map(({ fingerprints }) => fingerprints)).toEqual([[], []]);
    expect(filings.map(({ line }) => JSON.parse(line))).toEqual([
      { section: 'claims', entry: claim },
      { section: 'works', entry: work },
    ]);
  });

  it('files a claim for all readers in one part, which depends on nothing else', () => {
    const [claim] = pack.claims;
    const { filings, keys } = fileClaim({ section: 'claims', id: claim!.id, entry: claim }, []);
    expect(keys).toEqual([partOfClaim(claim!.id)]);
    expect(filings.map(({ line, fingerprints }) => [JSON.parse(line), fingerprints])).toEqual([
      [{ section: 'claims', entry: claim }, []],
    ]);
    expect(fileClaim({ section: 'claims', id: 'c', entry: {} }, []).keys).toEqual([]);
    expect(new Set(pack.claims.map(({ id }) => partOfClaim(id))).size).toBeGreaterThan(8);
  });

  it('files a statement for pages that print it', () => {
    const statement = pack.statements[0]!;
    const { filings } = fileEntry({ section: 'statements', id: statement.id, entry: statement }, [], BITS);
    const shard = { fingerprints: filings.map(({ fingerprints }) => fingerprints), fragments: new Uint8Array() };
    expect([...entriesFor(shard, pageFingerprints(`He said: ${statement.text}`))]).toEqual([0]);
    expect([...entriesFor(shard, pageFingerprints(QUOTING))]).toEqual([]);
  });

  it('says what is wrong with an entry', () => {
    const row = { section: 'claims', id: 'c', entry: { ...pack.claims[0], checked: 'yesterday' } };
    expect(fileEntry(row, [], BITS).reasons).toEqual(['field checked: must be a date like 2017-09-21']);
  });
});
