/**
 * Read the source files of a corpus: one list of entries a file, or one entry.
 *
 * Each entry remembers the file that it came from, so that a fault in it can be
 * named where a person mends it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceEntry {
  /** Relative to the folder of the corpus, with forward slashes. */
  file: string;
  /** Place in the file. */
  index: number;
  value: unknown;
}

/** Sections of a pack: each has one file of its name, or a folder of files. */
export const SECTIONS = ['works', 'stories', 'events', 'claims', 'statements', 'quantities', 'coverage'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Read all entries of a section under `folder`, files in the order of their names. */
export function readSection(folder: string, section: SectionName): SourceEntry[] {
  return filesOf(folder, section).flatMap(file => {
    const content = readJson(folder, file);
    const entries: unknown[] = Array.isArray(content) ? content : [content];
    return entries.map((value, index) => ({ file, index, value }));
  });
}

/** Read one file under `folder`; throws an `Error` with the file's name where it is no JSON. */
export function readJson(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function filesOf(folder: string, section: string): string[] {
  const single = existsSync(join(folder, `${section}.json`)) ? [`${section}.json`] : [];
  const subfolder = join(folder, section);
  const inside = existsSync(subfolder) ? readdirSync(subfolder).filter(name => name.endsWith('.json')) : [];
  return [...single, ...inside.sort().map(name => `${section}/${name}`)];
}
