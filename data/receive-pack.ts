/**
 * The first half of an import: check the entries of a pack and store them as they come, for nobody to see yet.
 *
 * After each batch the row of the import says how far it has come, in the same transaction. A later attempt with the
 * same bytes goes on from there: it passes over what is stored, and compares the sum over it.
 */
import { Dexie } from 'dexie';
import type { GlossatorDatabase } from './db';
import { PackRefusal } from './pack-refusal';
import {
  describeProblem,
  MAX_PROBLEMS,
  PackError,
  type PackHead,
  type Problem,
  parseEntry,
  parseHead,
} from './pack-schema';
import { dropEditions, hideEditions } from './packs';
import type { PackPart } from './read-pack';
import {
  type EntryRow,
  type ImportRow,
  type PackOrigin,
  ROW_VERSION,
  readImportRow,
  readPackRow,
  type Section,
} from './rows';

/** Entries in one transaction: few enough that other writers need not wait long. */
const BATCH = 500;

/** Entries of one pack; the index of a larger one would not be built in a reader's browser. */
const MAX_ENTRIES = 1_000_000;

/** An entry that is to be stored, and its place in its section. */
interface Taken {
  index: number;
  row: EntryRow;
}

export interface Receiving {
  origin: PackOrigin;
  now: () => Date;
  onBatch: (row: ImportRow, head: PackHead) => void;
}

/** Thrown where a file that seemed to be the one of an earlier attempt is another. */
export class ChangedSource extends Error {}

/** Takes the parts of one pack. */
export class PackReceiver {
  private taken: Taken[] = [];
  private readonly places = new Map<string, number>();
  /** Entries that an earlier attempt has stored. */
  private readonly stored: number;
  private passed = 0;
  /** How far the row of the import had come when it was last written. */
  private written: number;

  private constructor(
    private readonly db: GlossatorDatabase,
    readonly head: PackHead,
    readonly row: ImportRow,
    private readonly around: Receiving,
  ) {
    this.stored = row.done;
    this.written = row.done;
  }

  /** Begin with the head of a pack, or go on where an earlier attempt with the same head was cut off. */
  static async begin(
    db: GlossatorDatabase,
    { head: input, total }: PackPart & { part: 'head' },
    around: Receiving,
  ): Promise<PackReceiver> {
    const head = headOf(input);
    const row = (await earlierAttempt(db, head, total)) ?? (await newAttempt(db, head, total, around));
    return new PackReceiver(db, head, row, around);
  }

  /** Take an entry; what is wrong with it is written down. */
  async take({ section, entry, prefix }: PackPart & { part: 'entry' }): Promise<void> {
    const { row } = this;
    const index = this.places.get(section) ?? 0;
    this.places.set(section, index + 1);
    if (this.passed < this.stored) {
      this.pass(prefix);
      return;
    }
    if (row.done >= MAX_ENTRIES) {
      throw new PackRefusal('too-large', `has more than ${MAX_ENTRIES} entries`);
    }
    row.done += 1;
    const result = parseEntry(section, index, entry);
    if (Array.isArray(result)) {
      this.refuse(result);
    } else {
      const { id } = result.entry;
      // All have one place, so that they stand in the order of their keys; see `index-edition.ts`.
      const type = section as Section;
      this.taken.push({
        index,
        row: { v: ROW_VERSION, edition: row.edition, type, id, place: 0, entry: result.entry },
      });
    }
    if (this.taken.length >= BATCH || row.done % (10 * BATCH) === 0) {
      await this.flush(prefix?.());
    }
  }

  /** Store what is left; the row of the import is then complete. */
  async finish({ size, digest, signed }: PackPart & { part: 'end' }): Promise<ImportRow> {
    const { db, row } = this;
    if (this.passed < this.stored) {
      throw new ChangedSource();
    }
    await this.flush(undefined);
    const taken = Object.values(row.counts).reduce((sum, count) => sum + count, 0);
    if (taken === 0) {
      throw new PackRefusal('nothing', row.problems.map(describeProblem).join('\n') || 'has no entries', row.problems);
    }
    if (row.total !== undefined && row.total !== row.done) {
      throw new PackRefusal('cut-short', `says that it has ${row.total} entries, and has ${row.done}`);
    }
    const { counts, refused } = row;
    Object.assign(row, { phase: 'indexing', size, ...(signed ? { key: signed.key } : {}) });
    await db.transaction('rw', db.packs, db.imports, async () => {
      await db.packs.update(row.edition, { digest, size, counts, refused, ...(signed ? { key: signed.key } : {}) });
      await db.imports.put(row);
    });
    return row;
  }

  private pass(prefix: (() => string) | undefined): void {
    this.passed += 1;
    if (this.passed === this.stored && prefix?.() !== this.row.prefix) {
      throw new ChangedSource();
    }
  }

  private refuse(problems: readonly Problem[]): void {
    this.row.refused += 1;
    this.row.problems = [...this.row.problems, ...problems].slice(0, MAX_PROBLEMS);
  }

  private async flush(prefix: string | undefined): Promise<void> {
    const { db, row, taken, around } = this;
    this.taken = [];
    row.at = around.now().toISOString();
    row.prefix = prefix;
    await db.transaction('rw', db.entries, db.imports, async () => {
      const { edition, done } = (await db.imports.get(row.id)) ?? {};
      if (edition !== row.edition || done !== this.written) {
        throw new PackRefusal('swept', 'another window has given the import up, or goes on with it');
      }
      const twice = await addEntries(db, taken);
      for (const { index, row: entry } of twice) {
        this.refuse([{ section: entry.type, index, id: entry.id, field: 'id', message: 'is used twice' }]);
      }
      for (const { row: entry } of taken.filter(each => !twice.includes(each))) {
        row.counts[entry.type] = (row.counts[entry.type] ?? 0) + 1;
      }
      await db.imports.put(row);
    });
    this.written = row.done;
    around.onBatch(row, this.head);
  }
}

/** Give those of `taken` whose ids were there already. */
async function addEntries(db: GlossatorDatabase, taken: readonly Taken[]): Promise<Taken[]> {
  try {
    await db.entries.bulkAdd(taken.map(({ row }) => row));
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) {
      throw error;
    }
    const failures = Object.entries(error.failuresByPos);
    const [, other] = failures.find(([, failure]) => failure.name !== 'ConstraintError') ?? [];
    if (other) {
      throw other;
    }
    return failures.map(([at]) => taken[Number(at)]!);
  }
}

function headOf(input: unknown): PackHead {
  try {
    return parseHead(input);
  } catch (error) {
    throw error instanceof PackError ? new PackRefusal('head', error.message, error.problems) : error;
  }
}

/** The row of an attempt that was cut off while it read a pack with this head; what any other has left is dropped. */
async function earlierAttempt(db: GlossatorDatabase, head: PackHead, total?: number): Promise<ImportRow | undefined> {
  const row = readImportRow(await db.imports.get(head.id));
  const pack = row && readPackRow(await db.packs.get(row.edition));
  const isSame = JSON.stringify(pack?.meta) === JSON.stringify(head) && row?.total === total;
  if (row?.phase === 'reading' && row.prefix !== undefined && pack?.state === 'loading' && isSame) {
    return row;
  }
  await discardImport(db, head.id);
  return undefined;
}

async function newAttempt(
  db: GlossatorDatabase,
  head: PackHead,
  total: number | undefined,
  { origin, now }: Receiving,
): Promise<ImportRow> {
  const at = now().toISOString();
  return db.transaction('rw', db.packs, db.imports, async () => {
    const edition = await db.packs.add({
      v: ROW_VERSION,
      id: head.id,
      meta: head,
      digest: '',
      enabled: true,
      // New packs come after those that are there.
      order: now().getTime(),
      state: 'loading',
      installed: at,
      origin,
    });
    const phase = 'reading';
    const row: ImportRow = {
      ...{ v: ROW_VERSION, id: head.id, edition, phase, origin, at },
      ...{ done: 0, counts: {}, refused: 0, problems: [] },
      ...(total === undefined ? {} : { total }),
    };
    await db.imports.put(row);
    return row;
  });
}

/** Give an import up, and drop what it has stored. */
export async function discardImport(db: GlossatorDatabase, id: string): Promise<void> {
  const row = await db.imports.get(id);
  if (row) {
    await db.transaction('rw', db.packs, db.imports, async () => {
      await hideEditions(db, [row.edition]);
      await db.imports.delete(id);
    });
    await dropEditions(db, [row.edition]);
  }
}
