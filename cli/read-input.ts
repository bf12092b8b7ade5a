/**
 * Read what a command is given: files relative to where it was typed, gzip or plain, text, HTML or JSON Lines.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Something the person at the command line can mend; shown without a stack. */
export class InputError extends Error {}

/** A command that was typed wrong; shown with how it is typed. */
export class UsageError extends InputError {}

/** The path of `file`, seen from the folder in which the command was typed. */
export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The text of `file`, unpacked where its name ends in `.gz`. Throws `InputError` where it cannot be read. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(pathOf(file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The JSON value in `file`. Throws `InputError` where it is none. */
export function readJson(file: string): unknown {
  return parse(readText(file), file);
}

/** The objects of a JSON Lines file, each checked by `check`, which throws what is wrong with it. */
export function readLines<T>(file: string, check: (row: Record<string, unknown>) => T): T[] {
  const rows: T[] = [];
  for (const [i, line] of readText(file).split('\n').entries()) {
    if (line.trim() !== '') {
      const where = `${file}:${i + 1}`;
      rows.push(checked(parse(line, where), where, check));
    }
  }
  return rows;
}

/** The objects of a file that is either one JSON array or JSON Lines. */
export function readObjects<T>(file: string, check: (row: Record<string, unknown>) => T): T[] {
  if (!readText(file).trimStart().startsWith('[')) {
    return readLines(file, check);
  }
  const rows = readJson(file) as unknown[];
  return rows.map((row, i) => checked(row, `${file}: entry ${i + 1}`, check));
}

function checked<T>(row: unknown, where: string, check: (row: Record<string, unknown>) => T): T {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new InputError(`${where}: expected an object`);
  }
  try {
    return check(row as Record<string, unknown>);
  } catch (error) {
    throw new InputError(`${where}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The string in a row's field. Throws where there is none and no fallback. */
export function text(row: Record<string, unknown>, field: string, fallback?: string): string {
  const value = row[field];
  if (typeof value === 'string') {
    return value;
  }
  if (fallback !== undefined && (value === undefined || value === null)) {
    return fallback;
  }
  throw new Error(`field ${field}: expected a string`);
}

/** The whole number from 1 on that was given for `option`. Throws a `UsageError` on anything else. */
export function countOf(value: string, option: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`${option}: expected a number from 1, not "${value}"`);
  }
  return count;
}

function parse(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(`${where}: ${error instanceof Error ? error.message : error}`);
  }
}
