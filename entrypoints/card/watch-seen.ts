/**
 * Whether the reader can have seen the card before a click on it.
 *
 * A page can lay something over the card that lets clicks through, or scroll it
 * under the pointer, and so have a reader press what they never saw. Chrome tells
 * a frame whether anything covers, fades or bends it, all the way up through the
 * frames around it; in Firefox the content script looks for the card.
 */
import type { ToCard } from '../../core/card-messages';

/** Milliseconds for which the card must have stood still and in sight: a person sees what they press by then. */
const SETTLING = 500;

/** Milliseconds between two looks of the browser; it allows no shorter ones. */
const LOOK_EVERY = 100;

/** Smallest card (px) that can be read; one that the page's zoom has shrunk cannot. */
const MIN_WIDTH = 160;

/** What Chrome's observers have more than the types know. */
interface SeeingEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Watch this frame; gives a function that says whether it was in sight, uncovered, for long enough at a time of the
 * frame's own clock.
 */
export function watchSeen(frame: Window, port: MessagePort): (at: number) => boolean {
  let seenSince = Number.POSITIVE_INFINITY;

  function see(isSeen: boolean): void {
    seenSince = isSeen ? Math.min(seenSince, performance.now()) : Number.POSITIVE_INFINITY;
  }

  if ('isVisible' in IntersectionObserverEntry.prototype) {
    const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOK_EVERY };
    const observer = new IntersectionObserver(entries => see(isWholeOf(entries.at(-1))), options);
    observer.observe(frame.document.documentElement);
  }
  port.addEventListener('message', ({ data }: MessageEvent<ToCard>) => {
    if (data.type === 'covered') {
      see(!data.isCovered);
    } else if (data.type === 'moved' || data.type === 'show') {
      seenSince = Math.max(seenSince, performance.now());
    }
  });
  return at => at - seenSince >= SETTLING && sizeOnScreen(frame) >= MIN_WIDTH;
}

function isWholeOf(entry: SeeingEntry | undefined): boolean {
  return entry?.isVisible === true;
}

/** Width in the pixels that the reader's own zoom makes. */
function sizeOnScreen(frame: Window): number {
  return frame.innerWidth;
}
