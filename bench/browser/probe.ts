/**
 * What is measured inside of a document, by a script of its own that begins with it.
 *
 * On a news page it stands beside the content script, in the same world and from the
 * same moment, document idle. Times are of the document's own clock.
 */
export interface Probe {
  /** When the document was idle. */
  idle: number;
  /** When a frame with highlights had been drawn, or in the panel one with the list of matches. */
  painted?: number;
  /** The longest times that the thread of the document was held, since `idle`. */
  held: number[];
}

export type WithProbe = { glossatorProbe: Probe };

/** Runs in the document, by itself. */
export function probe(): void {
  /** Browsers let a repeated timer wait so long, in ms. */
  const CLAMP = 4;
  const KEPT = 10;
  /** By name, for in Firefox a content script cannot iterate the registry. */
  const HIGHLIGHTS = ['glossator-claim', 'glossator-quotation', 'glossator-number'];
  const seen: Probe = { idle: performance.now(), held: [] };
  (globalThis as unknown as WithProbe).glossatorProbe = seen;

  function lookAtFrame(): void {
    const isPainted = HIGHLIGHTS.some(name => (CSS.highlights.get(name)?.size ?? 0) > 0);
    if (!isPainted && !document.querySelector('button.match')) {
      requestAnimationFrame(lookAtFrame);
      return;
    }
    // A message that is sent before a frame is drawn comes after it.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.painted = performance.now();
      port1.close();
    };
    port2.postMessage(0);
  }
  requestAnimationFrame(lookAtFrame);

  let last = performance.now();
  function beat(): void {
    const now = performance.now();
    seen.held = [...seen.held, Math.max(0, now - last - CLAMP)].sort((a, b) => b - a).slice(0, KEPT);
    last = now;
    setTimeout(beat, 0);
  }
  setTimeout(beat, 0);
}
