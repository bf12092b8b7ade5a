import { useEffect, useState } from 'preact/hooks';
import { type Found, type Search, search } from '../../data/search';
import type { useLibrary } from './use-library';

/** Search once the browser has shown what was typed; only the last of several queries is searched. */
export function useSearch(
  { index, edition }: ReturnType<typeof useLibrary>,
  { query, order, kinds, limit }: Search,
): (Found & { query: string }) | undefined {
  const [found, setFound] = useState<Found & { query: string }>();
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setFound({ ...search(index, { query, order, kinds, limit }), query }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [index, edition, query, order, kinds, limit]);
  return found;
}
