import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Part = 'matches' | 'coverage' | 'notes' | 'library';

/** Know which part of the panel is shown; each is found again where it was scrolled to. */
export function usePart(): [Part, (part: Part) => void] {
  const [part, setPart] = useState<Part>('matches');
  const places = useRef(new Map<Part, number>());
  useLayoutEffect(() => window.scrollTo({ top: places.current.get(part) ?? 0, behavior: 'instant' }), [part]);
  const show = (next: Part) => {
    places.current.set(part, window.scrollY);
    setPart(next);
  };
  return [part, show];
}
