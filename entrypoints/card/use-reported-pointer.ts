import { useEffect } from 'preact/hooks';
import type { FromCard } from '../../core/card-messages';

/** Tell the content script when the pointer comes onto the card and when it leaves. */
export function useReportedPointer(port: MessagePort): void {
  useEffect(() => {
    const send = (message: FromCard) => port.postMessage(message);
    const root = document.documentElement;
    const onEnter = () => send({ type: 'pointed', isAt: true });
    const onLeave = () => send({ type: 'pointed', isAt: false });
    root.addEventListener('pointerenter', onEnter);
    root.addEventListener('pointerleave', onLeave);
    return () => {
      root.removeEventListener('pointerenter', onEnter);
      root.removeEventListener('pointerleave', onLeave);
    };
  }, [port]);
}
