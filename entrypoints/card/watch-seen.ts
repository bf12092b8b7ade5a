/**
 * Whether the reader can have seen the card before a click on it.
 *
 * A page can lay something over the card that lets clicks through, or scroll it
 * under the pointer, and so have a reader press what they never saw. Chrome tells
 * a frame whether anything covers, fades or bends it, all the way up through the
 * frames around it; in Firefox the content script looks for the card.
 */
import type { FromCard, ToCard } from '../../core/card-messages';

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

export interface Seen {
  /** Whether, as far as is known, the card was in sight, uncovered, for long enough at a time of its frame's own clock. */
  isSeen(at: number): boolean;
  /** Look anew; what is known may else be older than a press, by far on a busy machine. */
  look(): Promise<unknown>;
}

/** Watch the card that is shown in `frame`. */
export function watchSeen(frame: Window, port: MessagePort): Seen {
  let seenSince = Number.POSITIVE_INFINITY;

  function see(isSeen: boolean): void {
    seenSince = isSeen ? Math.min(seenSince, performance.now()) : Number.POSITIVE_INFINITY;
  }

  const lookHere = 'isVisible' in IntersectionObserverEntry.prototype ? watchVisible(frame, see) : undefined;
  const lookInPage = watchPage(port, {
    onCovered: isCovered => see(!isCovered),
    onMoved: () => {
      seenSince = Math.max(seenSince, performance.now());
    },
  });
  return {
    isSeen: at => at - seenSince >= SETTLING && sizeOnScreen(frame) >= MIN_WIDTH,
    look: () => Promise.all([lookHere?.(), lookInPage()]),
  };
}

/** Hear from the browser what lies over the frame; gives a function that asks it anew. */
function watchVisible(frame: Window, see: (isSeen: boolean) => void): () => Promise<void> {
  const root = frame.document.documentElement;
  let waiting: (() => void)[] = [];
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOK_EVERY };
  const observer = new IntersectionObserver(entries => {
    see(isWholeOf(entries.at(-1)));
    for (const done of waiting) {
      done();
    }
    waiting = [];
  }, options);
  observer.observe(root);
  return () => {
    const known = observer.takeRecords();
    if (known.length > 0) {
      see(isWholeOf(known.at(-1)));
    }
    // What is observed anew is told of anew.
    observer.unobserve(root);
    observer.observe(root);
    return new Promise(resolve => waiting.push(resolve));
  };
}

interface PageTells {
  onCovered(isCovered: boolean): void;
  onMoved(): void;
}

/** Hear from the content script what the page does with the card; gives a function that asks it anew. */
function watchPage(port: MessagePort, { onCovered, onMoved }: PageTells): () => Promise<void> {
  const waiting: (() => void)[] = [];
  port.addEventListener('message', ({ data }: MessageEvent<ToCard>) => {
    if (data.type === 'covered') {
      onCovered(data.isCovered);
    } else if (data.type === 'moved' || data.type === 'show') {
      onMoved();
    } else if (data.type === 'looked') {
      waiting.shift()?.();
    }
  });
  return () => {
    port.postMessage({ type: 'look' } satisfies FromCard);
    return new Promise(resolve => waiting.push(resolve));
  };
}

function isWholeOf(entry: SeeingEntry | undefined): boolean {
  return entry?.isVisible === true;
}

/** Width in the pixels that the reader's own zoom makes. */
function sizeOnScreen(frame: Window): number {
  return frame.innerWidth;
}
