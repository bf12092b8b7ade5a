import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteAnnotation } from '../../../core/annotation';
import type { NoteDraft, StoredNote } from '../../../core/service';
import type { GlossatorDatabase } from '../../../data/db';
import {
  addressesOf,
  allNotes,
  deleteForEver,
  deleteNote,
  getNote,
  goesOn,
  notesLinkingTo,
  notesOf,
  restoreNote,
  saveNote,
  sweepTrash,
  trashedNotes,
} from '../../../data/notes';
import { freshDatabase } from './fresh-database';

const PAGE = 'https://news.example/harbour';
const MONDAY = new Date('2024-03-04T08:00:00Z');
const TUESDAY = new Date('2024-03-05T08:00:00Z');
const NEXT_MONTH = new Date('2024-04-06T08:00:00Z');

function draft(changes: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: 'urn:uuid:1',
    selector: [
      { type: 'TextQuoteSelector', exact: 'three decades', prefix: 'silt of ', suffix: ' to our' },
      { type: 'TextPositionSelector', start: 40, end: 53 },
    ],
    text: 'Is that *so*?',
    tags: ['silt', ' harbour ', 'silt', ''],
    title: 'The harbour again',
    source: PAGE,
    ...changes,
  };
}

describe('saveNote', () => {
  it('stores a W3C annotation', async () => {
    const db = freshDatabase();
    const stored = await saveNote(db, draft(), MONDAY);
    expect(stored).toEqual({
      title: 'The harbour again',
      note: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:1',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2024-03-04T08:00:00.000Z',
        modified: '2024-03-04T08:00:00.000Z',
        target: { source: PAGE, selector: draft().selector },
        body: [
          { type: 'TextualBody', value: 'Is that *so*?', purpose: 'commenting', format: 'text/markdown' },
          { type: 'TextualBody', value: 'silt', purpose: 'tagging' },
          { type: 'TextualBody', value: 'harbour', purpose: 'tagging' },
        ],
      },
    });
    expect(await getNote(db, 'urn:uuid:1')).toEqual(stored);
  });

  it('replaces the note of the same id and keeps its first date', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    const { note } = await saveNote(db, draft({ text: 'It is.' }), TUESDAY);
    expect([note.created, note.modified]).toEqual([MONDAY.toISOString(), TUESDAY.toISOString()]);
    expect((await allNotes(db)).map(each => each.note.body[0]?.value)).toEqual(['It is.']);
  });

  it('leaves an edited note with the page where it was written', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    const { note } = await saveNote(db, draft({ source: 'https://else.example/' }), TUESDAY);
    expect(note.target.source).toBe(PAGE);
    expect(await notesOf(db, ['https://else.example/'])).toEqual([]);
  });

  it('keeps colour, what the page says of itself, and a note on the whole page', async () => {
    const db = freshDatabase();
    const document = { author: 'Ann Low', published: '2024-03-01', site: 'The Ledger', language: 'en' };
    const stored = await saveNote(db, draft({ selector: [], colour: 'pink', document }), MONDAY);
    expect(stored).toMatchObject({ document, note: { target: { source: PAGE, selector: [], styleClass: 'pink' } } });
    expect(await notesOf(db, [PAGE])).toEqual([stored]);
    expect((await saveNote(db, draft({ selector: [], text: 'It is.' }), TUESDAY)).document).toEqual(document);
  });

  it('is written to the disk before it is reported', async () => {
    const db = freshDatabase();
    const durabilities: string[] = [];
    db.notes.hook('creating', (_id, _row, transaction) => {
      durabilities.push(transaction.idbtrans.durability);
    });
    await saveNote(db, draft(), MONDAY);
    expect(durabilities).toEqual(['strict']);
  });
});

describe('saveNote from two windows', () => {
  const text = ({ body }: NoteAnnotation) => body[0]?.value;

  /** A note that two windows opened at once and saved one after the other. */
  async function savedTwice(): Promise<{ db: GlossatorDatabase; first: StoredNote; second: StoredNote }> {
    const db = freshDatabase();
    const { note } = await saveNote(db, draft({ text: 'Begun.' }), MONDAY);
    const first = await saveNote(db, draft({ basedOn: note.modified, text: 'From the first.' }), TUESDAY);
    const second = await saveNote(db, draft({ basedOn: note.modified, text: 'From the second.' }), TUESDAY);
    return { db, first, second };
  }

  it('keeps both', async () => {
    const { db, first, second } = await savedTwice();
    expect(first.versions).toBeUndefined();
    expect([text(second.note), second.versions?.map(text)]).toEqual(['From the second.', ['From the first.']]);
    expect(await getNote(db, 'urn:uuid:1')).toEqual(second);
  });

  it('tells versions of the same moment apart by their dates', async () => {
    const { first, second } = await savedTwice();
    expect(first.note.modified < second.note.modified).toBe(true);
    expect(second.versions?.[0]?.modified).toBe(first.note.modified);
  });

  it('lets go of a version that was merged, and of no other', async () => {
    const { db, first, second } = await savedTwice();
    const { note } = second;
    const third = await saveNote(db, draft({ basedOn: first.note.modified, text: 'The first, longer.' }), TUESDAY);
    expect([text(third.note), third.versions?.map(text)]).toEqual(['The first, longer.', ['From the second.']]);
    const merges = [first.note.modified];
    const unaware = await saveNote(db, draft({ basedOn: third.note.modified, merges, text: 'Merged.' }), TUESDAY);
    expect(unaware.versions?.map(text)).toEqual(['From the second.']);
    const draftOfAll = draft({ basedOn: unaware.note.modified, merges: [note.modified], text: 'All.' });
    expect((await saveNote(db, draftOfAll, TUESDAY)).versions).toBeUndefined();
  });

  it('keeps one where both say the same', async () => {
    const db = freshDatabase();
    const { note } = await saveNote(db, draft({ text: 'Begun.' }), MONDAY);
    await saveNote(db, draft({ basedOn: note.modified, text: 'Mended.' }), TUESDAY);
    const again = await saveNote(db, draft({ basedOn: note.modified, text: 'Mended.' }), TUESDAY);
    expect(again.versions).toBeUndefined();
  });

  it('loses no text, whatever is saved in whatever order', async () => {
    const windows = fc.array(fc.record({ window: fc.nat(2), reads: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(windows, async steps => {
        const db = freshDatabase();
        let stored = await saveNote(db, draft({ text: 'start', tags: [] }), MONDAY);
        // Each window writes on from the version it has seen last, so all of its own words stay in its text.
        const seen = [stored.note, stored.note, stored.note];
        for (const [place, { window, reads }] of steps.entries()) {
          const base = reads ? stored.note : seen[window]!;
          const written = draft({ basedOn: base.modified, text: `${text(base)} w${place}`, tags: [] });
          stored = await saveNote(db, written, MONDAY);
          seen[window] = stored.note;
        }
        const kept = [stored.note, ...(stored.versions ?? [])].map(text).join(' ');
        expect(steps.every((_, place) => kept.includes(`w${place}`))).toBe(true);
      }),
    );
  });
});

describe('notesOf', () => {
  it('lists the notes of a page in the order of their places', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await saveNote(
      db,
      draft({ id: 'urn:uuid:2', selector: [{ type: 'TextPositionSelector', start: 5, end: 9 }] }),
      TUESDAY,
    );
    await saveNote(db, draft({ id: 'urn:uuid:3', source: 'https://news.example/other' }), TUESDAY);
    expect((await notesOf(db, addressesOf(PAGE))).map(each => each.note.id)).toEqual(['urn:uuid:2', 'urn:uuid:1']);
  });

  it.each([
    ['the address with tracking and fragment', `${PAGE}?utm_source=x#top`, undefined],
    ['the canonical address', 'https://news.example/story/7', undefined],
    ['another address with that canonical one', 'https://news.example/m/7', 'https://news.example/story/7'],
  ])('finds a note again by %s', async (_by, source, canonical) => {
    const db = freshDatabase();
    await saveNote(db, draft({ canonical: 'https://news.example/story/7' }), MONDAY);
    expect(await notesOf(db, addressesOf(source, canonical))).toHaveLength(1);
  });

  it('does not give the notes of a site to another one that names it as canonical', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    expect(await notesOf(db, addressesOf('https://evil.example/', PAGE))).toEqual([]);
  });

  it('skips rows of another shape', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await db.table('notes').put({ v: 2, id: 'urn:uuid:9', sources: [PAGE], words: 'from the future' });
    await db.table('notes').put({ v: 1, id: 'urn:uuid:8', sources: [PAGE], note: 'no annotation' });
    expect((await notesOf(db, [PAGE])).map(each => each.note.id)).toEqual(['urn:uuid:1']);
    expect(await getNote(db, 'urn:uuid:9')).toBeUndefined();
  });
});

describe('deleteNote', () => {
  it('takes a note from its page and from the list, until it is restored', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await deleteNote(db, 'urn:uuid:1', TUESDAY);
    expect([await notesOf(db, [PAGE]), await allNotes(db)]).toEqual([[], []]);
    expect((await getNote(db, 'urn:uuid:1'))?.deleted).toBe(TUESDAY.toISOString());
    await restoreNote(db, 'urn:uuid:1');
    expect(await notesOf(db, [PAGE])).toEqual(await allNotes(db));
    expect((await getNote(db, 'urn:uuid:1'))?.deleted).toBeUndefined();
  });

  it('gives way when the reader saves the note again', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await deleteNote(db, 'urn:uuid:1', MONDAY);
    await saveNote(db, draft(), TUESDAY);
    expect(await notesOf(db, [PAGE])).toHaveLength(1);
  });

  it('does nothing to a note that nobody wrote', async () => {
    const db = freshDatabase();
    await deleteNote(db, 'urn:uuid:7', MONDAY);
    expect(await db.notes.count()).toBe(0);
  });
});

describe('the trash', () => {
  it('lists what was deleted last first, says when it goes, and lets go of it for ever', async () => {
    const db = freshDatabase();
    for (const id of ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3']) {
      await saveNote(db, draft({ id }), MONDAY);
    }
    await deleteNote(db, 'urn:uuid:1', MONDAY);
    await deleteNote(db, 'urn:uuid:2', TUESDAY);
    expect((await trashedNotes(db)).map(({ note }) => note.id)).toEqual(['urn:uuid:2', 'urn:uuid:1']);
    expect(goesOn(MONDAY.toISOString())).toBe('2024-04-03T08:00:00.000Z');
    await deleteForEver(db, ['urn:uuid:1']);
    expect(await getNote(db, 'urn:uuid:1')).toBeUndefined();
    expect((await trashedNotes(db)).map(({ note }) => note.id)).toEqual(['urn:uuid:2']);
  });

  it('does not delete for ever what another window has brought back', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await deleteNote(db, 'urn:uuid:1', MONDAY);
    await restoreNote(db, 'urn:uuid:1');
    await deleteForEver(db, ['urn:uuid:1']);
    expect(await notesOf(db, [PAGE])).toHaveLength(1);
  });
});

describe('notesLinkingTo', () => {
  it('lists the notes with a link to another, as long as it stands in them', async () => {
    const db = freshDatabase();
    const linking = draft({ id: 'urn:uuid:2', text: 'See [silt](urn:uuid:1).' });
    await saveNote(db, draft(), MONDAY);
    await saveNote(db, linking, MONDAY);
    expect((await notesLinkingTo(db, 'urn:uuid:1')).map(({ note }) => note.id)).toEqual(['urn:uuid:2']);
    await deleteNote(db, 'urn:uuid:2', MONDAY);
    expect(await notesLinkingTo(db, 'urn:uuid:1')).toEqual([]);
    await saveNote(db, { ...linking, text: 'See nothing.' }, TUESDAY);
    expect(await notesLinkingTo(db, 'urn:uuid:1')).toEqual([]);
  });
});

describe('sweepTrash', () => {
  it('drops notes that have been in the trash for thirty days', async () => {
    const db = freshDatabase();
    await saveNote(db, draft(), MONDAY);
    await saveNote(db, draft({ id: 'urn:uuid:2' }), MONDAY);
    await saveNote(db, draft({ id: 'urn:uuid:3' }), MONDAY);
    await deleteNote(db, 'urn:uuid:1', MONDAY);
    await deleteNote(db, 'urn:uuid:2', new Date(NEXT_MONTH.getTime() - 29 * 24 * 60 * 60 * 1000));
    await sweepTrash(db, NEXT_MONTH);
    expect(await db.notes.toCollection().primaryKeys()).toEqual(['urn:uuid:2', 'urn:uuid:3']);
  });
});
