import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ToCard } from '../../../../core/card-messages';
import { watchSeen } from '../../../../entrypoints/card/watch-seen';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchSeen', () => {
  it('counts no press that was made while the card had just moved, however late it is told of it', () => {
    const { isSeen, tell } = watched();
    tell({ type: 'covered', isCovered: false });
    const movedAt = laterBy(10_000);
    tell({ type: 'moved' });
    laterBy(2_000);
    expect(isSeen(movedAt - 1)).toBe(false);
    expect(isSeen(movedAt + 300)).toBe(false);
    expect(isSeen(movedAt + 700)).toBe(true);
  });

  it('counts no press on a card that is covered, or was never looked for', () => {
    const { isSeen, tell } = watched();
    expect(isSeen(laterBy(10_000))).toBe(false);
    tell({ type: 'covered', isCovered: false });
    const uncoveredFor = laterBy(1_000);
    expect(isSeen(uncoveredFor)).toBe(true);
    tell({ type: 'covered', isCovered: true });
    expect(isSeen(laterBy(1_000))).toBe(false);
  });

  it('counts no press on a card that the zoom has made too small to be read', () => {
    const { isSeen, tell } = watched(90);
    tell({ type: 'covered', isCovered: false });
    expect(isSeen(laterBy(10_000))).toBe(false);
  });
});

/** A card as in Firefox, which is told whether it is covered. */
function watched(innerWidth = 380) {
  vi.stubGlobal('IntersectionObserverEntry', class {});
  vi.useFakeTimers();
  const port = new EventTarget();
  return {
    isSeen: watchSeen({ innerWidth } as Window, port as MessagePort).isSeen,
    tell: (data: ToCard) => port.dispatchEvent(new MessageEvent('message', { data })),
  };
}

/** Let time (ms) pass; gives what the clock says then. */
function laterBy(time: number): number {
  vi.advanceTimersByTime(time);
  return performance.now();
}
