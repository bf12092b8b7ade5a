// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReviewFile, type ReviewFileFound, type ReviewFileState } from '../../../components/ReviewFile';
import { claim, review } from './samples';
import { button, perform, show, textOf } from './show';

const FOUND: ReviewFileFound = {
  accepted: 1200,
  refused: [
    ['reviewEmpty', 40],
    ['reviewMedia', 2],
  ],
  examples: [{ ...claim, finding: '', review }],
  kept: 1200,
};

function file(state: ReviewFileState) {
  const on = { onFile: vi.fn(), onAdd: vi.fn(), onClose: vi.fn() };
  return { root: show(<ReviewFile state={state} isBusy={false} {...on} />), ...on };
}

const found = (changes: Partial<ReviewFileFound> = {}) =>
  file({ at: 'found', name: 'checks.json.gz', found: { ...FOUND, ...changes } });

describe('ReviewFile', () => {
  it('shows what is in a file and why some of it cannot be added, before anything is', () => {
    const { root, onAdd } = found();
    const text = textOf(root);
    expect(text).toContain('1200 fact-checks in it can be added.');
    expect(text).toContain('Check Example: “Mostly false”');
    expect(text).toContain('42 entries cannot be added');
    expect(text).toContain('40 · is empty');
    expect(text).toContain('2 · MediaReview is not read yet');
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('adds them under the name that the reader gives, or else the name of the file', () => {
    const { root, onAdd } = found();
    const input = root.querySelector<HTMLInputElement>('input[type=text]')!;
    expect(input.value).toBe('checks');
    perform(() => {
      input.value = 'Check Example';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    perform(() => button(root, 'Add').click());
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Check Example');
  });

  it('says so where only the newest are added', () => {
    expect(textOf(found({ since: '2024-03', kept: 50_000 }).root)).toContain(
      'the newest 50,000 are added, from March 2024 on',
    );
  });

  it('offers nothing to add where there is nothing', () => {
    const { root } = found({ accepted: 0, kept: 0, examples: [] });
    expect(textOf(root)).toContain('No fact-check in it can be added.');
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['Close']);
  });

  it('shows how far a file is read, and stops on demand', () => {
    const { root, onClose } = file({ at: 'reading', name: 'feed.json', done: 3, total: 12 });
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('3');
    perform(() => button(root, 'Cancel').click());
    expect(onClose).toHaveBeenCalledOnce();
  });
});
