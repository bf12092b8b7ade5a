/**
 * What stands behind the bodies of annotations, as cards show it.
 */
import type { ContextBody } from '../core/annotation';
import type { Claim, Coverage, NewsEvent, Pack, Quantity, Statement, Work } from '../core/corpus';
import type { Entry, EntryContent } from '../core/service';
import type { GlossatorDatabase } from './db';
import { readyPacks } from './packs';
import { type PackRow, readAll, readEntryRow, type Section } from './rows';
import { savedEntry } from './saved-entry';
import { claimsEntry } from './subscriptions/claims-entry';
import { foundEntry } from './subscriptions/found-entries';

/** The section in which the entry of a body stands. */
export const SECTION_OF = {
  claim: 'claims',
  statement: 'statements',
  coverage: 'coverage',
  number: 'quantities',
} as const satisfies Record<ContextBody['type'], Section>;

/** Find the entries of `bodies`, in their order; ids that no enabled pack has are left out. */
export async function entriesOf(db: GlossatorDatabase, bodies: readonly ContextBody[]): Promise<Entry[]> {
  return db.transaction('r', [db.packs, db.entries, db.articles, db.found, db.subscriptions], async () => {
    const packs = (await readyPacks(db)).filter(row => row.enabled);
    const found = await Promise.all(
      bodies.map(
        async body =>
          (await entryOf(db, packs, body)) ??
          (await savedEntry(db, body)) ??
          (await claimsEntry(db, body)) ??
          foundEntry(db, body),
      ),
    );
    return found.filter(entry => entry !== undefined);
  });
}

async function entryOf(
  db: GlossatorDatabase,
  packs: readonly PackRow[],
  body: ContextBody,
): Promise<Entry | undefined> {
  for (const { edition, meta } of packs) {
    const found = await entryWithContext(body, (section, ids) => readEntries(db, edition, section, ids));
    if (found) {
      const { id, name, publisher, version } = meta;
      return { pack: { id, name, publisher, version }, ...found };
    }
  }
  return undefined;
}

/** Reads the entries of a section of one pack that have these ids, in their order. */
type Read = <S extends keyof Sections>(section: S, ids: readonly string[]) => Promise<Sections[S][]>;

/** Give the entry of a body, as far as `read` finds it, and beside it what the card shows with it: its works, its event, the outlets of its numbers. */
export async function entryWithContext({ type, id }: ContextBody, read: Read): Promise<EntryContent | undefined> {
  const [entry] = await read(SECTION_OF[type], [id]);
  return entry && withContext(type, entry, read);
}

async function withContext(type: ContextBody['type'], entry: Pack[Section][number], read: Read): Promise<EntryContent> {
  switch (type) {
    case 'claim': {
      const claim = entry as Claim;
      const cited = [...new Set([...claim.sources, ...claim.figures.map(figure => figure.source)])];
      return { type, claim, works: await read('works', cited) };
    }
    case 'statement': {
      const statement = entry as Statement;
      const [event] = await read('events', [statement.event]);
      return { type, statement, ...(event ? { event } : {}) };
    }
    case 'coverage': {
      const { fingerprint: _, ...coverage } = entry as Coverage;
      return { type, coverage };
    }
    case 'number': {
      const quantity = entry as Quantity;
      const cited = quantity.values.flatMap(({ source }) => source ?? []);
      const works = await read('works', cited);
      return { type, quantity, works, outlets: await outletsOf(quantity, works, read) };
    }
  }
}

/** Name who gives each number: the outlet of a coverage entry, the container or title of a work. */
async function outletsOf({ values }: Quantity, works: readonly Work[], read: Read): Promise<Record<string, string>> {
  const printedBy = values.flatMap(({ coverage }) => coverage ?? []);
  const coverage = await read('coverage', printedBy);
  return Object.fromEntries([
    ...works.map(work => [work.id, work['container-title'] ?? work.title]),
    ...coverage.map(({ id, outlet }) => [id, outlet]),
  ]);
}

/** The sections in which cards look. */
export interface Sections {
  works: Work;
  events: NewsEvent;
  claims: Claim;
  statements: Statement;
  quantities: Quantity;
  coverage: Coverage;
}

/** Read the entries of a section that have `ids`, in the order of `ids`. */
export async function readEntries<S extends keyof Sections>(
  db: GlossatorDatabase,
  edition: number,
  section: S,
  ids: readonly string[],
): Promise<Sections[S][]> {
  const rows = await db.entries.bulkGet(ids.map(id => [edition, section, id] as [number, string, string]));
  return readAll(rows, readEntryRow).map(row => row.entry as Sections[S]);
}
