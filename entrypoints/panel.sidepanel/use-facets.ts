import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Facets } from '../../components/SearchFilters';
import { nameOfStory, type StoryName } from '../../core/stories';
import type { GlossatorDatabase } from '../../data/db';
import { facetsOf } from '../../data/search-facets';
import { packStories } from '../../data/stories';
import type { useLibrary } from './use-library';

const NONE: StoryName[] = [];

/** Know by what the library can be filtered. */
export function useFacets({ index, edition, isWhole }: ReturnType<typeof useLibrary>, db: GlossatorDatabase): Facets {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    if (isWhole) {
      packStories(db).then(setNames, error => console.error('Glossator: the stories could not be read', error));
    }
  }, [db, isWhole]);
  return useMemo(() => {
    const facets = facetsOf(index.candidates(''));
    return { ...facets, stories: facets.stories.flatMap(id => nameOfStory(id, names) ?? []) };
  }, [index, edition, names]);
}
