// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../../components/Markdown';
import { NoteEditor } from '../../../components/NoteEditor';
import { NoteView } from '../../../components/NoteView';
import { Toast } from '../../../components/Toast';
import { joinTags, splitTags } from '../../../components/tags';
import { storedNote } from './samples';
import { button, perform, show, textOf } from './show';

const nothing = () => undefined;

function type(root: Element, selector: string, value: string) {
  const field = root.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector)!;
  perform(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('NoteEditor', () => {
  function showEditor(props: Partial<Parameters<typeof NoteEditor>[0]> = {}) {
    const onSave = vi.fn();
    const onDraft = vi.fn();
    const root = show(
      <NoteEditor
        title="New note"
        initial={{ text: '', tags: [] }}
        onDraft={onDraft}
        onSave={onSave}
        onCancel={nothing}
        {...props}
      />,
    );
    return { root, onSave, onDraft };
  }

  it('tells every keystroke, so that the draft can be kept', () => {
    const { root, onDraft } = showEditor();
    type(root, 'textarea', 'Ask Ada');
    type(root, 'input', 'bread, #oven');
    expect(onDraft.mock.calls).toEqual([
      [{ text: 'Ask Ada', tags: [] }],
      [{ text: 'Ask Ada', tags: ['bread', 'oven'] }],
    ]);
  });

  it('saves by button and by Ctrl+Enter', () => {
    const { root, onSave } = showEditor({ initial: { text: 'Ask Ada', tags: ['bread'] } });
    perform(() => button(root, 'Save note').click());
    const keys = { key: 'Enter', ctrlKey: true, bubbles: true };
    perform(() => root.querySelector('textarea')!.dispatchEvent(new KeyboardEvent('keydown', keys)));
    expect(onSave.mock.calls).toEqual([
      [{ text: 'Ask Ada', tags: ['bread'] }, false],
      [{ text: 'Ask Ada', tags: ['bread'] }, false],
    ]);
  });

  it('does not save nothing, and says so', () => {
    const { root, onSave } = showEditor({ initial: { text: '  ', tags: [] } });
    perform(() => button(root, 'Save note').click());
    expect(onSave).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('[role=alert]'))).toBe('Write a word or add a tag first.');
  });

  it('asks in a private window before it keeps the note', () => {
    const { root, onSave } = showEditor({ initial: { text: 'Ask Ada', tags: [] }, asksPrivate: true });
    expect(textOf(root)).toContain('Keep this note although the window is private?');
    perform(() => button(root, 'Keep it').click());
    expect(onSave).toHaveBeenCalledWith({ text: 'Ask Ada', tags: [] }, true);
  });
});

describe('NoteView', () => {
  it('shows passage, text, tags and where the note stands, in words', () => {
    const root = show(<NoteView stored={storedNote('Ask *Ada*')} state="moved" onEdit={nothing} onDelete={nothing} />);
    expect(textOf(root)).toContain('We rise at three');
    expect(textOf(root)).toContain('Ask *Ada*');
    expect(textOf(root.querySelector('.note-tags'))).toBe('bread');
    expect(textOf(root)).toContain('moved with the text');
  });
});

describe('Markdown', () => {
  it('shows structure', () => {
    const root = show(<Markdown text={'**Ask** [Ada](https://ada.example/)\n\n- one\n- two\n\n> said'} />);
    expect(textOf(root.querySelector('strong'))).toBe('Ask');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://ada.example/');
    expect(root.querySelectorAll('li')).toHaveLength(2);
    expect(textOf(root.querySelector('blockquote'))).toBe('said');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](https://tracker.example/pixel.png)',
    '<a href="javascript:alert(1)">x</a>',
    '<javascript:alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ])('makes nothing that runs, loads or leads astray of %j', text => {
    const root = show(<Markdown text={text} />);
    expect(root.querySelectorAll('img, script, iframe, [onerror], a[href]')).toHaveLength(0);
  });
});

describe('Toast', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function showToast() {
    const onAction = vi.fn();
    const onGone = vi.fn();
    const root = show(<Toast message="Note deleted." action={{ label: 'Undo', onAction }} onGone={onGone} />);
    return { root, onAction, onGone };
  }

  it('undoes, once', () => {
    const { root, onAction, onGone } = showToast();
    perform(() => button(root, 'Undo').click());
    expect([onAction.mock.calls.length, onGone.mock.calls.length]).toEqual([1, 1]);
  });

  it('stays for ten seconds and then goes', () => {
    const { onGone } = showToast();
    perform(() => vi.advanceTimersByTime(10_000));
    expect(onGone).not.toHaveBeenCalled();
    perform(() => vi.advanceTimersByTime(5_000));
    expect(onGone).toHaveBeenCalledOnce();
  });

  it.each([
    ['pointerenter', 'pointerleave'],
    ['focusin', 'focusout'],
  ])('stands still from %s to %s', (hold, release) => {
    const { root, onGone } = showToast();
    const toast = root.querySelector('.toast')!;
    perform(() => toast.dispatchEvent(new Event(hold, { bubbles: true })));
    perform(() => vi.advanceTimersByTime(60_000));
    expect(onGone).not.toHaveBeenCalled();
    perform(() => toast.dispatchEvent(new Event(release, { bubbles: true })));
    perform(() => vi.advanceTimersByTime(15_000));
    expect(onGone).toHaveBeenCalledOnce();
  });
});

describe('tags', () => {
  it.each([
    ['bread, oven', ['bread', 'oven']],
    [' #bread ,, bread', ['bread']],
    ['خبز، فرن', ['خبز', 'فرن']],
    ['sour dough', ['sour dough']],
    ['', []],
  ])('reads %j', (line, tags) => {
    expect(splitTags(line)).toEqual(tags);
    expect(splitTags(joinTags(tags))).toEqual(tags);
  });
});
