// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { SiteList } from '../../../components/SiteList';
import { button, perform, show, textOf } from './show';

function showList() {
  const onSet = vi.fn();
  const root = show(<SiteList modes={{ 'b.example': 'off', 'a.example': 'ask' }} onSet={onSet} />);
  const add = (typed: string) => {
    const field = root.querySelector('input')!;
    perform(() => {
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    perform(() => button(root, 'Add').click());
  };
  return { root, onSet, add };
}

describe('SiteList', () => {
  it('lists the sites by name, each with its mode', () => {
    const { root } = showList();
    const rows = [...root.querySelectorAll('li')];
    expect(rows.map(row => textOf(row.querySelector('span')))).toEqual(['a.example', 'b.example']);
    expect(rows.map(row => row.querySelector('select')?.value)).toEqual(['ask', 'off']);
  });

  it('changes a rule and takes one away', () => {
    const { root, onSet } = showList();
    const select = root.querySelector('select')!;
    perform(() => {
      select.value = 'on';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onSet).toHaveBeenLastCalledWith('a.example', 'on');
    perform(() => button(root, 'Remove the rule for b.example').click());
    expect(onSet).toHaveBeenLastCalledWith('b.example', undefined);
  });

  it('adds a site from an address, off unless said otherwise', () => {
    const { root, onSet, add } = showList();
    add(' https://www.paper.example/today ');
    expect(onSet).toHaveBeenCalledWith('paper.example', 'off');
    expect(root.querySelector('input')?.value).toBe('');
  });

  it('says what does not read as a site, and adds nothing', () => {
    const { root, onSet, add } = showList();
    add('nonsense');
    expect(textOf(root.querySelector('[role=alert]'))).toBe('This does not read as a site: nonsense');
    expect(onSet).not.toHaveBeenCalled();
  });
});
