// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { useRoving } from '../../../components/use-roving';
import { show } from './show';

const NAMES = ['one', 'two', 'three'];

function List() {
  const roving = useRoving('column');
  return (
    <ol {...roving.list}>
      {NAMES.map((name, at) => (
        <li key={name}>
          <button type="button" {...roving.button(at, NAMES.length)}>
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}

describe('useRoving', () => {
  it('goes on from where the focus is, however quick the keys are', () => {
    const root = show(<List />);
    root.querySelector('button')!.focus();
    for (let pressed = 0; pressed < 2; pressed++) {
      const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(key);
    }
    expect(document.activeElement!.textContent).toBe('three');
  });
});
