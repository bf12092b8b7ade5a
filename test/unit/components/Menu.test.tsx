// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../components/Menu';
import { button, perform, show, textOf } from './show';

const onBake = vi.fn();
const groups = [
  {
    id: 'a',
    title: 'Bread',
    items: [
      { label: 'Bake', onChoose: onBake },
      { label: 'Slice', onChoose: vi.fn() },
    ],
  },
  { id: 'b', items: [{ label: 'Burn', onChoose: vi.fn() }] },
];

function opened() {
  const root = show(<Menu name="Actions" label="More" groups={groups} />);
  perform(() => button(root, 'More').click());
  return root;
}

function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  perform(() => void document.activeElement?.dispatchEvent(event));
}

describe('Menu', () => {
  it('opens on its first item, and says so', () => {
    const root = opened();
    expect(button(root, 'More').getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('[role=menu]')?.getAttribute('aria-label')).toBe('Actions');
    expect(textOf(document.activeElement)).toBe('Bake');
  });

  it.each([
    [['ArrowDown'], 'Slice'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 'Bake'],
    [['ArrowUp'], 'Burn'],
    [['End'], 'Burn'],
    [['End', 'Home'], 'Bake'],
    [['b'], 'Burn'],
    [['b', 'b'], 'Bake'],
    [['z'], 'Bake'],
  ])('goes with %j to %s', (keys, item) => {
    opened();
    for (const key of keys) {
      press(key);
    }
    expect(textOf(document.activeElement)).toBe(item);
  });

  it('closes on Esc, keeps that from the card, and gives the focus back', () => {
    const root = opened();
    const onEscape = vi.fn();
    document.addEventListener('keydown', onEscape);
    press('Escape');
    document.removeEventListener('keydown', onEscape);
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button(root, 'More'));
    expect(onEscape).not.toHaveBeenCalled();
  });

  it('does what is chosen, and closes', () => {
    const root = opened();
    perform(() => button(root, 'Bake').click());
    expect(onBake).toHaveBeenCalledOnce();
    expect(root.querySelector('[role=menu]')).toBeNull();
  });

  it('closes when the focus goes elsewhere', () => {
    const root = opened();
    perform(() => (document.activeElement as HTMLElement).blur());
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});
