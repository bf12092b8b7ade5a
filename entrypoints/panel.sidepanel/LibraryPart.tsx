import type { Ref } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Result, ResultList } from '../../components/ResultList';
import { SearchBox } from '../../components/SearchBox';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import { type SearchItem, type SearchMatch, search } from '../../data/search';
import { searchItems } from '../../data/search-items';
import { OpenedResult } from './OpenedResult';
import { useKept } from './use-kept';
import type { CallBackground } from './use-page';

/** More results than this are a sign to type another word. */
const MOST_RESULTS = 40;

/** Two letters that a fuzzy search found alike are no reason to look there. */
const SHORTEST_MARK = 3;

interface Props {
  inputRef: Ref<HTMLInputElement>;
  call: CallBackground;
  db: GlossatorDatabase;
}

/** Search claims, coverage and notes, and show what was found in its place. */
export function LibraryPart({ inputRef, call, db }: Props) {
  const t = useStrings();
  const [typed, setTyped] = useKept('query', '');
  const query = typed.trim();
  const [items, setItems] = useState<SearchItem[]>();
  useEffect(() => {
    searchItems(db).then(setItems, error => {
      console.error('Glossator: the library could not be read', error);
      setItems([]);
    });
  }, [db]);
  const results = useMemo(() => items && search(items, query, MOST_RESULTS).map(resultOf), [items, query]);
  const Opened = useMemo(
    () =>
      function Opened({ result }: { result: Result }) {
        return <OpenedResult result={result} call={call} />;
      },
    [call],
  );
  return (
    <>
      <div class="library-head">
        <SearchBox label={t('panelSearch')} value={typed} inputRef={inputRef} onInput={setTyped} />
      </div>
      <p class="result-count" role="status">
        {query && results && (results.length > 0 ? t('searchFound', results.length) : t('searchNothing', [query]))}
      </p>
      {results && <ResultList results={results} Opened={Opened} />}
    </>
  );
}

function resultOf({ item, highlights }: SearchMatch): Result {
  const { kind, id, title, details } = item;
  const inTitle = highlights.find(({ field }) => field === 'title')?.ranges ?? [];
  const marked = inTitle.filter(([start, end]) => end - start >= SHORTEST_MARK);
  return { kind, id, title, detail: details[0] ?? '', marked };
}
