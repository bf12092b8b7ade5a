import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Report the height of an element whenever it changes, and for everything new that is `shown`; never one of nought. */
export function useReportedSize(
  element: RefObject<HTMLElement | null>,
  report: (height: number) => void,
  shown: unknown,
) {
  useLayoutEffect(() => {
    // A new observer reports at once, also where the height is the old one: the frame waits for it to appear.
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      if (height > 0) {
        report(height);
      }
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [shown]);
}
