/** Fetch what claims and statements name (works, stories, events, other claims), and what those name in turn. */
import { brokenReferences } from '../../data/pack-references';
import type { Section } from '../../data/rows';
import { NAMED_ENTRIES } from './queries';
import { type EntryRow, readEntry } from './rows';
import type { Server } from './server';

const SECTIONS = ['works', 'stories', 'events', 'claims'] as const;

/** Entries that were named, by section and id; those that do not fit their schema are none. */
type Named = ReadonlyMap<string, EntryRow>;

/** Fetch all that `rows` lead to, wherever it lives. */
export async function fetchNamed(servers: readonly Server[], rows: readonly EntryRow[]): Promise<Named> {
  const found = new Map<string, EntryRow>();
  for (let open = rows; open.length > 0; ) {
    const wanted = new Set(open.flatMap(referencesOf).filter(key => !found.has(key)));
    const more = wanted.size > 0 ? await fetchEntries(servers, wanted) : [];
    for (const row of more) {
      found.set(keyOf(row.section, row.id), row);
    }
    open = more;
  }
  return found;
}

/** What `row` leads to among what was `named`, and what is not there, in words. */
export function follow(row: EntryRow, named: Named): { names: EntryRow[]; missing: string[] } {
  const names = new Map<string, EntryRow>();
  const missing: string[] = [];
  for (let open = [row]; open.length > 0; ) {
    const wanted = open.flatMap(referencesOf).filter(key => !names.has(key));
    open = [];
    for (const key of new Set(wanted)) {
      const next = named.get(key);
      if (next === undefined) {
        missing.push(`names ${key}, which is not there, or bad itself`);
      } else {
        names.set(key, next);
        open.push(next);
      }
    }
  }
  return { names: [...names.values()], missing };
}

/** What an entry names, as `section id`; an entry that does not fit its schema names nothing. */
function referencesOf({ section, entry }: EntryRow): string[] {
  const read = readEntry<never>(section, entry);
  const keys: string[] = [];
  if ('entry' in read) {
    brokenReferences(section as Section, read.entry, (target, id) => keys.push(keyOf(target, id)) > 0);
  }
  return keys;
}

async function fetchEntries(servers: readonly Server[], wanted: ReadonlySet<string>): Promise<EntryRow[]> {
  const ids = SECTIONS.map(section =>
    [...wanted].filter(key => key.startsWith(`${section} `)).map(key => key.slice(section.length + 1)),
  );
  const answers = await Promise.all(servers.map(server => server.ask<EntryRow>(NAMED_ENTRIES.text, ids)));
  return answers.flat().flatMap(row => {
    const read = readEntry(row.section, row.entry);
    return 'entry' in read ? [{ ...row, entry: read.entry }] : [];
  });
}

function keyOf(section: string, id: string): string {
  return `${section} ${id}`;
}
