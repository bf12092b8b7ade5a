/** Place a floating box beside a passage, in the viewport. */
import { computePosition, flip, inline, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';

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
  // Its own height again, so that the side with more room is chosen even after it was pressed into the other.
  box.style.removeProperty('max-height');
  const { x, y } = await computePosition(range, box, {
    platform: inTopLayer(box),
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

/**
 * What floating-ui asks of the browser. Its own answers look for all that may clip or shift a box; in the top layer
 * there is only the part of the page that is in view, which is less than the window where the reader has zoomed in.
 */
function inTopLayer(box: HTMLElement): Platform {
  const window = box.ownerDocument.defaultView!;
  const dimensions = () => ({ width: box.offsetWidth, height: box.offsetHeight });
  return {
    getElementRects: ({ reference }) => ({
      reference: reference.getBoundingClientRect(),
      floating: { x: 0, y: 0, ...dimensions() },
    }),
    getDimensions: dimensions,
    getClientRects: range => range.getClientRects(),
    getClippingRect: () => {
      const { offsetLeft, offsetTop, width, height } = window.visualViewport!;
      return { x: offsetLeft, y: offsetTop, width, height };
    },
    isRTL: () => window.getComputedStyle(box).direction === 'rtl',
  };
}

/** Scroll to `range` without animation, for readers whom movement disturbs and for the card, which opens at once. */
export function scrollTo(range: Range, window: Window): void {
  const start = range.startContainer;
  const element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' });
  }
}

/** Whether `range` is laid out at all. */
export function isShown(range: Range): boolean {
  return range.getClientRects().length > 0;
}

/** Whether any of `range` is in the viewport. */
export function isInView(range: Range, window: Window): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
}
