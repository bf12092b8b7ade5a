import { useEffect, useRef } from 'preact/hooks';
import { watchSeen } from './watch-seen';

/** What does something; to close the card or to look at another tab of it harms nobody. */
const ACTIONS = 'button:not(.card-close, [role=tab])';

/**
 * Let no press of a pointer act on a card that the reader cannot have seen; `onRefused` says so. It acts once it was
 * looked anew, when we press in its place. Keys and assistive technology press what has the focus, which no page can
 * cover or move.
 */
export function useGuardedClicks(port: MessagePort, onRefused: () => void): void {
  const refuse = useRef(onRefused);
  refuse.current = onRefused;
  useEffect(() => {
    const { isSeen, look } = watchSeen(window, port);
    let looked: Promise<unknown> | undefined;
    const onDown = () => {
      looked = look();
    };
    const guard = (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>(ACTIONS);
      const isByPointer = event.isTrusted && event.detail > 0;
      if (button && isByPointer) {
        event.preventDefault();
        event.stopPropagation();
        // The second press of a double one falls on what the first has put there.
        if (event.detail > 1) {
          return;
        }
        // When it was pressed, not when a busy machine says so.
        const at = event.timeStamp;
        const wasSeen = isSeen(at);
        (looked ?? look()).then(() => (wasSeen && isSeen(at) ? button.click() : refuse.current()));
      }
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    document.addEventListener('click', guard, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onDown, { capture: true });
      document.removeEventListener('click', guard, { capture: true });
    };
  }, [port]);
}
