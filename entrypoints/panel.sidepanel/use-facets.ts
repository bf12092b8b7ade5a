import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Facets } from '../../components/SearchFilters';
import type { StoryName } from '../../core/stories';
import type { GlossatorDatabase } from '../../data/db';
import { facetsOf } from '../../data/search-facets';
import { knownStories } from '../../data/stories';
import type { useLibrary } from './use-library';

const NONE: StoryName[] = [];

/** Know by what the library can be filtered. */
export function useFacets({ index, edition, isWhole }: ReturnType<typeof useLibrary>, db: GlossatorDatabase): Facets {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    if (isWhole) {
      knownStories(db).then(setNames, error => console.error('Glossator: the stories could not be read', error));
    }
  }, [db, edition, isWhole]);
  return useMemo(() => {
    const facets = facetsOf(index.candidates(''));
    return { ...facets, stories: names.filter(({ id }) => facets.stories.includes(id)) };
  }, [index, edition, names]);
}
