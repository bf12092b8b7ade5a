import { useEffect, useRef, useState } from 'preact/hooks';
import './toast.css';

/** Time to read a sentence, to think again and to reach the button; it stands still under pointer and focus. */
const DURATION = 12_000;

interface Props {
  message: string;
  action?: { label: string; onAction: () => void };
  /** The toast has had its time, or its action was taken. */
  onGone: () => void;
}

/** Tell that something was done, with a way to undo it. */
export function Toast({ message, action, onGone }: Props) {
  const [isHeld, setIsHeld] = useState(false);
  const left = useRef(DURATION);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (isHeld) {
      return;
    }
    const began = performance.now();
    const timer = setTimeout(() => gone.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - began;
    };
  }, [isHeld]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      <p role="status">{message}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onAction();
            onGone();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
