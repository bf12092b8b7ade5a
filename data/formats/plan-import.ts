/**
 * What importing notes would do, told before anything is written.
 *
 * A note of the file is *new*, the *same* as one that is there, or in *conflict*
 * with one of the same id that says something else. What two notes say is compared
 * as far as every format keeps it, so that a table that went through a spreadsheet
 * does not double what it was made of.
 */
import { quoteOf } from '../../core/annotation';
import type { GlossatorDatabase } from '../db';
import { type NoteRow, readAll, readNoteRow } from '../rows';
import { idFrom } from './derive-id';
import { tagsOf, textOf } from './make-row';
import type { Reading, RefusedNote } from './note-file';

export interface Conflict {
  mine: NoteRow;
  theirs: NoteRow;
  /** The row that their note becomes where both are kept. */
  beside: NoteRow;
}

export interface ImportPlan {
  fresh: NoteRow[];
  /** How many are there already. */
  same: number;
  conflicts: Conflict[];
  refused: RefusedNote[];
}

/** Notes read from the database between two pauses. */
const BATCH = 250;

/** Compare the notes of a file with those that are there. */
export async function planImport(
  db: GlossatorDatabase,
  { notes, refused }: { notes: readonly NoteRow[]; refused: RefusedNote[] },
  { pause }: Pick<Reading, 'pause'>,
): Promise<ImportPlan> {
  const { byId, said } = await readStored(db, pause);
  const plan: ImportPlan = { fresh: [], same: 0, conflicts: [], refused };
  const planned = new Map<string, NoteRow>();
  for (const [index, theirs] of notes.entries()) {
    if (index % BATCH === 0) {
      await pause();
    }
    const note = await withIdOfItsOwn(theirs, planned);
    const mine = byId.get(note.id);
    if (planned.has(note.id) || (mine ? isSame(mine, note) : said.has(keyOf(note)))) {
      plan.same += 1;
    } else if (!mine) {
      plan.fresh.push(note);
    } else {
      const beside = await withNewId(note);
      const kept = byId.get(beside.id);
      if (kept && isSame(kept, beside)) {
        plan.same += 1;
      } else {
        plan.conflicts.push({ mine, theirs: note, beside });
      }
    }
    planned.set(note.id, note);
  }
  return plan;
}

async function readStored(db: GlossatorDatabase, pause: () => Promise<void>) {
  const byId = new Map<string, NoteRow>();
  const said = new Set<string>();
  let last = '';
  while (true) {
    const rows = await db.notes.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) {
      return { byId, said };
    }
    last = rows.at(-1)!.id;
    for (const row of readAll(rows, readNoteRow)) {
      byId.set(row.id, row);
      if (row.deleted === undefined) {
        said.add(keyOf(row));
      }
    }
    await pause();
  }
}

/** A section that was copied within a Markdown file brings its id along: what says something else is another note. */
async function withIdOfItsOwn(note: NoteRow, planned: ReadonlyMap<string, NoteRow>): Promise<NoteRow> {
  const before = planned.get(note.id);
  return before && !isSame(before, note) ? withNewId(note) : note;
}

/** The new id follows from what the note says, so that it is kept once however often it is imported. */
async function withNewId(note: NoteRow): Promise<NoteRow> {
  const id = await idFrom(JSON.stringify([note.id, keyOf(note), note.note.target.styleClass]));
  return { ...note, id, note: { ...note.note, id } };
}

/** One in the trash is not the same as one that is kept, but a file puts nothing into the trash. */
function isSame(mine: NoteRow, theirs: NoteRow): boolean {
  const isBack = mine.deleted !== undefined && theirs.deleted === undefined;
  return !isBack && mine.note.target.styleClass === theirs.note.target.styleClass && keyOf(mine) === keyOf(theirs);
}

/** All that a note says, without what some format loses. */
function keyOf({ note: { target, body } }: NoteRow): string {
  const tags = tagsOf(body).map(tag => plain(tag).replaceAll(/\s+/g, '-'));
  return JSON.stringify([target.source, plain(quoteOf(target)?.exact ?? ''), plain(textOf(body)), ...tags.sort()]);
}

function plain(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').trim();
}
