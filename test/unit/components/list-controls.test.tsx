// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { arrangeNotes, fitFilter, type PageNote } from '../../../components/arrange-notes';
import { FilterChips } from '../../../components/FilterChips';
import { orderMatches } from '../../../components/group-matches';
import { MatchList } from '../../../components/MatchList';
import { NoteControls } from '../../../components/NoteControls';
import {
  CLAIM_SENTENCE,
  claimItem,
  NUMBER_SENTENCE,
  numberItem,
  QUOTATION,
  quotationItem,
  storedNote,
} from './samples';
import { button, perform, show, textOf } from './show';

function noteOf(id: string, changes: { tag?: string; modified?: string; state?: PageNote['state'] } = {}): PageNote {
  const { tag = 'bread', modified = '2026-01-01T00:00:00Z', state } = changes;
  const stored = storedNote(id, id);
  stored.note.modified = modified;
  stored.note.body[1] = { type: 'TextualBody', value: tag, purpose: 'tagging' };
  return { stored, state };
}

describe('orderMatches', () => {
  const unsure = { item: claimItem(), passage: CLAIM_SENTENCE };
  const sure = { item: quotationItem(QUOTATION), passage: QUOTATION };
  unsure.item.annotation.glossator.score = 0.7;

  it('keeps the order of the page', () => {
    expect(orderMatches([unsure, sure], 'place').map(group => group.passage)).toEqual([CLAIM_SENTENCE, QUOTATION]);
  });

  it('puts the surest first', () => {
    expect(orderMatches([unsure, sure], 'score').map(group => group.passage)).toEqual([QUOTATION, CLAIM_SENTENCE]);
  });
});

describe('MatchList', () => {
  const matches = [
    { item: quotationItem(QUOTATION), passage: QUOTATION },
    { item: numberItem(), passage: NUMBER_SENTENCE },
    { item: claimItem(), passage: CLAIM_SENTENCE },
  ];

  it('lists each kind by itself under its name', () => {
    const root = show(<MatchList matches={matches} order="kind" onGo={() => undefined} />);
    expect([...root.querySelectorAll('section')].map(textOf)).toEqual([
      expect.stringMatching(/^Research.*Bakers sleep less/),
      expect.stringMatching(/^Quotation.*We rise at three/),
      expect.stringMatching(/^Number.*7,000/),
    ]);
  });

  it('says at which find the reader is', () => {
    const root = show(<MatchList matches={matches} currentId="number:1" onGo={() => undefined} />);
    const current = [...root.querySelectorAll('[aria-current]')];
    expect(current.map(textOf)).toEqual([expect.stringMatching(/^Number: /)]);
  });
});

describe('FilterChips', () => {
  const chips = [
    { id: 'claim', label: 'Research', count: 2 },
    { id: 'number', label: 'Number', count: 1 },
  ];

  it('says which are chosen, and adds and takes away', () => {
    const onChange = vi.fn();
    const root = show(<FilterChips chips={chips} chosen={['claim']} label="Show only" onChange={onChange} />);
    expect(button(root, 'Research 2').getAttribute('aria-pressed')).toBe('true');
    expect(button(root, 'Number 1').getAttribute('aria-pressed')).toBe('false');
    perform(() => button(root, 'Number 1').click());
    expect(onChange).toHaveBeenLastCalledWith(['claim', 'number']);
    perform(() => button(root, 'Research 2').click());
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  it('offers no choice of one', () => {
    const root = show(<FilterChips chips={chips.slice(1)} chosen={[]} label="Show only" onChange={() => undefined} />);
    expect(textOf(root)).toBe('');
  });
});

describe('arrangeNotes', () => {
  const notes = [
    noteOf('a', { modified: '2026-01-02T00:00:00Z', state: 'exact' }),
    noteOf('b', { tag: 'yeast', modified: '2026-01-03T00:00:00Z', state: 'gone' }),
    noteOf('c', { modified: '2026-01-04T00:00:00Z', state: 'gone' }),
  ];
  const idsOf = (arranged: PageNote[]) => arranged.map(({ stored }) => stored.note.id);

  it.each([
    ['place', '', '', ['a', 'b', 'c']],
    ['date', '', '', ['c', 'b', 'a']],
    ['place', 'bread', '', ['a', 'c']],
    ['date', 'bread', 'gone', ['c']],
  ] as const)('by %s, tag "%s", state "%s"', (order, tag, state, ids) => {
    expect(idsOf(arrangeNotes(notes, order, { tag, state }))).toEqual(ids);
  });

  it('forgets a filter that would leave another page empty', () => {
    expect(fitFilter(notes.slice(0, 1), { tag: 'yeast', state: 'gone' })).toEqual({ tag: '', state: '' });
    expect(fitFilter(notes, { tag: 'yeast', state: 'gone' })).toEqual({ tag: 'yeast', state: 'gone' });
  });
});

describe('NoteControls', () => {
  it('offers the tags and states that there are', () => {
    const onFilter = vi.fn();
    const notes = [noteOf('a', { state: 'exact' }), noteOf('b', { tag: 'yeast', state: 'gone' })];
    const root = show(
      <NoteControls
        notes={notes}
        order="place"
        filter={{ tag: '', state: '' }}
        onOrder={() => undefined}
        onFilter={onFilter}
      />,
    );
    const [tags, states] = [...root.querySelectorAll('select')];
    expect([...tags!.options].map(textOf)).toEqual(['All tags', 'bread', 'yeast']);
    expect([...states!.options].map(textOf)).toEqual(['In any state', 'in its place', 'the passage is gone']);
    perform(() => {
      tags!.value = 'yeast';
      tags!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFilter).toHaveBeenCalledWith({ tag: 'yeast', state: '' });
  });
});
