import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { InputError, pathOf } from './read-input';

/** Write one row of JSON Lines to standard output, waiting where the reader is slower. */
export async function writeRow(row: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) {
    await new Promise<void>(resolve => process.stdout.once('drain', resolve));
  }
}

/** Write `text` to `file`, gzipped where its name ends in `.gz`. Throws an `InputError` where that fails. */
export function writeFile(file: string, text: string): void {
  try {
    writeFileSync(pathOf(file), file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
