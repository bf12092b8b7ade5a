import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../data/csv';

/** Read what RFC 4180 describes, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 1; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && character === ',') {
      row.push(cell);
      cell = '';
    } else if (!isQuoted && character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else {
      cell += character;
    }
  }
  return rows;
}

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

  it('is read back as it was, but for what was defused', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', 'é', ' ') });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, given => {
        const defused = given.map(row => row.map(value => (/^[=\r]/.test(value) ? `'${value}` : value)));
        expect(readCsv(writeCsv(given))).toEqual(defused);
      }),
    );
  });
});
