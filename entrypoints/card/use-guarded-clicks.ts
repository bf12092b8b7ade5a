import { useEffect, useRef } from 'preact/hooks';
import { watchSeen } from './watch-seen';

/** What does something; to close the card or to look at another tab of it harms nobody. */
const ACTIONS = 'button:not(.card-close, [role=tab])';

/**
 * Let no press of a pointer act on a card that the reader cannot have seen; `onRefused` says so. Keys and assistive
 * technology press what has the focus, which no page can cover or move.
 */
export function useGuardedClicks(port: MessagePort, onRefused: () => void): void {
  const refuse = useRef(onRefused);
  refuse.current = onRefused;
  useEffect(() => {
    const isSeen = watchSeen(window, port);
    const guard = (event: MouseEvent) => {
      const isByPointer = event.isTrusted && event.detail > 0;
      // When it was pressed, not when a busy machine says so.
      if (isByPointer && (event.target as Element).closest(ACTIONS) && !isSeen(event.timeStamp)) {
        event.preventDefault();
        event.stopPropagation();
        refuse.current();
      }
    };
    document.addEventListener('click', guard, { capture: true });
    return () => document.removeEventListener('click', guard, { capture: true });
  }, [port]);
}
