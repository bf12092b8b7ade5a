/**
 * Compile the source files of a corpus into one pack.
 *
 * The same sources give the same pack: entries are sorted by id, fields stand in
 * the schema's order, and the version is the newest date on which an entry was
 * checked.
 */
import { fileURLToPath } from 'node:url';
import type { Pack } from '../core/corpus';
import { describeProblem, PackError, parsePack } from '../data/pack-schema';
import type { SectionName, SourceEntry } from './corpus-sources';
import { readJson, readSection, SECTIONS } from './corpus-sources';
import { expandIdeas, parseIdeas } from './expand-ideas';

/** The bundled corpus. */
const BUNDLED = fileURLToPath(new URL('../data/corpus', import.meta.url));

/** Read and check the corpus in `folder`, the bundled one if none is named; throws an `Error` that names file, entry and field, one a line. */
export function compileCorpus(folder = BUNDLED): Pack {
  const ideas = parseIdeas(readJson(folder, 'ideas.json'));
  const sources = new Map<string, SourceEntry[]>();
  const problems: string[] = [];
  for (const section of SECTIONS) {
    const entries = readSection(folder, section).map(source => {
      const report = (name: string) =>
        problems.push(`${placeOf(source)}: field concepts: ${name} is not in ideas.json or names itself`);
      return { ...source, value: expandIdeas(source.value, ideas, report) };
    });
    sources.set(section, entries.sort(byId));
  }
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  return readPack(folder, sources);
}

function readPack(folder: string, sources: Map<string, SourceEntry[]>): Pack {
  const head = readJson(folder, 'pack.json');
  const lists = Object.fromEntries(
    [...sources].map(([section, entries]) => [section, entries.map(entry => entry.value)]),
  );
  try {
    return parsePack({ ...(head as object), version: newest(lists.claims), ...lists });
  } catch (error) {
    if (!(error instanceof PackError)) {
      throw error;
    }
    const lines = error.problems.map(problem => {
      const source = sources.get(problem.section as SectionName)?.[problem.index];
      const file = source?.file ?? (problem.section === 'pack' ? 'pack.json' : problem.section);
      return `${file}: ${describeProblem({ ...problem, index: source?.index ?? problem.index })}`;
    });
    throw new Error(lines.join('\n'));
  }
}

function newest(claims: unknown[]): string {
  const dates = claims.map(claim => fieldOf(claim, 'checked')).filter(date => date !== '');
  return dates.sort().at(-1) ?? '';
}

function byId(a: SourceEntry, b: SourceEntry): number {
  const [left, right] = [fieldOf(a.value, 'id'), fieldOf(b.value, 'id')];
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

function placeOf({ file, index, value }: SourceEntry): string {
  return `${file}: [${index}] ${JSON.stringify(fieldOf(value, 'id'))}`;
}

function fieldOf(value: unknown, field: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return typeof found === 'string' ? found : '';
}
