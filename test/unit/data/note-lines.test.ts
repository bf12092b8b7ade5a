import { describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../../core/service';
import { linesWith, noteLines, tagsOf } from '../../../data/note-lines';
import { deleteNote, saveNote } from '../../../data/notes';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-04T08:00:00Z');

function draft(place: number, changes: Partial<NoteDraft>): NoteDraft {
  const selector = [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }];
  const page = { title: 'The harbour again', source: 'https://news.example/harbour' };
  return { id: `urn:uuid:${place}`, selector, text: '', tags: [], ...page, ...changes };
}

async function linesOf(...changes: Partial<NoteDraft>[]) {
  const db = freshDatabase();
  for (const [place, change] of changes.entries()) {
    await saveNote(db, draft(place, change), new Date(NOW.getTime() + place));
  }
  return { db, lines: await noteLines(db) };
}

describe('linesWith', () => {
  it('finds notes by words of text, passage, page and tags, whatever their accents and order', async () => {
    const { lines } = await linesOf(
      { text: 'Le café du port\n\nest fermé' },
      { text: 'Silt', tags: ['dredging'] },
      { tags: ['bread'] },
    );
    const found = (query: string) => linesWith(lines, query).map(({ id }) => id);
    expect(found('cafe')).toEqual(['urn:uuid:0']);
    expect(found('HARBOUR dred')).toEqual(['urn:uuid:1']);
    expect(found('three decades')).toEqual(['urn:uuid:2']);
    expect(found('silt bread')).toEqual([]);
    expect(found('')).toEqual(['urn:uuid:2', 'urn:uuid:1', 'urn:uuid:0']);
  });

  it('offers a few, and what tells them apart', async () => {
    const { lines } = await linesOf(...Array.from({ length: 12 }, (_, place) => ({ text: `Note ${place}\nand more` })));
    const found = linesWith(lines, 'note');
    expect(found).toHaveLength(8);
    expect(found[0]).toEqual({ id: 'urn:uuid:11', title: 'The harbour again', line: 'Note 11' });
  });

  it('does not offer what is in the trash', async () => {
    const { db } = await linesOf({ text: 'Silt' });
    await deleteNote(db, 'urn:uuid:0', NOW);
    expect(await noteLines(db)).toEqual([]);
  });
});

describe('tagsOf', () => {
  it('gives each tag once, the most used first', async () => {
    const { lines } = await linesOf({ tags: ['bread', 'silt'] }, { tags: ['silt'] }, { tags: ['silt', 'bread', 'x'] });
    expect(tagsOf(lines)).toEqual(['silt', 'bread', 'x']);
  });
});
