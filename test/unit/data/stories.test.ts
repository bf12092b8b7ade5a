import { describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../../core/service';
import type { GlossatorDatabase } from '../../../data/db';
import { addressesOf, getNote, keepStates, saveNote } from '../../../data/notes';
import { installPack } from '../../../data/packs';
import { keepStories, knownStories, readStory } from '../../../data/stories';
import { openLibrary } from '../../../entrypoints/background/library';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const PAGE = 'https://other.example/a';

function draft(id: string, more: Partial<NoteDraft> = {}): NoteDraft {
  const selector: NoteDraft['selector'] = [{ type: 'TextQuoteSelector', exact: id, prefix: '', suffix: '' }];
  return { id: `urn:uuid:${id}`, selector, text: id, tags: [], title: 'A page', source: PAGE, ...more };
}

async function withPack(): Promise<GlossatorDatabase> {
  const db = freshDatabase();
  await installPack(db, aPack(), NOW);
  return db;
}

const idsOf = (notes: { note: { id: string } }[] = []) => notes.map(({ note }) => note.id);

describe('readStory', () => {
  it('puts together what packs and the reader have of a story', async () => {
    const db = await withPack();
    await saveNote(db, draft('by-label', { tags: ['story:Dredging of the Harbour', 'silt'] }), NOW);
    await saveNote(db, draft('by-page', { source: 'https://far.example/b' }), NOW);
    await saveNote(db, draft('other', { source: 'https://far.example/c', tags: ['dredging'] }), NOW);
    await keepStories(db, ['https://far.example/b'], ['dredging']);
    const story = await readStory(db, 'dredging');
    expect(story?.label).toBe('Dredging of the harbour');
    expect(story?.events.map(({ id }) => id)).toEqual(['council-vote']);
    expect(story?.claims.map(({ id }) => id)).toEqual(['dredging-harms-fish']);
    expect(story?.coverage.map(({ id }) => id)).toEqual(['courier-1']);
    expect([idsOf(story?.chosen), idsOf(story?.found)]).toEqual([['urn:uuid:by-label'], ['urn:uuid:by-page']]);
  });

  it('has stories that the reader alone has named', async () => {
    const db = await withPack();
    await saveNote(db, draft('a', { tags: ['story:Lamp thefts'] }), NOW);
    expect(await knownStories(db)).toEqual([
      { id: 'dredging', label: 'Dredging of the harbour' },
      { id: 'story:lamp thefts', label: 'Lamp thefts' },
    ]);
    expect(idsOf((await readStory(db, 'story:lamp thefts'))?.chosen)).toEqual(['urn:uuid:a']);
    expect(await readStory(db, 'story:nobody')).toBeUndefined();
  });
});

describe('the stories of a page', () => {
  const context = {
    annotations: [],
    related: [{ id: 'courier-1', relation: 'event' }],
    sentences: [],
  } as unknown as Parameters<ReturnType<typeof openLibrary>['pageStories']>[1];

  it('are those of the notes on it, of old ones and of new ones, and stay when a note is changed', async () => {
    const db = freshDatabase();
    const library = openLibrary(db, async () => aPack());
    await saveNote(db, draft('old'), NOW);
    await library.pageStories(addressesOf(PAGE), context);
    await saveNote(db, draft('new'), NOW);
    await library.noteStories(PAGE);
    await saveNote(db, draft('old', { text: 'changed' }), NOW);
    for (const id of ['old', 'new']) {
      expect((await getNote(db, `urn:uuid:${id}`))?.stories).toEqual(['dredging']);
    }
  });
});

describe('keepStates', () => {
  it('remembers where notes of the page were, and believes nothing about those of other pages', async () => {
    const db = freshDatabase();
    await saveNote(db, draft('own'), NOW);
    await saveNote(db, draft('foreign', { source: 'https://far.example/b' }), NOW);
    const states = ['own', 'foreign', 'unknown'].map(id => ({ id: `urn:uuid:${id}`, state: 'gone' as const }));
    await keepStates(db, addressesOf(PAGE), states);
    expect((await getNote(db, 'urn:uuid:own'))?.state).toBe('gone');
    expect((await getNote(db, 'urn:uuid:foreign'))?.state).toBeUndefined();
    expect(await db.notes.count()).toBe(2);
  });
});
