import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../../core/annotation';
import { describeRange } from '../../../page/describe-range';
import { createNotes, type Notes } from '../../../page/notes';
import type { Painter, Passage } from '../../../page/paint';
import { pageOf } from './page-of';

const WORDS = 'The old quay';

let document: Document;
let known: { id: string; target: Target }[];
let painted: Map<string, readonly Passage[]>;
let notes: Notes;

function target(styleClass?: Target['styleClass']): Target {
  const range = document.createRange();
  const node = document.querySelector('p')!.firstChild!;
  range.setStart(node, 0);
  range.setEnd(node, WORDS.length);
  return { source: document.URL, selector: describeRange(range, document), ...(styleClass && { styleClass }) };
}

/** Ids by the name under which they are painted. */
function paintedIds(): Record<string, string[]> {
  const names = [...painted].filter(([, passages]) => passages.length > 0);
  return Object.fromEntries(names.map(([name, passages]) => [name, passages.map(([id]) => id)]));
}

beforeEach(() => {
  document = pageOf(`<p>${WORDS} is to be closed in May, said the mayor.</p>`);
  known = [];
  painted = new Map();
  const painter = {
    paint: (name: string, passages: readonly Passage[]) => painted.set(name, passages),
  } as unknown as Painter;
  notes = createNotes(document, { painter, noteTargets: async () => known, pause: async () => undefined });
});

describe('createNotes', () => {
  it('paints each note in its colour', async () => {
    known = [
      { id: 'plain', target: target() },
      { id: 'pink', target: target('pink') },
    ];
    await notes.refresh();
    expect(paintedIds()).toEqual({ note: ['plain'], 'note-pink': ['pink'] });
  });

  it('paints a note anew that has another colour now', async () => {
    known = [{ id: 'a', target: target('pink') }];
    await notes.refresh();
    known = [{ id: 'a', target: target('blue') }];
    await notes.refresh();
    expect(paintedIds()).toEqual({ 'note-blue': ['a'] });
  });

  it('lists a note on the whole page, which has no place to be lost', async () => {
    known = [
      { id: 'page', target: { source: document.URL, selector: [] } },
      { id: 'words', target: target() },
    ];
    await notes.refresh();
    expect(notes.states()).toEqual([{ id: 'page' }, { id: 'words', state: 'exact' }]);
    expect(notes.rangeOf('page')).toBeUndefined();
  });

  it('takes all colours off', async () => {
    known = [{ id: 'a', target: target('green') }];
    await notes.refresh();
    notes.clear();
    expect([paintedIds(), notes.states()]).toEqual([{}, []]);
  });
});
