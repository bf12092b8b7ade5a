// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { SaveArticle } from '../../../components/SaveArticle';
import { SavedList } from '../../../components/SavedList';
import { SavedSource } from '../../../components/SavedSource';
import { SavedText } from '../../../components/SavedText';
import { ShowSaved } from '../../../components/show-saved';
import { useNoteSaving } from '../../../components/use-note-saving';
import type { NoteDraft } from '../../../core/service';
import { button, perform, show, textOf } from './show';

const nothing = () => undefined;

const ARTICLE = {
  id: 'urn:uuid:a',
  saved: '2024-03-04T08:00:00Z',
  source: 'https://ledger.example/bread',
  headline: 'Early bread',
  outlet: 'The Crumb',
  datePublished: '2024-03-01',
  size: 5_400,
};

describe('SaveArticle', () => {
  const idle = { isBusy: false, asksPrivate: false, onRefuse: nothing, onRead: nothing, onRemove: nothing };

  it('saves, and says what that means', () => {
    const onSave = vi.fn();
    const root = show(<SaveArticle {...idle} onSave={onSave} />);
    expect(textOf(root)).toContain('Its text stays on this device');
    perform(() => button(root, 'Save this article').click());
    expect(onSave.mock.calls).toEqual([[]]);
  });

  it('asks in a private window before anything is kept', () => {
    const onSave = vi.fn();
    const root = show(<SaveArticle {...idle} asksPrivate onSave={onSave} />);
    expect(textOf(root)).toContain('although the window is private?');
    perform(() => button(root, 'Keep it').click());
    expect(onSave.mock.calls).toEqual([[true]]);
  });

  it('says when the article was saved, with the ways to read and to remove it', () => {
    const onRemove = vi.fn();
    const root = show(<SaveArticle {...idle} saved={ARTICLE.saved} onSave={nothing} onRemove={onRemove} />);
    expect(textOf(root.querySelector('[role=status]'))).toBe('You saved this article on Mar 4, 2024.');
    perform(() => button(root, 'Remove').click());
    expect(onRemove).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('[role=alertdialog]'))).toContain('Its text cannot be brought back');
    perform(() => button(root, 'Remove').click());
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('SavedSource', () => {
  it('names the day and leads to the saved text at the words', () => {
    const open = vi.fn();
    const root = show(
      <ShowSaved.Provider value={open}>
        <SavedSource id="urn:uuid:a" saved={ARTICLE.saved} words="two loaves" />
      </ShowSaved.Provider>,
    );
    expect(textOf(root)).toContain('From an article you saved on Mar 4, 2024');
    perform(() => button(root, 'Read the saved text').click());
    expect(open.mock.calls).toEqual([['urn:uuid:a', 'two loaves']]);
  });

  it('offers no text where it cannot be shown', () => {
    expect(show(<SavedSource id="a" saved={ARTICLE.saved} words="" />).querySelector('button')).toBeNull();
  });
});

describe('SavedList', () => {
  function showList(articles = [ARTICLE]) {
    const [onRemove, onRemoveAll] = [vi.fn(), vi.fn()];
    const root = show(<SavedList {...{ articles, onRemove, onRemoveAll }} addressOf={id => `#${id}`} />);
    return { root, onRemove, onRemoveAll };
  }

  it('shows of each article whose it is, when it is of and how much it takes', () => {
    const { root } = showList();
    expect(textOf(root)).toContain('1 article, about 5 kB');
    expect(textOf(root)).toContain('The Crumb · Mar 1, 2024 · saved on Mar 4, 2024 · 5 kB');
    expect(root.querySelector('a')!.getAttribute('href')).toBe('#urn:uuid:a');
  });

  it('removes one or all only after it has asked', () => {
    const { root, onRemove, onRemoveAll } = showList();
    perform(() => button(root, 'Remove “Early bread”').click());
    expect(onRemove).not.toHaveBeenCalled();
    expect(textOf(root)).toContain('Remove “Early bread”? Its text cannot be brought back.');
    perform(() => button(root, 'Remove').click());
    expect(onRemove.mock.calls).toEqual([['urn:uuid:a']]);
    perform(() => button(root, 'Remove all').click());
    expect(onRemoveAll).not.toHaveBeenCalled();
    expect(textOf(root)).toContain('Their text cannot be brought back.');
    perform(() => button(root, 'Remove all').click());
    expect(onRemoveAll).toHaveBeenCalledOnce();
  });

  it('says how to save one where there is none', () => {
    expect(textOf(showList([]).root)).toContain('choose “Save this article”');
  });
});

describe('SavedText', () => {
  const text = 'Early bread\n\nThe baker rises at two.\n\nNobody counts the two loaves that he burns.';
  Element.prototype.scrollIntoView = nothing;

  it('marks the words in their paragraph, and links to them on the page', () => {
    const root = show(<SavedText article={ARTICLE} text={text} words="two loaves" onRemove={nothing} />);
    expect(textOf(root.querySelector('mark'))).toBe('two loaves');
    expect([...root.querySelectorAll('.words')].map(textOf)).toEqual([
      'The baker rises at two.',
      'Nobody counts the two loaves that he burns.',
    ]);
    expect(root.querySelector('a')!.href).toBe('https://ledger.example/bread#:~:text=two%20loaves');
  });

  it('shows the text all the same where the words are not in it', () => {
    const root = show(<SavedText article={ARTICLE} text={text} words="three loaves" onRemove={nothing} />);
    expect(root.querySelector('mark')).toBeNull();
    expect(root.querySelectorAll('.words')).toHaveLength(2);
  });
});

describe('useNoteSaving', () => {
  it('says in a sentence that there is no room, and what to do', async () => {
    let saving: ReturnType<typeof useNoteSaving> | undefined;
    function Editor() {
      saving = useNoteSaving(() => Promise.reject(new Error('background.saveNote: full')), nothing);
      return <p>{saving.problem}</p>;
    }
    const root = show(<Editor />);
    perform(() => saving!.start({} as NoteDraft));
    await vi.waitFor(() => expect(textOf(root)).toContain('There is no room left on this device.'));
    expect(textOf(root)).toContain('Nothing that you wrote is lost: free some room in the settings');
  });
});
