/**
 * Tables for spreadsheets, as RFC 4180 has them.
 *
 * A spreadsheet runs a cell that begins like a formula, and what stands here was
 * written by pages and packs. Such cells get an apostrophe in front, which
 * spreadsheets take for "this is text" (OWASP, CSV injection). So do those that
 * have apostrophes before such a beginning already: then one apostrophe can be
 * taken off again, and nothing that a reader wrote with it.
 */

/** Without it Excel takes the file for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

const LINE_END = '\r\n';

/** The wide signs are formulas to Excel in Chinese, Japanese and Korean. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const NEEDS_QUOTES = /[",\r\n]/;

/** What spreadsheets put between cells: a comma, or a semicolon where the comma is for decimals. */
const DELIMITERS = [',', ';', '\t'];

/** Write `rows` as a CSV file. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map(row => row.map(cellOf).join(',') + LINE_END).join('');
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface CsvRow {
  /** Line of the file on which it begins, counted from 1. */
  line: number;
  cells: string[];
}

/** Read a CSV file, ours or a spreadsheet's; what was defused is as it was. Empty lines are no rows. */
export function readCsv(content: string): CsvRow[] {
  const text = content.startsWith(BYTE_ORDER_MARK) ? content.slice(1) : content;
  const rows: CsvRow[] = [];
  const delimiter = delimiterOf(text);
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= text.length; ) {
    const { value, end } = readCell(text, at, delimiter);
    row.cells.push(FORMULA.test(value.slice(1)) && value.startsWith("'") ? value.slice(1) : value);
    line += countLines(text, at, end);
    at = end + 1;
    if (text[end] !== delimiter) {
      at += text[end] === '\r' && text[end + 1] === '\n' ? 1 : 0;
      rows.push(row);
      line += 1;
      row = { line, cells: [] };
    }
  }
  return rows.filter(({ cells }) => cells.some(cell => cell !== ''));
}

/** Read the cell that begins at `at`; `end` is where the delimiter or the line's end stands. */
function readCell(text: string, at: number, delimiter: string): { value: string; end: number } {
  if (text[at] !== '"') {
    const end = endOfPlain(text, at, delimiter);
    return { value: text.slice(at, end), end };
  }
  let value = '';
  let from = at + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      return { value: value + text.slice(from), end: text.length };
    }
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // What stands between a closing quotation mark and the next cell belongs to none.
      return { value, end: endOfPlain(text, quote + 1, delimiter) };
    }
    value += '"';
    from = quote + 2;
  }
}

function endOfPlain(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
    end += 1;
  }
  return end;
}

function countLines(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length - 1;
}

/** The first line names the columns, so what stands most often in it is what parts them. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const countOf = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (countOf(delimiter) > countOf(best) ? delimiter : best));
}
