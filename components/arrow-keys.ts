/** Which of several elements the arrow keys, Home and End lead to. */

/** Keys that lead to the next or the previous one, by the way in which the elements lie. */
const STEPS = {
  row: { next: ['ArrowRight'], previous: ['ArrowLeft'] },
  column: { next: ['ArrowDown'], previous: ['ArrowUp'] },
  lines: { next: ['ArrowRight', 'ArrowDown'], previous: ['ArrowLeft', 'ArrowUp'] },
};

export type Lay = keyof typeof STEPS;

/** Give the place that `event` leads to from place `at` of `count`, around the ends; `undefined` for other keys. */
export function placeAfter(event: KeyboardEvent, at: number, count: number, lay: Lay): number | undefined {
  const step = stepOf(event, lay);
  if (step !== 0) {
    return (at + step + count) % count;
  }
  if (event.key === 'Home') {
    return 0;
  }
  return event.key === 'End' ? count - 1 : undefined;
}

function stepOf({ key, currentTarget }: KeyboardEvent, lay: Lay): number {
  const { next, previous } = STEPS[lay];
  const step = Number(next.includes(key)) - Number(previous.includes(key));
  const isSideways = key === 'ArrowRight' || key === 'ArrowLeft';
  const isRightToLeft =
    currentTarget instanceof Element && currentTarget.closest('[dir]')?.getAttribute('dir') === 'rtl';
  return isSideways && isRightToLeft ? -step : step;
}
