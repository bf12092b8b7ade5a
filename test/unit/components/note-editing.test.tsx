// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ColoursContext } from '../../../components/colours';
import { Markdown } from '../../../components/Markdown';
import { NoteEditor } from '../../../components/NoteEditor';
import { NoteView } from '../../../components/NoteView';
import { type NotesAccess, NotesContext } from '../../../components/notes-access';
import { TrashView } from '../../../components/TrashView';
import { suggestTags, tagAt } from '../../../components/tags';
import { VersionsView } from '../../../components/VersionsView';
import type { NoteAnnotation } from '../../../core/annotation';
import { storedNote } from './samples';
import { button, perform, show, textOf } from './show';

const nothing = () => undefined;
const OTHER = 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000002';

const ACCESS: NotesAccess = {
  tags: async () => ['bread', 'breakfast', 'oven'],
  find: async query => (query === 'zzz' ? [] : [{ id: OTHER, title: 'Early bread', line: 'Ask [Ada]' }]),
  get: async () => undefined,
  open: nothing,
};

function showEditor(initial = { text: '', tags: [] as string[] }) {
  const onDraft = vi.fn();
  const onSave = vi.fn();
  const root = show(
    <NotesContext.Provider value={ACCESS}>
      <ColoursContext.Provider value={{ pink: 'Disagree' }}>
        <NoteEditor title="New" initial={initial} Text={Markdown} {...{ onDraft, onSave }} onCancel={nothing} />
      </ColoursContext.Provider>
    </NotesContext.Provider>,
  );
  return { root, onDraft, onSave, last: () => onDraft.mock.lastCall?.[0] };
}

async function type(root: Element, selector: string, value: string) {
  const field = root.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector)!;
  perform(() => {
    field.focus();
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await vi.waitFor(() => perform(nothing));
}

function press(root: Element, selector: string, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  perform(() => root.querySelector(selector)!.dispatchEvent(event));
  return event;
}

const options = (root: Element) => [...root.querySelectorAll('[role=option]')].map(textOf);

describe('the tags of a note', () => {
  it('are completed from the reader’s own, by keys, after the pattern of a combobox', async () => {
    const { root, last } = showEditor();
    await type(root, '[role=combobox]', 'sleep, bre');
    await type(root, '[role=combobox]', 'sleep, brea');
    const field = root.querySelector('[role=combobox]')!;
    expect(options(root)).toEqual(['bread', 'breakfast']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox');
    press(root, '[role=combobox]', 'ArrowDown');
    press(root, '[role=combobox]', 'ArrowDown');
    const active = document.getElementById(field.getAttribute('aria-activedescendant')!);
    expect([textOf(active), active?.getAttribute('aria-selected')]).toEqual(['breakfast', 'true']);
    press(root, '[role=combobox]', 'Enter');
    expect(last().tags).toEqual(['sleep', 'breakfast']);
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('lose their list to Esc, which the card does not hear', async () => {
    const { root } = showEditor();
    await type(root, '[role=combobox]', 'br');
    await type(root, '[role=combobox]', 'bre');
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    press(root, '[role=combobox]', 'Escape');
    expect([options(root), heard.mock.calls.length]).toEqual([[], 0]);
  });

  it.each([
    ['br', [], ['bread', 'breakfast']],
    ['fast', [], ['breakfast']],
    ['BR', ['bread'], ['breakfast']],
    ['', [], ['bread', 'breakfast', 'oven']],
  ])('offer for %j what it could become', (text, used, offered) => {
    expect(suggestTags(['bread', 'breakfast', 'oven'], text, used)).toEqual(offered);
  });

  it.each([
    ['sleep, bre', 10, { start: 6, end: 10, text: 'bre' }],
    ['sl, oven', 2, { start: 0, end: 2, text: 'sl' }],
    ['خبز، فر', 7, { start: 4, end: 7, text: 'فر' }],
  ])('know in %j which is written at %i', (line, caret, tag) => {
    expect(tagAt(line, caret)).toEqual(tag);
  });
});

describe('the text of a note', () => {
  it('is formatted by keys and shown as it will look', async () => {
    const { root, last } = showEditor({ text: 'Ask Ada', tags: [] });
    expect(root.querySelector('.preview')).toBeNull();
    root.querySelector('textarea')!.setSelectionRange(4, 7);
    press(root, 'textarea', 'b', { code: 'KeyB', ctrlKey: true });
    expect(last().text).toBe('Ask **Ada**');
    expect(textOf(root.querySelector('.preview strong'))).toBe('Ada');
    perform(() => button(root, 'Preview').click());
    expect(root.querySelector('.preview')).toBeNull();
  });

  it('is given a link to another note by [[ and a word of it', async () => {
    const { root, last } = showEditor();
    await type(root, 'textarea', 'As said: [[ada');
    await vi.waitFor(() => expect(options(root)).toEqual(['Ask [Ada]Early bread']));
    press(root, 'textarea', 'ArrowDown');
    press(root, 'textarea', 'Enter');
    expect(last().text).toBe(`As said: [Ask \\[Ada\\]](${OTHER})`);
    expect(options(root)).toEqual([]);
  });

  it('says where no note has the words', async () => {
    const { root } = showEditor();
    await type(root, 'textarea', '[[zzz');
    await vi.waitFor(() => expect(textOf(root)).toContain('None of your notes has these words.'));
  });

  it('begins a link to a note by the button', async () => {
    const { root, last } = showEditor();
    perform(() => button(root, 'Link to another note').click());
    await vi.waitFor(() => expect([last().text, options(root).length]).toEqual(['[[', 1]));
  });
});

describe('the colour of a note', () => {
  it('is chosen by the name that the reader gave it', () => {
    const { root, last } = showEditor();
    const names = [...root.querySelectorAll('.colours label')].map(textOf);
    expect(names).toEqual(['None', 'Yellow', 'Green', 'Blue', 'Disagree', 'Purple']);
    perform(() => root.querySelectorAll<HTMLInputElement>('.colours input')[4]!.click());
    expect(last().colour).toBe('pink');
  });

  it('is kept where the text changes in the same moment', () => {
    const { root, last } = showEditor();
    perform(() => {
      root.querySelectorAll<HTMLInputElement>('.colours input')[4]!.click();
      const field = root.querySelector('textarea')!;
      field.value = 'Ask Ada';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(last()).toEqual({ text: 'Ask Ada', tags: [], colour: 'pink' });
  });

  it('is shown by its name', () => {
    const stored = storedNote('Ask');
    stored.note.target.styleClass = 'blue';
    const root = show(<NoteView stored={stored} onEdit={nothing} onDelete={nothing} />);
    expect(textOf(root.querySelector('.note-tags'))).toBe('Bluebread');
  });
});

describe('a link to a note', () => {
  async function showLink(get: NotesAccess['get'], open = vi.fn()) {
    const root = show(
      <NotesContext.Provider value={{ ...ACCESS, get, open }}>
        <Markdown text={`See [Ada](${OTHER.toUpperCase()}).`} />
      </NotesContext.Provider>,
    );
    await vi.waitFor(() => perform(nothing));
    return { root, open };
  }

  it('opens it', async () => {
    const { root, open } = await showLink(async () => storedNote('Ask'));
    perform(() => button(root, 'Ada').click());
    expect(open).toHaveBeenCalledWith(OTHER);
  });

  it.each([
    ['gone', undefined, 'See Ada (this note is gone).'],
    ['in the trash', { ...storedNote('Ask'), deleted: '2024-03-04' }, 'See Ada (this note is in the trash).'],
  ])('says that it is %s', async (_what, stored, text) => {
    const { root } = await showLink(async () => stored);
    expect([textOf(root), root.querySelector('button')]).toEqual([text, null]);
  });
});

describe('VersionsView', () => {
  const { note } = storedNote('Ask **Ada** first.');
  const other: NoteAnnotation = { ...storedNote('Ask Ben first.').note, modified: '2025-01-01T10:00:00.000Z' };

  it('marks the words that only one version has, also for those who hear it', () => {
    const root = show(<VersionsView note={note} versions={[other]} onKeep={nothing} onMerge={nothing} />);
    expect([...root.querySelectorAll('mark')].map(textOf)).toEqual(['**Ada**', 'Ben']);
    expect(textOf(root.querySelector('.version'))).toContain('[only in this version: **Ada** end]');
  });

  it('lets either be kept, or both be brought together', () => {
    const onKeep = vi.fn();
    const onMerge = vi.fn();
    const root = show(<VersionsView note={note} versions={[other]} {...{ onKeep, onMerge }} />);
    for (const keep of root.querySelectorAll<HTMLButtonElement>('.version > button')) {
      perform(() => keep.click());
    }
    perform(() => button(root, 'Bring both together').click());
    expect(onKeep.mock.calls).toEqual([
      [note, other],
      [other, note],
    ]);
    expect(onMerge).toHaveBeenCalledWith(other);
  });
});

describe('TrashView', () => {
  const stored = { ...storedNote('Ask Ada'), deleted: '2024-03-04T08:00:00.000Z' };
  const second = { ...stored, note: { ...stored.note, id: OTHER } };

  function showTrash() {
    const onRestore = vi.fn();
    const onDelete = vi.fn();
    const notes = [stored, second].map(each => ({ stored: each, goes: '2024-04-03T08:00:00.000Z' }));
    return { root: show(<TrashView {...{ notes, onRestore, onDelete }} />), onRestore, onDelete };
  }

  it('says when each note goes, and brings it back', () => {
    const { root, onRestore } = showTrash();
    expect(textOf(root)).toContain('Goes on Apr 3, 2024');
    perform(() => button(root, 'Restore').click());
    expect(onRestore).toHaveBeenCalledWith(stored);
  });

  it('asks before it deletes for ever, with the way back in focus', () => {
    const { root, onDelete } = showTrash();
    perform(() => button(root, 'Delete for ever').click());
    expect([onDelete.mock.calls.length, textOf(document.activeElement)]).toEqual([0, 'Keep']);
    perform(() => button(root, 'Delete for ever').click());
    expect(onDelete).toHaveBeenCalledWith([stored.note.id]);
  });

  it('asks before it is emptied, and says how many that are', () => {
    const { root, onDelete } = showTrash();
    perform(() => button(root, 'Empty the trash').click());
    expect(textOf(root.querySelector('[role=alert]'))).toBe('Delete 2 notes for ever? Nobody can bring them back.');
    perform(() => button(root, 'Delete for ever').click());
    expect(onDelete).toHaveBeenCalledWith([stored.note.id, OTHER]);
  });
});
