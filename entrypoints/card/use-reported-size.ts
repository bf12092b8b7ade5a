import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Report the height of an element whenever it changes, and for everything new that is `shown`; never one of nought. */
export function useReportedSize(
  element: RefObject<HTMLElement | null>,
  report: (height: number) => void,
  shown: unknown,
) {
  useLayoutEffect(() => {
    const reportHeight = (height: number) => height > 0 && report(Math.ceil(height));
    // At once, also where the height is the old one: the frame waits for it to appear. An observer comes a frame later.
    reportHeight(element.current!.getBoundingClientRect().height);
    const observer = new ResizeObserver(([entry]) => reportHeight(entry?.borderBoxSize[0]?.blockSize ?? 0));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [shown]);
}
