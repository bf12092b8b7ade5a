import { useEffect, useState } from 'preact/hooks';
import type { CardView, FromCard, ToCard } from '../../core/card-messages';

export interface Shown {
  view: CardView;
  /** When it appeared, on the clock of `performance.now()`. */
  at: number;
}

/** Follow what the content script wants shown; tells it once that the card is ready. */
export function useView(port: MessagePort): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    port.onmessage = ({ data }: MessageEvent<ToCard>) => {
      if (data.type === 'show' || data.type === 'hide') {
        setShown(data.type === 'show' ? { view: data.view, at: performance.now() } : undefined);
      }
    };
    port.postMessage({ type: 'ready' } satisfies FromCard);
  }, [port]);
  return shown;
}
