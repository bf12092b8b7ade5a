/**
 * Tell whether the pointer is on its way from a passage to the card.
 *
 * The way is all that lies between the point where it left the passage and the
 * card's edges: on it other passages are crossed, and they must not open.
 *
 *     . from
 *     |\ \
 *     | \   \
 *     +------+
 *     | card |
 */
export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Space around the card (px) that counts as on the way: no hand draws a straight line. */
const PADDING = 12;

/** Whether `point` lies in the hull of `from` and `box`. */
export function isOnTheWay(point: Point, from: Point, box: Box): boolean {
  const left = box.left - PADDING;
  const top = box.top - PADDING;
  const right = box.right + PADDING;
  const bottom = box.bottom + PADDING;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  const isInside = left <= point.x && point.x <= right && top <= point.y && point.y <= bottom;
  return isInside || corners.some((corner, index) => isInTriangle(point, from, corner, corners[(index + 1) % 4]!));
}

/** Give the distance of `point` from `box`. */
export function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [sideOf(point, a, b), sideOf(point, b, c), sideOf(point, c, a)];
  return !(sides.some(side => side < 0) && sides.some(side => side > 0));
}

/** Positive on one side of the line through `a` and `b`, negative on the other. */
function sideOf(point: Point, a: Point, b: Point): number {
  return (point.x - b.x) * (a.y - b.y) - (a.x - b.x) * (point.y - b.y);
}
