import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceTo, isOnTheWay } from '../../../page/safe-path';

const CARD = { left: 100, top: 200, right: 480, bottom: 400 };

describe('isOnTheWay', () => {
  it.each([
    ['straight down to the card', { x: 300, y: 180 }, true],
    ['in the card', { x: 120, y: 390 }, true],
    ['along the line of text', { x: 380, y: 152 }, false],
    ['away from the card', { x: 300, y: 100 }, false],
    ['below the card', { x: 300, y: 500 }, false],
  ])('judges a pointer %s', (_name, point, expected) => {
    expect(isOnTheWay(point, { x: 300, y: 150 }, CARD)).toBe(expected);
  });

  it('holds every point of every straight line from the passage to the card, on whatever side it is', () => {
    const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, share, share, share, (fromX, fromY, along, down, way) => {
        const to = { x: CARD.left + along * 380, y: CARD.top + down * 200 };
        const point = { x: fromX + (to.x - fromX) * way, y: fromY + (to.y - fromY) * way };
        expect(isOnTheWay(point, { x: fromX, y: fromY }, CARD)).toBe(true);
      }),
    );
  });
});

describe('distanceTo', () => {
  it.each([
    [{ x: 300, y: 300 }, 0],
    [{ x: 300, y: 170 }, 30],
    [{ x: 60, y: 170 }, 50],
  ])('measures from the nearest edge: %j', (point, expected) => {
    expect(distanceTo(CARD, point)).toBe(expected);
  });
});
