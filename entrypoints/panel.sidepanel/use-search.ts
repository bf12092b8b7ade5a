import { useEffect, useState } from 'preact/hooks';
import type { Filters } from '../../components/SearchFilters';
import { type Found, type Search, type SearchFilter, search } from '../../data/search';
import type { useLibrary } from './use-library';

/** Search once the browser has shown what was typed; only the last of several queries is searched. */
export function useSearch(
  { index, edition }: ReturnType<typeof useLibrary>,
  { query, order, kinds, filters, limit }: Omit<Search, 'filter'> & { filters: Filters },
): (Found & { query: string }) | undefined {
  const [found, setFound] = useState<Found & { query: string }>();
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() =>
        setFound({ ...search(index, { query, order, kinds, limit, filter: filterOf(filters) }), query }),
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [index, edition, query, order, kinds, filters, limit]);
  return found;
}

/** Days of each age. */
const DAYS = { day: 1, week: 7, month: 30, year: 365 };

const DAY = 86_400_000;

function filterOf({ page, tag, story, state, age }: Filters): SearchFilter {
  return {
    ...(page !== '' && { page }),
    ...(tag !== '' && { tag }),
    ...(story !== '' && { story }),
    ...(state !== '' && { state }),
    ...(age !== '' && { since: new Date(Date.now() - DAYS[age] * DAY).toISOString() }),
  };
}
