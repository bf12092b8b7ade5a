/** What reading a file of notes comes to. */
import type { NoteRow } from '../rows';
import { FileRefused, type Reason } from './file-refused';

/** Where in a file something stands: "annotation 12", "line 34", perhaps of a file within a ZIP. */
export interface Place {
  kind: 'entry' | 'line';
  /** Counted from 1. */
  number: number;
  /** Path within a ZIP file. */
  path?: string;
}

export interface RefusedNote {
  place: Place;
  reason: Reason;
}

export interface ReadNotes {
  notes: NoteRow[];
  refused: RefusedNote[];
}

export type NoteFormat = 'webAnnotation' | 'hypothesis' | 'markdown' | 'csv';

/** What a reader of one format works with. */
export interface Reading {
  /** For notes whose file does not say when they were written. */
  now: Date;
  /** Called every so often, so that a page can paint; throws to end the reading. */
  pause(): Promise<void>;
}

/** Notes between two pauses: some 10 ms of work. */
const BETWEEN_PAUSES = 100;

/** Read `items` one by one; what `readOne` refuses is listed with its place, and the others are taken. */
export async function readEach<Item>(
  items: readonly Item[],
  { pause }: Reading,
  readOne: (item: Item) => Promise<NoteRow>,
  placeOf: (index: number, item: Item) => Place = index => ({ kind: 'entry', number: index + 1 }),
): Promise<ReadNotes> {
  const found: ReadNotes = { notes: [], refused: [] };
  for (const [index, item] of items.entries()) {
    if (index % BETWEEN_PAUSES === 0) {
      await pause();
    }
    try {
      found.notes.push(await readOne(item));
    } catch (error) {
      if (!(error instanceof FileRefused)) {
        throw error;
      }
      found.refused.push({ place: placeOf(index, item), reason: error.reason });
    }
  }
  return found;
}
