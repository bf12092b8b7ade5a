/**
 * What stands behind the bodies of annotations, as cards show it.
 */
import type { ContextBody } from '../core/annotation';
import type { Claim, Coverage, NewsEvent, Pack, Quantity, Statement, Work } from '../core/corpus';
import type { Entry } from '../core/service';
import type { GlossatorDatabase } from './db';
import { readyPacks } from './packs';
import { type PackRow, readAll, readEntryRow, type Section } from './rows';
import { savedEntry } from './saved-entry';

/** The section in which the entry of a body stands. */
const SECTION_OF = {
  claim: 'claims',
  statement: 'statements',
  coverage: 'coverage',
  number: 'quantities',
} as const satisfies Record<ContextBody['type'], Section>;

/** Find the entries of `bodies`, in their order; ids that no enabled pack has are left out. */
export async function entriesOf(db: GlossatorDatabase, bodies: readonly ContextBody[]): Promise<Entry[]> {
  return db.transaction('r', db.packs, db.entries, db.articles, async () => {
    const packs = (await readyPacks(db)).filter(row => row.enabled);
    const found = await Promise.all(bodies.map(async body => (await entryOf(db, packs, body)) ?? savedEntry(db, body)));
    return found.filter(entry => entry !== undefined);
  });
}

async function entryOf(
  db: GlossatorDatabase,
  packs: readonly PackRow[],
  body: ContextBody,
): Promise<Entry | undefined> {
  for (const { edition, meta } of packs) {
    const [entry] = await readEntries(db, edition, SECTION_OF[body.type], [body.id]);
    if (entry) {
      const { id, name, publisher, version } = meta;
      return { pack: { id, name, publisher, version }, ...(await withContext(db, edition, body.type, entry)) };
    }
  }
  return undefined;
}

type WithoutPack<E> = E extends Entry ? Omit<E, 'pack'> : never;

/** Put beside an entry what the card shows with it: its works, its event, the outlets of its numbers. */
async function withContext(
  db: GlossatorDatabase,
  edition: number,
  type: ContextBody['type'],
  entry: Pack[Section][number],
): Promise<WithoutPack<Entry>> {
  switch (type) {
    case 'claim': {
      const claim = entry as Claim;
      const cited = [...new Set([...claim.sources, ...claim.figures.map(figure => figure.source)])];
      return { type, claim, works: await readEntries(db, edition, 'works', cited) };
    }
    case 'statement': {
      const statement = entry as Statement;
      const [event] = await readEntries(db, edition, 'events', [statement.event]);
      return { type, statement, ...(event ? { event } : {}) };
    }
    case 'coverage': {
      const { fingerprint: _, ...coverage } = entry as Coverage;
      return { type, coverage };
    }
    case 'number': {
      const quantity = entry as Quantity;
      const cited = quantity.values.flatMap(({ source }) => source ?? []);
      const works = await readEntries(db, edition, 'works', cited);
      return { type, quantity, works, outlets: await outletsOf(db, edition, quantity, works) };
    }
  }
}

/** Name who gives each number: the outlet of a coverage entry, the container or title of a work. */
async function outletsOf(
  db: GlossatorDatabase,
  edition: number,
  { values }: Quantity,
  works: readonly Work[],
): Promise<Record<string, string>> {
  const printedBy = values.flatMap(({ coverage }) => coverage ?? []);
  const coverage = await readEntries(db, edition, 'coverage', printedBy);
  return Object.fromEntries([
    ...works.map(work => [work.id, work['container-title'] ?? work.title]),
    ...coverage.map(({ id, outlet }) => [id, outlet]),
  ]);
}

interface Sections {
  works: Work;
  events: NewsEvent;
  claims: Claim;
  statements: Statement;
  quantities: Quantity;
  coverage: Coverage;
}

/** Read the entries of a section that have `ids`, in the order of `ids`. */
async function readEntries<S extends keyof Sections>(
  db: GlossatorDatabase,
  edition: number,
  section: S,
  ids: readonly string[],
): Promise<Sections[S][]> {
  const rows = await db.entries.bulkGet(ids.map(id => [edition, section, id] as [number, string, string]));
  return readAll(rows, readEntryRow).map(row => row.entry as Sections[S]);
}
