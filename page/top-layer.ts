/**
 * Whether the page shows something above the card. The card stands in the top
 * layer, where a page's styles reach nothing of ours; so only what the page puts
 * into that layer too can lie over it, and even what lets clicks through hides
 * what is clicked on.
 *
 * For browsers in which the card itself cannot tell (`watch-seen.ts`). Firefox
 * shows content scripts closed shadow trees too.
 */

const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Firefox's, for extensions alone. */
interface WithClosedRoot {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Whether anything but `ours` stands in the top layer of `document`, however small: its backdrop covers all. */
export function isUnderOthers(document: Document, ours: Element): boolean {
  return hasOnTop(document, ours);
}

function hasOnTop(root: Document | ShadowRoot, ours: Element): boolean {
  return (
    root.querySelector(IN_TOP_LAYER) !== null ||
    [...root.querySelectorAll('*')].some(element => {
      const inner = element === ours ? undefined : (element as WithClosedRoot).openOrClosedShadowRoot;
      return inner != null && hasOnTop(inner, ours);
    })
  );
}
