import { useEffect, useRef } from 'preact/hooks';

/** Tell the reader of failures that nobody has caught; they are written down elsewhere (`record-failures.ts`). */
export function useUncaught(tell: (error: Error) => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent) =>
      latest.current(reason instanceof Error ? reason : new Error(String(reason)));
    addEventListener('unhandledrejection', onRejection);
    return () => removeEventListener('unhandledrejection', onRejection);
  }, []);
}
