import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromCard } from '../../core/card-messages';

/** What was done, as the card tells it. */
export interface Done {
  message: string;
  undo?: () => void;
  /** Whether the card has nothing left to show once it can no longer be undone. */
  closes?: boolean;
}

/** Keep what was done last, and the card open while it can be undone. */
export function useDone(shown: unknown, tell: (message: FromCard) => void) {
  const [done, setDone] = useState<Done>();
  useEffect(() => setDone(undefined), [shown]);
  const isHeld = done?.undo !== undefined;
  useEffect(() => {
    if (!isHeld) {
      return undefined;
    }
    tell({ type: 'busy', isBusy: true });
    return () => tell({ type: 'busy', isBusy: false });
  }, [isHeld]);
  const closes = useRef(false);
  closes.current = done?.closes === true;
  const undo =
    done?.undo &&
    (() => {
      closes.current = false;
      done.undo?.();
    });
  const onGone = () => {
    setDone(undefined);
    if (closes.current) {
      tell({ type: 'close' });
    }
  };
  return { done: done && { ...done, undo }, setDone, onGone };
}
