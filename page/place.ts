/** Place a floating box beside a passage, in the viewport. */
import { computePosition, flip, inline, offset, type Placement, shift, size } from '@floating-ui/dom';

/** Space between passage and box: small enough for a pointer to cross it before the card closes. */
const GAP = 6;

/** Space that is left to the edges of the viewport. */
const EDGE = 8;

/** Lowest height (px) to which a box is pressed for reading; where there is less space it covers the passage. */
const MIN_HEIGHT = 220;

export interface Anchor {
  range: Range;
  /** Where the reader pointed; among several lines the box stands at this one. */
  point?: { x: number; y: number };
}

/** Move `box`, which is in the top layer, beside `anchor`. */
export async function place(
  box: HTMLElement,
  { range, point }: Anchor,
  { placement, minHeight = MIN_HEIGHT }: { placement: Placement; minHeight?: number },
): Promise<void> {
  const start = range.startContainer;
  const reference = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: start.nodeType === 1 ? (start as Element) : (start.parentElement ?? undefined),
  };
  // Its own height again, so that the side with more room is chosen even after it was pressed into the other.
  box.style.removeProperty('max-height');
  const { x, y } = await computePosition(reference, box, {
    strategy: 'fixed',
    placement,
    middleware: [
      inline(point),
      offset(GAP),
      flip({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          box.style.setProperty('max-height', `${Math.max(minHeight, Math.floor(availableHeight))}px`);
        },
      }),
      shift({ padding: EDGE, crossAxis: true }),
    ],
  });
  box.style.setProperty('left', `${Math.round(x)}px`);
  box.style.setProperty('top', `${Math.round(y)}px`);
}

/** Whether any of `range` is in the viewport. */
export function isInView(range: Range, window: Window): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
}
