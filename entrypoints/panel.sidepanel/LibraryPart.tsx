import type { Ref } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { FilterChips } from '../../components/FilterChips';
import { failureSentence } from '../../components/failure-sentence';
import { RESULT_KINDS, type Result, ResultList } from '../../components/ResultList';
import { SearchBox } from '../../components/SearchBox';
import { type Filters, NO_FILTERS, SearchFilters } from '../../components/SearchFilters';
import { ShowMore } from '../../components/ShowMore';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import { SEARCH_KINDS, type SearchOrder } from '../../data/search';
import type { CallBackground } from '../shared/call-background';
import { OpenedResult } from './OpenedResult';
import { resultOf } from './result-of';
import { useFacets } from './use-facets';
import { useKept } from './use-kept';
import { useLibrary } from './use-library';
import { useSearch } from './use-search';

/** Results that are shown at first, and with every press of the button: a few screens. */
const PAGE = 40;

interface Props {
  inputRef: Ref<HTMLInputElement>;
  call: CallBackground;
  db: GlossatorDatabase;
  /** Address of the page in front, if it is known. */
  here: string | undefined;
}

const NO_COUNTS = { claim: 0, coverage: 0, article: 0, page: 0, note: 0 };

/** Search claims, coverage, notes, their pages and saved articles, or leaf through them, and show what was found in its place. */
export function LibraryPart({ inputRef, call, db, here }: Props) {
  const t = useStrings();
  const [query, setQuery] = useKept('query', '');
  const [order, setOrder] = useKept<SearchOrder>('search order', 'relevance');
  const [kinds, setKinds] = useKept<Result['kind'][]>('search kinds', []);
  const [filters, setFilters] = useKept<Filters>('search filters', NO_FILTERS);
  const [limit, setLimit] = useState(PAGE);
  const library = useLibrary(db);
  const facets = useFacets(library, db);
  const found = useSearch(library, { query, order, kinds, filters, limit });
  const results = useMemo(() => found?.matches.map(match => resultOf(match, found.query)) ?? [], [found]);
  const Opened = useMemo(
    () =>
      function Opened({ result }: { result: Result }) {
        return <OpenedResult result={result} call={call} />;
      },
    [call],
  );
  const counts = found?.counts ?? NO_COUNTS;
  const hasFilters = Object.values(filters).some(value => value !== '');
  const chips = SEARCH_KINDS.filter(kind => counts[kind] > 0 || kinds.includes(kind)).map(kind => ({
    id: kind,
    label: t(RESULT_KINDS[kind]),
    count: counts[kind],
  }));
  const total = SEARCH_KINDS.filter(kind => kinds.length === 0 || kinds.includes(kind)).reduce(
    (sum, kind) => sum + counts[kind],
    0,
  );
  const isKnown = found !== undefined && (library.isWhole || results.length > 0);
  // Where nothing is asked nothing is better than another, and the search gives the newest first.
  const isAsked = query.trim() !== '';
  const isEmpty = isKnown && results.length === 0;
  return (
    <>
      <div class="library-head">
        <SearchBox
          label={t('panelSearch')}
          value={query}
          inputRef={inputRef}
          onInput={typed => {
            setQuery(typed);
            setLimit(PAGE);
          }}
        />
      </div>
      <div class="controls">
        <FilterChips chips={chips} chosen={kinds} label={t('filterKinds')} onChange={setKinds} />
        <SearchFilters
          {...facets}
          filters={filters}
          here={here}
          onShowStory={id =>
            browser.tabs.create({ url: browser.runtime.getURL(`/story.html?${new URLSearchParams({ id })}`) })
          }
          onChange={next => {
            setFilters(next);
            setLimit(PAGE);
          }}
        />
        <div class="controls-line">
          <p class="aside" role="status">
            {!library.isWhole && !isKnown && t('searchReading')}
            {isKnown && t('searchFound', total)}
          </p>
          <Choice
            label={t('sortBy')}
            value={isAsked || order !== 'relevance' ? order : 'date'}
            options={[
              ...(isAsked ? [['relevance', t('sortByRelevance')] as const] : []),
              ['date', t('sortByDate')],
              ['kind', t('sortByKind')],
            ]}
            onChange={setOrder}
          />
        </div>
      </div>
      {library.problem && <p class="problem">{failureSentence(library.problem, t)}</p>}
      {isEmpty && !library.problem && (
        <EmptyState
          sentence={isAsked ? t('searchNothing', [query.trim()]) : t('searchNoItems')}
          action={
            isAsked || kinds.length > 0 || hasFilters
              ? {
                  label: t('searchClear'),
                  onAction: () => {
                    setQuery('');
                    setKinds([]);
                    setFilters(NO_FILTERS);
                  },
                }
              : undefined
          }
        />
      )}
      <ResultList results={results} isByKind={order === 'kind'} Opened={Opened} />
      {found && <ShowMore rest={restOf(total, results.length, limit)} onMore={() => setLimit(limit + PAGE)} />}
    </>
  );
}

/** How many more there are; none where the last page was not full. */
function restOf(total: number, shown: number, limit: number): number {
  return shown < limit ? 0 : total - shown;
}
