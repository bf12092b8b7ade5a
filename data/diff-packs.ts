/**
 * What an edition of a pack changes of the one before it.
 *
 * Both are read in the order of their ids, side by side, so that neither need be in memory.
 */
import type { Pack } from '../core/corpus';
import type { GlossatorDatabase } from './db';
import { batches } from './index-edition';
import { SECTIONS, type Section } from './rows';

/** Changes that are told by name; of more, the number says enough. */
const MAX_NAMED = 200;

/** Of a statement in a list. */
const MAX_TITLE = 120;

export type ChangeKind = 'added' | 'changed' | 'removed';

export interface Change {
  section: Section;
  id: string;
  /** What a person knows the entry by. */
  title: string;
}

/** For each kind of change how many there are, and the first of them. */
export type PackChanges = Record<ChangeKind, { count: number; first: Change[] }>;

type Entry = Pack[Section][number];

/** The entries of a section, sorted by id, some at a time. */
type Batches = (section: Section) => AsyncIterable<readonly Entry[]>;

/** Compare two editions in the database. */
export function diffEditions(db: GlossatorDatabase, before: number, after: number): Promise<PackChanges> {
  return diff(
    section => batches(db, before, section),
    section => batches(db, after, section),
    MAX_NAMED,
  );
}

/** Compare two packs, and name up to `most` changes of each kind. */
export function diffPacks(before: Pack, after: Pack, most = MAX_NAMED): Promise<PackChanges> {
  const sorted = (pack: Pack) =>
    async function* (section: Section) {
      const entries: readonly Entry[] = pack[section];
      yield entries.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    };
  return diff(sorted(before), sorted(after), most);
}

async function diff(before: Batches, after: Batches, most: number): Promise<PackChanges> {
  const none = () => ({ count: 0, first: [] as Change[] });
  const changes: PackChanges = { added: none(), changed: none(), removed: none() };
  for (const section of SECTIONS) {
    for await (const [kind, entry] of compare(one(before(section)), one(after(section)))) {
      const found = changes[kind];
      found.count += 1;
      if (found.first.length < most) {
        found.first.push({ section, id: entry.id, title: titleOf(section, entry) });
      }
    }
  }
  return changes;
}

async function* compare(
  before: AsyncGenerator<Entry>,
  after: AsyncGenerator<Entry>,
): AsyncGenerator<[ChangeKind, Entry]> {
  let old = await before.next();
  let young = await after.next();
  while (!old.done || !young.done) {
    if (young.done || (!old.done && old.value.id < young.value.id)) {
      yield ['removed', old.value];
      old = await before.next();
    } else if (old.done || young.value.id < old.value.id) {
      yield ['added', young.value];
      young = await after.next();
    } else {
      if (JSON.stringify(old.value) !== JSON.stringify(young.value)) {
        yield ['changed', young.value];
      }
      old = await before.next();
      young = await after.next();
    }
  }
}

async function* one(lists: AsyncIterable<readonly Entry[]>): AsyncGenerator<Entry> {
  for await (const entries of lists) {
    yield* entries;
  }
}

function titleOf(section: Section, entry: Entry): string {
  const { title, label, headline, description, speaker, text } = entry as unknown as Record<string, string | undefined>;
  const words =
    section === 'statements' ? `${speaker}: ${text}` : (title ?? label ?? headline ?? description ?? entry.id);
  return words.length > MAX_TITLE ? `${words.slice(0, MAX_TITLE - 1).trimEnd()}…` : words;
}
