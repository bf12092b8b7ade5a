import { useEffect, useRef } from 'preact/hooks';

/** Lead the reader to an element that has just come up, perhaps out of sight: it is scrolled to, and read out. */
export function useLedTo<Shown extends HTMLElement>() {
  const element = useRef<Shown>(null);
  useEffect(() => element.current?.focus(), []);
  return { ref: element, tabIndex: -1 };
}
