import { useRef, useState } from 'preact/hooks';
import { SearchBox } from '../../components/SearchBox';
import { useStrings } from '../../components/strings';
import { Toast } from '../../components/Toast';
import type { GlossatorDatabase } from '../../data/db';
import { LibraryPart } from './LibraryPart';
import { PagePart } from './PagePart';
import { useActiveTab } from './use-active-tab';
import { type CallBackground, usePage } from './use-page';

export interface Told {
  message: string;
  undo?: () => void;
}

interface Props {
  call: CallBackground;
  db: GlossatorDatabase;
}

/** The panel: what was found on the page of this window, or what a search of the library finds. */
export function PanelApp({ call, db }: Props) {
  const t = useStrings();
  const [query, setQuery] = useState('');
  const [told, setTold] = useState<Told>();
  const search = useRef<HTMLInputElement>(null);
  const tab = useActiveTab();
  const { page, reload } = usePage(tab, call);
  return (
    <>
      <header class="panel-head">
        <h1 class="visually-hidden">{t('panelTitle')}</h1>
        <SearchBox label={t('panelSearch')} value={query} inputRef={search} onInput={setQuery} />
      </header>
      <main>
        {query.trim() ? (
          <LibraryPart query={query.trim()} call={call} db={db} />
        ) : (
          <PagePart page={page} call={call} reload={reload} onTell={setTold} onSearch={() => search.current?.focus()} />
        )}
      </main>
      {told && (
        <Toast
          key={told.message}
          message={told.message}
          action={told.undo && { label: t('undo'), onAction: told.undo }}
          onGone={() => setTold(undefined)}
        />
      )}
    </>
  );
}
