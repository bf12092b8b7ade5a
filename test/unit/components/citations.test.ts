import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worksOf } from '../../../components/citable';
import { citeBibtex } from '../../../components/cite-bibtex';
import { citeCslJson } from '../../../components/cite-csl-json';
import { citePlain } from '../../../components/cite-plain';
import { citeRis } from '../../../components/cite-ris';
import type { Work } from '../../../core/corpus';
import { claimEntry, coverageEntry, numberEntry, review, statementEntry, work } from './samples';

const BREAD: Work = {
  id: 'w2',
  type: 'report',
  title: 'Bread & {salt}: 100% of_it',
  author: [{ literal: 'Guild of Bakers' }],
  issued: { 'date-parts': [[2020, 1, 5]] },
  URL: 'https://guild.example/a?b={c}',
  genre: 'government',
};

/** Text with all that means something in one of the formats. */
const hostile = fc.string({
  unit: fc.constantFrom(...'\\{}~^&%$#_"\',@=\n\r\u2028\t ab1\u202e', 'ER  - ', '\u0000', '}\n@book{x,'),
  maxLength: 40,
});

const hostileWork = fc.record({
  id: hostile,
  type: fc.constantFrom('report', 'article-journal', '__proto__', 'constructor'),
  title: hostile,
  author: fc.array(fc.record({ literal: hostile }), { maxLength: 2 }),
  'container-title': hostile,
  page: hostile,
  DOI: hostile,
  URL: fc.oneof(hostile, fc.constant('javascript:alert(1)')),
  note: hostile,
  genre: hostile,
});

describe('citePlain', () => {
  it('writes who, when, what and where on a line each', () => {
    expect(citePlain([work, BREAD]).split('\n')).toEqual([
      'Brot, Ada; Teig, Ben (2019). Sleep among bakers. Journal of Sleep, 4(2), 1-9. https://doi.org/10.1000/sleep.1',
      'Guild of Bakers (2020). Bread & {salt}: 100% of_it. https://guild.example/a?b={c}',
    ]);
  });

  it('keeps one line a work, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileWork, one => {
        expect(citePlain([one, one]).split(/[\n\r\u2028]/)).toHaveLength(2);
      }),
    );
  });
});

describe('citeBibtex', () => {
  it('writes the type, a key and the fields that both BibTeX and biblatex know', () => {
    expect(citeBibtex([work])).toBe(
      `@article{brot2019sleep,
  author = {Brot, Ada and Teig, Ben},
  title = {{Sleep among bakers}},
  journal = {Journal of Sleep},
  year = {2019},
  volume = {4},
  number = {2},
  pages = {1--9},
  doi = {10.1000/sleep.1},
  url = {https://doi.org/10.1000/sleep.1},
  note = {its page numbers},
}`,
    );
  });

  it('escapes what TeX would take for a command, and keeps the name of a body whole', () => {
    const entry = citeBibtex([BREAD]);
    expect(entry).toContain('title = {{Bread \\& \\textbraceleft{}salt\\textbraceright{}: 100\\% of\\_it}}');
    expect(entry).toContain('author = {{Guild of Bakers}}');
    expect(entry).toContain('url = {https://guild.example/a?b=%7Bc%7D}');
  });

  it('gives works of one author and year keys of their own', () => {
    const keys = [...citeBibtex([work, { ...work, id: 'w9' }, work]).matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(['brot2019sleep', 'brot2019sleep-2', 'brot2019sleep-3']);
  });

  it('never leaves a brace open, and begins no entry inside another', () => {
    fc.assert(
      fc.property(hostileWork, one => {
        const entry = citeBibtex([one]);
        let depth = 0;
        for (const [at, sign] of [...entry].entries()) {
          depth += sign === '{' ? 1 : 0;
          depth -= sign === '}' ? 1 : 0;
          expect(depth > 0 || at === entry.length - 1 || at < entry.indexOf('{')).toBe(true);
        }
        expect(depth).toBe(0);
        expect(entry.match(/^@/gm)).toHaveLength(1);
      }),
    );
  });
});

describe('citeRis', () => {
  it('writes a record with a line a field', () => {
    expect(citeRis([BREAD]).split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - Guild of Bakers',
      'TI  - Bread & {salt}: 100% of_it',
      'PY  - 2020',
      'DA  - 2020/01/05/',
      'UR  - https://guild.example/a?b={c}',
      'ER  - ',
      '',
    ]);
  });

  it('names first and last page', () => {
    expect(citeRis([work])).toMatch(/SP {2}- 1\r\nEP {2}- 9\r\n/);
  });

  it('begins and ends one record, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileWork, one => {
        const lines = citeRis([one]).split(/\r\n|[\n\r\u2028]/);
        expect(lines.every(line => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
        expect(lines.filter(line => line.startsWith('ER'))).toHaveLength(1);
      }),
    );
  });
});

describe('citeCslJson', () => {
  it('writes an array that gives the works back, what is not verified as a note', () => {
    const [first] = JSON.parse(citeCslJson([work]));
    expect(first).toEqual({
      ...work,
      unverified: undefined,
      note: 'its page numbers',
      URL: 'https://doi.org/10.1000/sleep.1',
    });
  });

  it('keeps every string as it is, and no address that is none of the web', () => {
    fc.assert(
      fc.property(hostileWork, one => {
        const [item] = JSON.parse(citeCslJson([one]));
        expect(item.title).toBe(one.title);
        expect(item.URL ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});

describe('worksOf', () => {
  it('gives the works of a claim, the article that prints words, the statement; each once', () => {
    const entries = [claimEntry(), coverageEntry(), statementEntry, numberEntry, coverageEntry()];
    expect(worksOf(entries).map(({ title, type }) => [type, title])).toEqual([
      ['article-journal', 'Sleep among bakers'],
      ['article-newspaper', 'Early bread'],
      ['speech', 'Guild dinner'],
    ]);
  });

  it('puts a headline that is ours in brackets', () => {
    expect(worksOf([coverageEntry({ headlineIsOurs: true })])[0]?.title).toBe('[Early bread]');
  });

  it('gives the review of a claim before the works, by its reviewer and its date', () => {
    const [cited, ...others] = worksOf([claimEntry({ review })]);
    expect(cited).toMatchObject({
      type: 'webpage',
      title: '[Bakers are said to sleep less than others.]',
      author: [{ literal: 'Check Example' }],
      issued: { 'date-parts': [[2026, 11, 19]] },
      URL: 'https://check.example/bakers',
    });
    expect(others).toEqual([work]);
  });
});
