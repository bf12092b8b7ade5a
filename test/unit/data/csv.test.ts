import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../data/csv';

describe('writeCsv', () => {
  it.each([
    ['=1+2', "'=1+2"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("https://a.example","b")', '"\'=HYPERLINK(""https://a.example"",""b"")"'],
    ['1 = 1', '1 = 1'],
  ])('lets no spreadsheet run %j', (value, cell) => {
    expect(writeCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it.each([
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    ["'twas", "'twas"],
    ['＝1', "'＝1"],
  ])('writes %j so that it can be told from what was defused', (value, cell) => {
    expect(writeCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '=', 'é', ' ', "'", '\uFEFF') });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter(cells => cells.some(one => one !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), given => {
        // The first line says what stands between cells.
        const rows = [['a', 'b', 'c'], ...given];
        expect(readCsv(writeCsv(rows)).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('readCsv', () => {
  it('reads what spreadsheets write where the comma is for decimals', () => {
    expect(readCsv('a;b\n"1,5";"x ""y"""\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,5', 'x "y"'],
    ]);
  });

  it('says on which line each row begins', () => {
    const lines = readCsv('a,b\r\n"one\ntwo",c\r\n\r\nd,e').map(({ line }) => line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it('takes a cell without its closing quotation mark to the end of the file', () => {
    expect(readCsv('a,b\n"c,d').map(({ cells }) => cells)).toEqual([['a', 'b'], ['c,d']]);
  });
});
