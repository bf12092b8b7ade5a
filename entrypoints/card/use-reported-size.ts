import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Report the height of an element whenever it changes; an empty one has none to report. */
export function useReportedSize(element: RefObject<HTMLElement | null>, report: (height: number) => void) {
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      if (height > 0) {
        report(height);
      }
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
}
