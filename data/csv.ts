/**
 * Tables for spreadsheets, as RFC 4180 has them.
 *
 * A spreadsheet runs a cell that begins like a formula, and what stands here was
 * written by pages and packs. Such cells get an apostrophe in front, which
 * spreadsheets take for "this is text" (OWASP, CSV injection).
 */

/** Without it Excel takes the file for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

const LINE_END = '\r\n';

const FORMULA = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",\r\n]/;

/** Write `rows` as a CSV file. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map(row => row.map(cellOf).join(',') + LINE_END).join('');
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
