/**
 * Check and index the entries of an edition that lie in the database, a few hundred in memory at a time.
 *
 * They are read in the order of their keys, which is the order in which the index numbers them.
 */
import { Dexie } from 'dexie';
import type { Claim, Coverage, Pack, Statement } from '../core/corpus';
import { INDEX_VERSION, IndexBuilder } from '../core/find-context';
import { passageOfStatement, passagesOfCoverage } from '../core/passages';
import type { GlossatorDatabase } from './db';
import { brokenReferences } from './pack-references';
import { PackRefusal } from './pack-refusal';
import { describeProblem, MAX_PROBLEMS, type Problem } from './pack-schema';
import { MATCHED_SECTIONS, ROW_VERSION, readAll, readEntryRow, SECTIONS, type Section } from './rows';
import { PassageWriter } from './stored-passages';

/** Entries that are read at once; coverage has some kilobytes each. */
const BATCH = 500;

/** Keys that are read at once. */
const KEYS = 5_000;

/** Index `edition`; `onBatch` is told how many entries more are done, and may throw to stop. Throws a `PackRefusal` where entries name others that are not there. */
export async function indexEdition(
  db: GlossatorDatabase,
  edition: number,
  onBatch: (entries: number) => void,
): Promise<void> {
  const known = await knownIds(db, edition);
  const isKnown = (section: Section, id: string) => known.has(idKey(section, id));
  const builder = new IndexBuilder();
  const passages = new PassageWriter(db, edition);
  const problems: Problem[] = [];
  let matched = 0;
  for (const section of SECTIONS) {
    let index = 0;
    for await (const entries of batches(db, edition, section)) {
      for (const entry of entries) {
        const { id } = entry;
        problems.push(...brokenReferences(section, entry, isKnown).map(found => ({ section, index, id, ...found })));
        index += 1;
        if (section === 'claims') {
          builder.addClaim(entry as Claim);
        }
        for (const passage of passagesIn(section, entry)) {
          builder.addPassage(passage.text);
          passages.add(passage);
        }
      }
      if (problems.length >= MAX_PROBLEMS) {
        throw new PackRefusal('references', problems.map(describeProblem).join('\n'), problems.slice(0, MAX_PROBLEMS));
      }
      await passages.flush();
      matched += isMatched(section) ? entries.length : 0;
      onBatch(entries.length);
    }
  }
  if (problems.length > 0) {
    throw new PackRefusal('references', problems.map(describeProblem).join('\n'), problems);
  }
  await passages.finish();
  await db.indexes.put({ v: ROW_VERSION, edition, algorithm: INDEX_VERSION, matched, bytes: builder.build() });
}

function passagesIn(section: Section, entry: Pack[Section][number]) {
  switch (section) {
    case 'statements':
      return [passageOfStatement(entry as Statement)];
    case 'coverage':
      return passagesOfCoverage(entry as Coverage);
    default:
      return [];
  }
}

function isMatched(section: Section): boolean {
  return (MATCHED_SECTIONS as readonly Section[]).includes(section);
}

/** Read a section batch by batch. */
export async function* batches<S extends Section>(
  db: GlossatorDatabase,
  edition: number,
  section: S,
): AsyncGenerator<Pack[S][number][]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows = await rangeAfter(db, edition, section, after).limit(BATCH).toArray();
    if (rows.length === 0) {
      return;
    }
    after = rows.at(-1)?.id;
    yield readAll(rows, readEntryRow).map(row => row.entry as Pack[S][number]);
  }
}

function rangeAfter(db: GlossatorDatabase, edition: number, section: Section, after: unknown) {
  const range = db.entries.where('[edition+type+id]');
  return range.between([edition, section, after], [edition, section, Dexie.maxKey], false, false);
}

/** The ids of all entries, as numbers: a million of them fit into some tens of megabytes. */
async function knownIds(db: GlossatorDatabase, edition: number): Promise<Set<number>> {
  const known = new Set<number>();
  for (const section of SECTIONS) {
    let after: unknown = Dexie.minKey;
    for (;;) {
      const keys = await rangeAfter(db, edition, section, after).limit(KEYS).primaryKeys();
      for (const [, , id] of keys) {
        known.add(idKey(section, id));
      }
      if (keys.length < KEYS) {
        break;
      }
      after = keys.at(-1)?.[2];
    }
  }
  return known;
}

/**
 * A number of 53 bits for an id of a section: FNV-1a, twice. Where two ids share one, a reference that leads nowhere is
 * overlooked, and a card shows one source less.
 */
function idKey(section: Section, id: string): number {
  const text = `${section} ${id}`;
  let low = 0x811c9dc5;
  let high = 0x9e3779b1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0) + (high >>> 11) * 2 ** 32;
}
