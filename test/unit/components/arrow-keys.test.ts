// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Lay, placeAfter } from '../../../components/arrow-keys';

/** Where `key` leads from place 1 of 4. */
function leadsTo(key: string, lay: Lay, dir = 'ltr'): number | undefined {
  document.body.innerHTML = `<div dir="${dir}"><ol></ol></div>`;
  const list = document.querySelector('ol')!;
  let place: number | undefined;
  list.addEventListener('keydown', event => {
    place = placeAfter(event, 1, 4, lay);
  });
  list.dispatchEvent(new KeyboardEvent('keydown', { key }));
  return place;
}

describe('placeAfter', () => {
  it.each([
    ['row', 'ArrowRight', 2, 0],
    ['row', 'ArrowLeft', 0, 2],
    ['row', 'ArrowDown', undefined, undefined],
    ['column', 'ArrowDown', 2, 2],
    ['column', 'ArrowRight', undefined, undefined],
    ['lines', 'ArrowDown', 2, 2],
    ['lines', 'ArrowLeft', 0, 2],
    ['lines', 'Home', 0, 0],
    ['lines', 'End', 3, 3],
    ['lines', 'a', undefined, undefined],
  ] as const)('%s: %s leads the way one reads', (lay, key, leftToRight, rightToLeft) => {
    expect(leadsTo(key, lay)).toBe(leftToRight);
    expect(leadsTo(key, lay, 'rtl')).toBe(rightToLeft);
  });
});
