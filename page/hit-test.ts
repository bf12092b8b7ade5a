/** Tell what is painted at a point of the page. */
import type { Painter } from './paint';

export interface Hit {
  id: string;
  range: AbstractRange;
}

type HitRegistry = Pick<HighlightRegistry, 'highlightsFromPoint'>;

/**
 * Give the annotations painted at a point of the viewport, the most specific
 * first: that is the shortest passage, which a longer one may hold.
 */
export function hitTest(painter: Painter, registry: HitRegistry, x: number, y: number): Hit[] {
  const hits = new Map<string, Hit & { length: number }>();
  for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots: painter.shadowRoots() })) {
    for (const range of ranges) {
      const id = painter.idOf(range);
      if (id !== undefined) {
        const length = painter.rangesOf(id).reduce((sum, one) => sum + one.toString().length, 0);
        hits.set(id, { id, range, length });
      }
    }
  }
  return [...hits.values()].sort((a, b) => a.length - b.length).map(({ id, range }) => ({ id, range }));
}
