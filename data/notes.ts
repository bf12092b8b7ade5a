/**
 * The reader's notes: saved, found by page, put into the trash and brought back.
 */
import { type NoteAnnotation, positionOf, type TextualBody } from '../core/annotation';
import { linkedNotes } from '../core/note-links';
import type { NoteDraft, NoteState, StoredNote } from '../core/service';
import type { GlossatorDatabase } from './db';
import { type NoteRow, ROW_VERSION, readAll, readNoteRow } from './rows';
import { normaliseSource } from './source';

/** How long a deleted note can be brought back. */
const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Save `draft`; saving the same id again replaces what the note says. It stays with the page where it was first
 * written and keeps its first date, and one in the trash comes back: the reader has just written in it. What another
 * window has written since the draft was begun is kept beside it.
 */
export async function saveNote(db: GlossatorDatabase, draft: NoteDraft, now: Date): Promise<StoredNote> {
  return db.transaction('rw', db.notes, async () => {
    const row = rowOf(draft, readNoteRow(await db.notes.get(draft.id)), now);
    await db.notes.put(row);
    return storedNote(row);
  });
}

/** Give a note, also one in the trash. */
export async function getNote(db: GlossatorDatabase, id: string): Promise<StoredNote | undefined> {
  const row = readNoteRow(await db.notes.get(id));
  return row && storedNote(row);
}

/** Give those of the notes that are there and not in the trash, in the order of `ids`. */
export async function getNotes(db: GlossatorDatabase, ids: readonly string[]): Promise<StoredNote[]> {
  const rows = await db.notes.bulkGet([...ids]);
  return readAll(rows, readNoteRow).filter(isKept).map(storedNote);
}

/** List the notes of the pages at any of `addresses`, in the order of their places. */
export async function notesOf(db: GlossatorDatabase, addresses: readonly string[]): Promise<StoredNote[]> {
  const rows = await db.notes.where('sources').anyOf(addresses).distinct().toArray();
  return readAll(rows, readNoteRow).filter(isKept).sort(byPlace).map(storedNote);
}

/** List all notes, the last changed first. */
export async function allNotes(db: GlossatorDatabase): Promise<StoredNote[]> {
  const rows = readAll(await db.notes.toArray(), readNoteRow).filter(isKept);
  return rows.sort((a, b) => compare(b.note.modified, a.note.modified)).map(storedNote);
}

/** Give all notes in the order of their ids, at most `size` at a time. */
export async function* noteBatches(db: GlossatorDatabase, size: number): AsyncGenerator<StoredNote[]> {
  let last = '';
  while (true) {
    const rows = await db.notes.where(':id').above(last).limit(size).toArray();
    if (rows.length === 0) {
      return;
    }
    last = rows.at(-1)!.id;
    yield readAll(rows, readNoteRow).filter(isKept).map(storedNote);
  }
}

/** List the notes that link to the note `id`, the last changed first. */
export async function notesLinkingTo(db: GlossatorDatabase, id: string): Promise<StoredNote[]> {
  const rows = readAll(await db.notes.where('links').equals(id).toArray(), readNoteRow).filter(isKept);
  return rows.sort((a, b) => compare(b.note.modified, a.note.modified)).map(storedNote);
}

/** List what is in the trash, what was deleted last first. */
export async function trashedNotes(db: GlossatorDatabase): Promise<StoredNote[]> {
  const rows = readAll(await db.notes.where('deleted').above('').reverse().sortBy('deleted'), readNoteRow);
  return rows.map(storedNote);
}

/** Give the day on which a note that was `deleted` then goes for ever. */
export function goesOn(deleted: string): string {
  return new Date(Date.parse(deleted) + TRASH_DAYS * DAY).toISOString();
}

/** Delete for ever those of `ids` that are in the trash: another window may have brought one back. */
export async function deleteForEver(db: GlossatorDatabase, ids: readonly string[]): Promise<void> {
  await db.notes
    .where('id')
    .anyOf(ids)
    .and(row => row.deleted !== undefined)
    .delete();
}

/** Write down where the notes of the page at `addresses` were found; nothing is written of notes of others. */
export async function keepStates(
  db: GlossatorDatabase,
  addresses: readonly string[],
  states: readonly { id: string; state?: NoteState }[],
): Promise<void> {
  const stateOf = new Map(states.flatMap(({ id, state }) => (state ? [[id, state] as const] : [])));
  const isOther = ({ id, sources, state }: NoteRow) =>
    state !== stateOf.get(id) && sources.some(source => addresses.includes(source));
  await db.notes
    .where(':id')
    .anyOf([...stateOf.keys()])
    .filter(isOther)
    .modify(row => {
      row.state = stateOf.get(row.id);
    });
}

/** Put a note into the trash, where it stays for `TRASH_DAYS`. */
export async function deleteNote(db: GlossatorDatabase, id: string, now: Date): Promise<void> {
  await db.notes.update(id, { deleted: now.toISOString() });
}

/** Bring a note back from the trash. */
export async function restoreNote(db: GlossatorDatabase, id: string): Promise<void> {
  await db.notes.update(id, { deleted: undefined });
}

/** Drop what has been in the trash for too long. */
export async function sweepTrash(db: GlossatorDatabase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - TRASH_DAYS * DAY);
  await db.notes.where('deleted').below(oldest.toISOString()).delete();
}

/** Give the addresses under which notes on a page may stand: its own and the canonical one. */
export function addressesOf(source: string, canonical?: string): string[] {
  return [...new Set([normaliseSource(source, canonical), normaliseSource(source)])];
}

function rowOf(draft: NoteDraft, old: NoteRow | undefined, now: Date): NoteRow {
  const sources = old?.sources ?? addressesOf(draft.source, draft.canonical);
  const modified = dateAfter(old, now);
  const note: NoteAnnotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: draft.id,
    type: 'Annotation',
    motivation: 'commenting',
    created: old?.note.created ?? modified,
    modified,
    target: {
      source: sources[0]!,
      // Whoever writes may have begun before the reader said where the note stands.
      selector: old?.note.glossator ? old.note.target.selector : draft.selector,
      ...(draft.colour && { styleClass: draft.colour }),
    },
    body: bodiesOf(draft),
    ...(old?.note.glossator && { glossator: old.note.glossator }),
  };
  const document = draft.document ?? old?.document;
  const versions = otherVersions(draft, old, note);
  const links = linkedNotes(draft.text);
  return {
    ...{ v: ROW_VERSION, id: draft.id, sources, title: draft.title, note },
    ...(document && { document }),
    ...(versions.length > 0 && { versions }),
    ...(links.length > 0 && { links }),
    ...(old?.stories && { stories: old.stories }),
    ...(old?.state && { state: old.state }),
  };
}

/** No two versions of a note have one date, by which they are told apart. */
function dateAfter(old: NoteRow | undefined, now: Date): string {
  const last = old ? Date.parse(old.note.modified) : 0;
  return new Date(Math.max(now.getTime(), last + 1)).toISOString();
}

/** What of the `old` note is to be kept beside the new one: all that `draft` neither began with nor merges. */
function otherVersions({ basedOn, merges = [] }: NoteDraft, old: NoteRow | undefined, note: NoteAnnotation) {
  const replaced = [basedOn ?? old?.note.modified, ...merges];
  const versions = old ? [...(old.versions ?? []), old.note] : [];
  return versions.filter(version => !replaced.includes(version.modified) && !isSame(version, note));
}

function isSame(one: NoteAnnotation, other: NoteAnnotation): boolean {
  return (
    one.target.styleClass === other.target.styleClass &&
    one.body.length === other.body.length &&
    one.body.every(
      ({ value, purpose }, place) => value === other.body[place]?.value && purpose === other.body[place].purpose,
    )
  );
}

function bodiesOf({ text, tags }: NoteDraft): TextualBody[] {
  const comment: TextualBody = {
    type: 'TextualBody',
    value: text,
    purpose: 'commenting',
    format: 'text/markdown',
  };
  const named = new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''));
  return [
    ...(text.trim() === '' ? [] : [comment]),
    ...[...named].map((value): TextualBody => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
}

function storedNote({ note, title, document, versions, stories, state, deleted }: NoteRow): StoredNote {
  return {
    note,
    title,
    ...(document && { document }),
    ...(versions && { versions }),
    ...(stories && { stories }),
    ...(state && { state }),
    ...(deleted !== undefined && { deleted }),
  };
}

function isKept(row: NoteRow): boolean {
  return row.deleted === undefined;
}

function byPlace(a: NoteRow, b: NoteRow): number {
  return startOf(a) - startOf(b) || compare(a.note.created, b.note.created);
}

function startOf({ note }: NoteRow): number {
  return positionOf(note.target)?.start ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
