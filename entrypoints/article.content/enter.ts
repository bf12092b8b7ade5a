/** Whether and when the content script begins on a page. */

/** Smallest frame (px) that can show an article; advertisements and trackers are smaller. */
const MIN_WIDTH = 300;
const MIN_HEIGHT = 200;

/** In the isolated world, which the page does not see. */
const FLAG = 'glossatorCheckAgain';

/** Wait until `window` is large enough to read in. A frame's page may be there before its size is; most are never large. */
export async function untilLarge(window: Window): Promise<void> {
  while (window !== window.top && (window.innerWidth < MIN_WIDTH || window.innerHeight < MIN_HEIGHT)) {
    await new Promise(resolve => window.addEventListener('resize', resolve, { once: true }));
  }
}

/** `true` the first time; later, in the same page, the first one's `checkAgain` is called instead. */
export function enterOnce(checkAgain: () => void): boolean {
  const world = globalThis as { [FLAG]?: () => void };
  if (world[FLAG]) {
    world[FLAG]();
    return false;
  }
  world[FLAG] = checkAgain;
  return true;
}

/** Wait while the browser only prepares a page that may never be opened. */
export async function untilShown(document: Document): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering) {
    await new Promise(resolve => document.addEventListener('prerenderingchange', resolve, { once: true }));
  }
}
