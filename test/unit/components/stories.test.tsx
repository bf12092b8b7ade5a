// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PlainText } from '../../../components/PlainText';
import { NO_FILTERS, SearchFilters } from '../../../components/SearchFilters';
import { StoryView } from '../../../components/StoryView';
import type { Coverage } from '../../../core/corpus';
import { storedNote } from './samples';
import { button, perform, show, textOf } from './show';

const nothing = () => undefined;

const COVERAGE: Coverage = {
  id: 'a',
  headline: 'Early bread',
  outlet: 'The Crumb',
  datePublished: '2025-03-02',
  url: 'https://crumb.example/',
  stories: ['bread'],
  fingerprint: { algorithm: 1, hashes: [], length: 0, terms: {}, quotations: [], numbers: [] },
};

const story = { label: 'Bread', events: [], chosen: [], found: [], entries: [], Text: PlainText, onPrint: nothing };

describe('StoryView', () => {
  it('keeps apart what the reader put there and what only stands on its pages', () => {
    const root = show(
      <StoryView {...story} coverage={[]} chosen={[storedNote('Who counted?')]} found={[storedNote('Who counted?')]} />,
    );
    const heads = [...root.querySelectorAll('h2')].map(textOf);
    expect(heads).toEqual(['Notes that you put here 1', 'Notes on pages of this story 1']);
  });

  it('says how a note comes here where there is none', () => {
    expect(textOf(show(<StoryView {...story} coverage={[]} />))).toContain('Tag a note “story:”');
  });

  it('draws the coverage by date, without a page beside which it stands', () => {
    const root = show(
      <StoryView {...story} coverage={[COVERAGE, { ...COVERAGE, id: 'b', saved: '2026-02-03T08:00:00Z' }]} />,
    );
    expect(root.querySelectorAll('.timeline-row')).toHaveLength(2);
    expect(root.querySelector('.is-here')).toBeNull();
    expect(textOf(root)).toContain('From an article you saved on Feb 3, 2026');
  });

  it('is printed by its button', () => {
    const onPrint = vi.fn();
    perform(() => button(show(<StoryView {...story} coverage={[]} onPrint={onPrint} />), 'Print').click());
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

describe('SearchFilters', () => {
  const facets = { pages: [], tags: ['bread'], stories: [{ id: 's', label: 'Bread' }], states: [] };

  it('offers only what there is, and tells what is chosen', () => {
    const onChange = vi.fn();
    const root = show(<SearchFilters {...facets} filters={NO_FILTERS} onShowStory={nothing} onChange={onChange} />);
    const selects = [...root.querySelectorAll('select')];
    expect(selects.map(select => select.getAttribute('aria-label'))).toEqual([
      'Show only a tag',
      'Show only a time',
      'Show only a story',
    ]);
    perform(() => {
      selects[0]!.value = 'bread';
      selects[0]!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onChange.mock.calls).toEqual([[{ ...NO_FILTERS, tag: 'bread' }]]);
  });

  it('is open while something is chosen, and leads to the page of a story', () => {
    const onShowStory = vi.fn();
    const filters = { ...NO_FILTERS, story: 's' };
    const root = show(<SearchFilters {...facets} filters={filters} onShowStory={onShowStory} onChange={nothing} />);
    expect(root.querySelector('details')!.open).toBe(true);
    perform(() => button(root, 'Open the story').click());
    expect(onShowStory.mock.calls).toEqual([['s']]);
  });
});
