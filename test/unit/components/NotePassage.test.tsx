// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { NotePassage } from '../../../components/NotePassage';
import { placedMessage } from '../../../components/note-placing';
import type { Selector, TextQuoteSelector } from '../../../core/annotation';
import type { NoteState, StoredNote } from '../../../core/service';
import { QUOTATION, storedNote } from './samples';
import { button, perform, show, textOf } from './show';

const CHANGED = QUOTATION.replace('three', 'four');

function selectorOf(exact: string): [TextQuoteSelector, Selector] {
  return [
    { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
    { type: 'TextPositionSelector', start: 70, end: 70 + exact.length },
  ];
}

const FOUND = selectorOf(CHANGED);

function showPassage(
  state: NoteState,
  { found = FOUND, stored = storedNote('Ask Ada') }: { found?: Selector[]; stored?: StoredNote } = {},
) {
  const onPlace = vi.fn();
  const onGo = vi.fn();
  const root = show(<NotePassage {...{ stored, state, found, onGo, onPlace }} />);
  return { root, stored, onGo, onPlace };
}

/** A note of which the reader said something before. */
function placedNote(glossator: StoredNote['note']['glossator']): StoredNote {
  const stored = storedNote('Ask Ada');
  return { ...stored, note: { ...stored.note, glossator } };
}

describe('NotePassage', () => {
  it('says that a sentence changed, with the words that were taken out and put in', () => {
    const { root } = showPassage('edited');
    expect(textOf(root)).toContain('This sentence changed since you noted it.');
    expect(textOf(root.querySelector('del'))).toContain('three');
    expect(textOf(root.querySelector('ins'))).toContain('four');
  });

  it('says that a passage is gone, and leads nowhere', () => {
    const { root } = showPassage('gone', { found: [] });
    expect(textOf(root)).toContain('This passage is no longer on the page.');
    expect(textOf(root.querySelector('blockquote'))).toBe(QUOTATION);
    expect(root.querySelector('button')).toBeNull();
  });

  it('shows what was noted beside what was found, and leads there', () => {
    const { root, onGo } = showPassage('uncertain');
    const [noted, found] = [...root.querySelectorAll('dd')].map(textOf);
    expect(noted).toBe(QUOTATION);
    expect(found).toContain('four');
    perform(() => root.querySelector<HTMLElement>('.note-go')!.click());
    expect(onGo).toHaveBeenCalledOnce();
  });

  it('says so where the same words were found', () => {
    expect(textOf(showPassage('uncertain', { found: selectorOf(QUOTATION) }).root)).toContain('The words are the same');
  });

  it('puts the note where the reader says yes', () => {
    const { root, onPlace, stored } = showPassage('uncertain', {
      stored: placedNote({ refused: [selectorOf('Another place')[0]] }),
    });
    perform(() => button(root, 'Yes, here').click());
    expect(onPlace).toHaveBeenCalledWith({ selector: FOUND, refused: [] });
    expect(placedMessage(stored.note, onPlace.mock.lastCall![0])).toBe('notePlaced');
  });

  it('remembers every place where the reader says no', () => {
    const earlier = selectorOf('Another place')[0];
    const { root, onPlace, stored } = showPassage('uncertain', { stored: placedNote({ refused: [earlier] }) });
    perform(() => button(root, 'No').click());
    expect(onPlace).toHaveBeenCalledWith({ selector: stored.note.target.selector, refused: [earlier, FOUND[0]] });
    expect(placedMessage(stored.note, onPlace.mock.lastCall![0])).toBe('noteNotPlaced');
  });

  it('asks again if the reader wants that', () => {
    const { root, onPlace, stored } = showPassage('gone', { stored: placedNote({ refused: [FOUND[0]] }) });
    perform(() => button(root, 'Ask me again').click());
    expect(onPlace).toHaveBeenCalledWith({ selector: stored.note.target.selector, refused: [] });
    expect(placedMessage(stored.note, onPlace.mock.lastCall![0])).toBeUndefined();
  });

  it('keeps the words that were noted first, and goes back to them', () => {
    const noted = selectorOf('The first words');
    const { root, onPlace } = showPassage('exact', { stored: placedNote({ noted }) });
    expect(textOf(root.querySelector('details'))).toContain('The first words');
    perform(() => button(root, 'Put the note back on these words').click());
    expect(onPlace).toHaveBeenCalledWith({ selector: noted, refused: [] });
  });

  it('shows nothing for a note on the whole page', () => {
    const stored = storedNote('Ask Ada');
    const whole = { ...stored, note: { ...stored.note, target: { ...stored.note.target, selector: [] } } };
    expect(textOf(show(<NotePassage stored={whole} />))).toBe('');
  });
});
