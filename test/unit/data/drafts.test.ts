import { describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../../core/service';
import { dropDraft, findDrafts, keepDraft } from '../../../data/drafts';
import { freshDatabase } from './fresh-database';

const PAGE = 'https://news.example/harbour';
const MONDAY = new Date('2024-03-04T08:00:00Z');
const TUESDAY = new Date('2024-03-05T08:00:00Z');

function draft(changes: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: 'urn:uuid:1',
    selector: [{ type: 'TextQuoteSelector', exact: 'three decades', prefix: '', suffix: '' }],
    text: 'Is that',
    tags: [],
    title: 'The harbour again',
    source: PAGE,
    ...changes,
  };
}

describe('keepDraft', () => {
  it('is found again by page and passage, as it was typed last', async () => {
    const db = freshDatabase();
    await keepDraft(db, { key: 'a', draft: draft() }, MONDAY);
    await keepDraft(db, { key: 'a', draft: draft({ text: 'Is that so?' }) }, TUESDAY);
    const found = await findDrafts(db, { source: `${PAGE}#top`, selector: draft().selector });
    expect(found).toEqual([{ key: 'a', draft: draft({ text: 'Is that so?' }), saved: TUESDAY.toISOString() }]);
  });

  it('takes the place of the draft that it goes on from', async () => {
    const db = freshDatabase();
    await keepDraft(db, { key: 'a', draft: draft() }, MONDAY);
    await keepDraft(db, { key: 'b', draft: draft({ text: 'Is that so?' }), replaces: 'a' }, TUESDAY);
    expect((await findDrafts(db, { source: PAGE })).map(({ key }) => key)).toEqual(['b']);
  });

  it('keeps apart what two windows type on one note, the last written first', async () => {
    const db = freshDatabase();
    await keepDraft(db, { key: 'a', draft: draft({ basedOn: 'x', text: 'first' }) }, MONDAY);
    await keepDraft(db, { key: 'b', draft: draft({ basedOn: 'x', text: 'second' }) }, TUESDAY);
    expect((await findDrafts(db, { noteId: 'urn:uuid:1' })).map(each => each.draft.text)).toEqual(['second', 'first']);
  });
});

describe('findDrafts', () => {
  it('tells passages apart, the whole page among them, and leaves changes of old notes out', async () => {
    const db = freshDatabase();
    await keepDraft(db, { key: 'passage', draft: draft() }, MONDAY);
    await keepDraft(db, { key: 'page', draft: draft({ id: 'urn:uuid:2', selector: [] }) }, MONDAY);
    await keepDraft(db, { key: 'change', draft: draft({ id: 'urn:uuid:3', basedOn: 'x' }) }, MONDAY);
    await keepDraft(db, { key: 'other', draft: draft({ id: 'urn:uuid:4', source: 'https://else.example/' }) }, MONDAY);
    const keys = async (query: Parameters<typeof findDrafts>[1]) => (await findDrafts(db, query)).map(({ key }) => key);
    expect(await keys({ source: PAGE, selector: draft().selector })).toEqual(['passage']);
    expect(await keys({ source: PAGE, selector: [] })).toEqual(['page']);
    expect((await keys({ source: PAGE })).sort()).toEqual(['change', 'page', 'passage']);
    expect(await keys({ noteId: 'urn:uuid:3' })).toEqual(['change']);
  });

  it('skips rows of another shape', async () => {
    const db = freshDatabase();
    await db.table('drafts').put({ v: 2, key: 'future', noteId: 'n', sources: [PAGE] });
    expect(await findDrafts(db, { source: PAGE })).toEqual([]);
  });
});

describe('dropDraft', () => {
  it('forgets one', async () => {
    const db = freshDatabase();
    await keepDraft(db, { key: 'a', draft: draft() }, MONDAY);
    await keepDraft(db, { key: 'b', draft: draft() }, MONDAY);
    await dropDraft(db, 'a');
    expect((await findDrafts(db, { source: PAGE })).map(({ key }) => key)).toEqual(['b']);
  });
});
