// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Tabs } from '../../../components/Tabs';
import { perform, show, textOf } from './show';

const TABS = ['One', 'Two', 'Three'].map(name => ({ id: name, label: name, content: <p>Content {name}</p> }));

function press(key: string) {
  perform(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
}

function showTabs() {
  const root = show(<Tabs tabs={TABS} label="Things" />);
  root.querySelector<HTMLElement>('[role=tab][tabindex="0"]')?.focus();
  return root;
}

describe('Tabs', () => {
  it.each([
    ['ArrowRight', 'Two'],
    ['ArrowLeft', 'Three'],
    ['End', 'Three'],
    ['Home', 'One'],
    ['a', 'One'],
  ])('shows on %s the content of %s, and puts the focus there', (key, name) => {
    const root = showTabs();
    press(key);
    expect(textOf(document.activeElement)).toBe(name);
    expect(textOf(root.querySelector('[aria-selected=true]'))).toBe(name);
    expect(textOf(root.querySelector('[role=tabpanel]'))).toBe(`Content ${name}`);
  });

  it('goes round', () => {
    showTabs();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) {
      press(key);
    }
    expect(textOf(document.activeElement)).toBe('One');
  });

  it('follows the direction of the text', () => {
    const root = showTabs();
    root.dir = 'rtl';
    press('ArrowLeft');
    expect(textOf(document.activeElement)).toBe('Two');
  });

  it('lets one tab alone be reached by the tab key', () => {
    const root = showTabs();
    press('ArrowRight');
    expect([...root.querySelectorAll('[role=tab]')].map(tab => tab.getAttribute('tabindex'))).toEqual([
      '-1',
      '0',
      '-1',
    ]);
  });

  it('shows a single content without tabs', () => {
    const root = show(<Tabs tabs={TABS.slice(0, 1)} label="Things" />);
    expect(root.querySelector('[role=tablist]')).toBeNull();
    expect(textOf(root)).toBe('Content One');
  });
});
