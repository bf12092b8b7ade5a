import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../cli/compile-corpus';
import type { Claim, Work } from '../../../core/corpus';

const CORPUS = fileURLToPath(new URL('../../../data/corpus', import.meta.url));

describe('compileCorpus', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    cpSync(CORPUS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Change one entry of a source file. */
  function change(file: string, index: number, change: (entry: Record<string, unknown>) => void): void {
    const entries = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    change(entries[index]);
    writeFileSync(join(folder, file), JSON.stringify(entries));
  }

  it('names file, entry and field of a broken entry', () => {
    change('claims/ms-13.json', 3, claim => Object.assign((claim as unknown as Claim).figures[0], { value: 1980 }));
    expect(() => compileCorpus(folder)).toThrow(
      'claims/ms-13.json: claims[3] "ms13-origin": field figures[0].value: expected string',
    );
  });

  it('names file, entry and field of a reference that leads nowhere', () => {
    change('statements/occ.json', 0, statement => Object.assign(statement, { event: 'ev-nowhere' }));
    expect(() => compileCorpus(folder)).toThrow(
      'statements/occ.json: statements[0] "q-occ-zero": field event: names "ev-nowhere", which is not among events',
    );
  });

  it('names a word list that is not there', () => {
    change('claims/drugs.json', 0, claim => Object.assign(claim, { concepts: [{ ideas: ['@nothing'] }] }));
    expect(() => compileCorpus(folder)).toThrow('claims/drugs.json: [0] "alphabay-takedown": field concepts: @nothing');
  });

  it('names a file that is no JSON', () => {
    writeFileSync(join(folder, 'stories.json'), '[{');
    expect(() => compileCorpus(folder)).toThrow('stories.json: ');
  });

  it('drops fields that a pack has no place for', () => {
    change('claims/drugs.json', 0, claim => Object.assign(claim, { draft: 'not for readers' }));
    expect(JSON.stringify(compileCorpus(folder))).toBe(JSON.stringify(compileCorpus(CORPUS)));
  });

  it('gives the same bytes whatever order the entries have', () => {
    const once = JSON.stringify(compileCorpus(folder));
    for (const file of ['claims/ms-13.json', 'works/drugs.json', 'stories.json']) {
      const entries: unknown[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      writeFileSync(join(folder, file), JSON.stringify(entries.reverse()));
    }
    expect(JSON.stringify(compileCorpus(folder))).toBe(once);
  });

  it('takes the newest date of a claim as the version', () => {
    change('claims/drugs.json', 1, claim => Object.assign(claim, { checked: '2031-05-06' }));
    expect(compileCorpus(folder).version).toBe('2031-05-06');
  });
});

describe('the bundled corpus', () => {
  const pack = compileCorpus();
  const find = <Entry extends { id: string }>(entries: Entry[], id: string): Entry =>
    entries.find(entry => entry.id === id)!;

  it('holds all claims, works, events and statements of its sources', () => {
    expect(pack.claims).toHaveLength(46);
    expect(pack.works).toHaveLength(92);
    expect(pack.events).toHaveLength(20);
    expect(pack.statements).toHaveLength(22);
    expect(pack.quantities.map(quantity => quantity.id)).toEqual(
      expect.arrayContaining(['n-ms13-world', 'n-ms13-us-share']),
    );
  });

  it.each(pack.claims.map((claim): [string, Claim] => [claim.id, claim]))(
    'says what a reader needs on %s',
    (_, claim) => {
      expect(claim.title.length).toBeLessThanOrEqual(60);
      expect(claim.variants.length).toBeGreaterThanOrEqual(8);
      expect(new Set(claim.variants).size).toBe(claim.variants.length);
      expect(claim.opposites.length).toBeGreaterThan(0);
      expect(claim.concepts.length).toBeGreaterThan(0);
      expect(claim.sources.length).toBeGreaterThan(0);
      expect(claim.figures.length).toBeGreaterThan(0);
      expect(claim.limits).not.toBe('');
      expect(claim.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it('names outlets and never the numbers by which its makers knew the articles', () => {
    expect(JSON.stringify(pack)).not.toMatch(/\bseeds? 00|\bthe seed\b|memory only|from memory/i);
  });

  it('gives no volume, pages or DOI of a work that nobody has seen, and says so', () => {
    const unseen: Work[] = ['bersani-2014-jq', 'ussc-recid'].map(id => find(pack.works, id));
    for (const work of unseen) {
      expect(work.unverified).toMatch(/not (?:verified|seen)/);
      expect([work.DOI, work.volume, work.issue, work.page]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it('puts the verified works of the same author beside the UMass Boston study', () => {
    const claim = find(pack.claims, 'bersani-life-course');
    expect(claim.claimReviewed).toContain('UMass Boston');
    expect(claim.unverified).toMatch(/volume, pages and DOI.*sentence.*self-reports/);
    expect(claim.sources).toEqual(
      expect.arrayContaining(['bersani-2014-jq', 'bersani-2010-diss', 'bersani-2018-ml', 'bersani-2014-cd']),
    );
    expect(find(pack.works, 'bersani-2018-ml').page).toBe('147-166');
  });

  it('quotes nothing from the article that nobody has seen', () => {
    const { figures, ...claim } = find(pack.claims, 'bersani-life-course');
    expect(figures.map(figure => figure.source)).not.toContain('bersani-2014-jq');
    expect(JSON.stringify(claim)).not.toMatch(/remarkably low levels of involvement/i);
  });

  it('marks every statement whose wording rests on news reports alone', () => {
    for (const statement of pack.statements.filter(({ sources }) => sources.length === 0)) {
      expect(statement.unverified, statement.id).toBeTruthy();
    }
  });

  it('knows two outlets’ figures for the size of MS-13, and no conflict for its share in the country', () => {
    const world = find(pack.quantities, 'n-ms13-world');
    const printed = world.values.filter(value => value.coverage).map(value => [value.coverage, value.value]);
    expect(printed).toEqual([
      ['002', 70_000],
      ['004', 40_000],
    ]);
    expect(find(pack.quantities, 'n-ms13-us-share').values).toEqual([]);
  });
});
