import { beforeEach, describe, expect, it } from 'vitest';
import type { Selector, TextQuoteSelector } from '../../../core/annotation';
import { GlossatorDatabase } from '../../../data/db';
import { getNote, saveNote } from '../../../data/notes';
import { placeNote } from '../../../data/place-note';

const NOW = new Date('2026-11-21T10:15:00Z');
const ID = 'urn:uuid:1';

function selectorOf(exact: string): [TextQuoteSelector, Selector] {
  return [
    { type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' b' },
    { type: 'TextPositionSelector', start: 5, end: 5 + exact.length },
  ];
}

const FIRST = selectorOf('no theft was told');
const SECOND = selectorOf('no burglary was told');
const THIRD = selectorOf('no robbery was told');

const DRAFT = {
  id: ID,
  selector: FIRST,
  text: 'Ask the chief.',
  tags: ['police'],
  title: 'A page',
  source: 'https://news.example/1',
};

let db: GlossatorDatabase;

beforeEach(async () => {
  db = new GlossatorDatabase(`place-note ${crypto.randomUUID()}`);
  await saveNote(db, DRAFT, NOW);
});

async function note() {
  return (await getNote(db, ID))!.note;
}

describe('placeNote', () => {
  it('puts a note to another place, keeps what was noted first and all that the note says', async () => {
    const before = await note();
    await placeNote(db, ID, { selector: SECOND, refused: [] });
    await placeNote(db, ID, { selector: THIRD, refused: [] });
    expect(await note()).toEqual({
      ...before,
      target: { ...before.target, selector: THIRD },
      glossator: { noted: FIRST },
    });
  });

  it('gives what puts it back as it was', async () => {
    const before = await note();
    const back = await placeNote(db, ID, { selector: SECOND, refused: [THIRD[0]] });
    await placeNote(db, ID, back!);
    expect(await note()).toEqual(before);
  });

  it('remembers places that are not the note’s', async () => {
    await placeNote(db, ID, { selector: FIRST, refused: [SECOND[0]] });
    expect((await note()).glossator).toEqual({ refused: [SECOND[0]] });
  });

  it('stays when the note is changed by who began before', async () => {
    await placeNote(db, ID, { selector: SECOND, refused: [] });
    await saveNote(db, { ...DRAFT, text: 'Ask the mayor.' }, NOW);
    const { target, body, glossator } = await note();
    expect([target.selector, body[0]!.value, glossator]).toEqual([SECOND, 'Ask the mayor.', { noted: FIRST }]);
  });

  it('does nothing where there is no such note', async () => {
    expect(await placeNote(db, 'urn:uuid:2', { selector: FIRST, refused: [] })).toBeUndefined();
  });
});
