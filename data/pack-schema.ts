/**
 * Check what claims to be a pack, entry by entry.
 *
 * A pack may come from anyone: a file, an address, our own compiler. Every entry
 * must fit its schema and every reference between entries must hold. Checking
 * stops at `MAX_PROBLEMS`, so that a broken pack costs no more than a good one.
 */
import * as v from 'valibot';
import type { Pack } from '../core/corpus';
import { headSchema, isPlainObject, SECTIONS } from './entry-schemas';
import { findBrokenReferences } from './pack-references';

/** As many as a person mends in one go. */
export const MAX_PROBLEMS = 20;
/** Of an id in a message. */
const MAX_SHOWN_ID = 300;
/** Entries of one kind; the index of a larger pack would not be built in a reader's browser. */
const MAX_ENTRIES = 1_000_000;

/** One fault: which entry, which field of it, and what is wrong. `index` is -1 for the pack's own fields. */
export interface Problem {
  section: string;
  index: number;
  id?: string;
  field: string;
  message: string;
}

/** Thrown for what is no pack; the message lists the problems, one a line. */
export class PackError extends Error {
  override name = 'PackError';

  constructor(readonly problems: Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** Say a problem in one line: `claims[12] "ms13-origin": field figures[0].value: expected string`. */
export function describeProblem(problem: Problem): string {
  return `${describeEntry(problem)}: ${problem.message}`;
}

/** Say where a problem is: `claims[12] "ms13-origin": field figures[0].value`. */
export function describeEntry({ section, index, id, field }: Problem): string {
  const entry = index < 0 ? section : `${section}[${index}]${id === undefined ? '' : ` ${JSON.stringify(id)}`}`;
  return field === '' ? entry : `${entry}: field ${field}`;
}

/** What a pack says of itself. */
export type PackHead = Pick<Pack, 'format' | 'id' | 'name' | 'publisher' | 'licence' | 'language' | 'version'>;

/** Read what a pack says of itself; throws a `PackError` that names what is wrong. */
export function parseHead(input: unknown): PackHead {
  const problems: Problem[] = [];
  const head = checkFields(headSchema, input, problem => problems.push({ section: 'pack', index: -1, ...problem }));
  if (problems.length > 0) {
    throw new PackError(problems);
  }
  return head as PackHead;
}

/** Read one entry of a section, the one at `index`: the entry without what it has no field for, or what is wrong with it. */
export function parseEntry(section: string, index: number, input: unknown): { entry: StoredEntry } | Problem[] {
  const schema = Object.hasOwn(SECTIONS, section) ? SECTIONS[section as keyof typeof SECTIONS] : undefined;
  if (!schema) {
    return [{ section: 'pack', index: -1, field: 'section', message: `${JSON.stringify(section)} is none of a pack` }];
  }
  const problems: Problem[] = [];
  const id = idOf(input);
  const entry = checkFields(schema, input, problem => problems.push({ section, index, id, ...problem }));
  return problems.length > 0 ? problems : { entry: entry as StoredEntry };
}

type StoredEntry = Pack[keyof typeof SECTIONS][number];

/** Read a pack, without what it has no field for; throws a `PackError` that names what is wrong. */
export function parsePack(input: unknown): Pack {
  const problems: Problem[] = [];
  const head = checkFields(headSchema, input, problem => problems.push({ section: 'pack', index: -1, ...problem }));
  if (!isPlainObject(input)) {
    throw new PackError(problems);
  }
  const sections: Record<string, unknown[]> = {};
  for (const [section, schema] of Object.entries(SECTIONS)) {
    sections[section] = readEntries(section, schema, Object.hasOwn(input, section) ? input[section] : [], problems);
  }
  const pack = { ...head, ...sections } as unknown as Pack;
  if (problems.length === 0) {
    problems.push(...findBrokenReferences(pack, MAX_PROBLEMS));
  }
  if (problems.length > 0) {
    throw new PackError(problems.slice(0, MAX_PROBLEMS));
  }
  return pack;
}

function readEntries(section: string, schema: v.GenericSchema, input: unknown, problems: Problem[]): unknown[] {
  const fail = (message: string) => problems.push({ section, index: -1, field: '', message });
  if (!Array.isArray(input)) {
    fail('expected list');
    return [];
  }
  if (input.length > MAX_ENTRIES) {
    fail(`has more than ${MAX_ENTRIES} entries`);
    return [];
  }
  const entries: unknown[] = [];
  for (let index = 0; index < input.length && problems.length < MAX_PROBLEMS; index++) {
    const id = idOf(input[index]);
    entries.push(checkFields(schema, input[index], problem => problems.push({ section, index, id, ...problem })));
  }
  return entries;
}

/** Check `input`, and give what fits; `report` hears what does not, field by field, in words for the author. */
export function checkFields(
  schema: v.GenericSchema,
  input: unknown,
  report: (problem: Pick<Problem, 'field' | 'message'>) => void,
) {
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  for (const issue of (result.issues ?? []).slice(0, MAX_PROBLEMS)) {
    const message = issue.kind === 'schema' && issue.type === 'object' ? 'is missing' : issue.message;
    report({ field: fieldOf(issue), message });
  }
  return result.output as object | undefined;
}

/** Write a path as `figures[0].value`. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function idOf(input: unknown): string | undefined {
  return isPlainObject(input) && Object.hasOwn(input, 'id') && typeof input.id === 'string'
    ? input.id.slice(0, MAX_SHOWN_ID)
    : undefined;
}
