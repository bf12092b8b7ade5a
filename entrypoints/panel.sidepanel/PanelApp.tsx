import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ColoursContext } from '../../components/colours';
import { failureSentence } from '../../components/failure-sentence';
import { NotesContext } from '../../components/notes-access';
import { statusSentence } from '../../components/PageStatus';
import { pageSituation } from '../../components/page-situation';
import { type Translate, useStrings } from '../../components/strings';
import { Tabs } from '../../components/Tabs';
import { Toast } from '../../components/Toast';
import type { GlossatorDatabase } from '../../data/db';
import type { CallBackground } from '../shared/call-background';
import { useNotesAccess } from '../shared/use-notes-access';
import { useSettings } from '../shared/use-settings';
import { useUncaught } from '../shared/use-uncaught';
import { CoveragePart } from './CoveragePart';
import { LibraryPart } from './LibraryPart';
import { MatchesPart } from './MatchesPart';
import { NotesPart, type NoteView } from './NotesPart';
import { useActiveTab } from './use-active-tab';
import { useAskedNote } from './use-asked-note';
import { useNotesChanged } from './use-notes-changed';
import { callerOf, type Page, usePage } from './use-page';
import { type Part, usePart } from './use-part';
import { usePosition } from './use-position';

interface Told {
  message: string;
  undo?: () => void;
}

/** What every part of the panel that is about the page is given. */
export interface PartProps {
  /** Unset until it is known. */
  page: Page | undefined;
  /** Whether it could not be found out. */
  hasFailed: boolean;
  /** Whether the reader is to write what they think before anything is told. */
  isTeacherMode: boolean;
  call: CallBackground;
  /** The match or note at which the reader is on the page. */
  currentId?: string;
  reload: () => void;
  onTell: (told: Told) => void;
  onFail: (error: Error) => void;
  onGo: (id: string) => void;
  onShow: (part: Part) => void;
  onSearch: () => void;
}

interface Props {
  call: CallBackground;
  db: GlossatorDatabase;
}

/** The panel: what was found on the page of this window, the notes on it, and the library. */
export function PanelApp({ call, db }: Props) {
  const t = useStrings();
  const [part, setPart] = usePart();
  const [told, setTold] = useState<Told>();
  const search = useRef<HTMLInputElement>(null);
  const { page, hasFailed, reload } = usePage(useActiveTab(), call, db);
  const [noteView, setNoteView] = useState<NoteView>('page');
  const settings = useSettings().settings;
  const openNote = (id: string) => {
    setPart('notes');
    setNoteView({ id });
  };
  useAskedNote(openNote);
  const [edition, setEdition] = useState(0);
  useNotesChanged(() => setEdition(count => count + 1));
  const access = useNotesAccess(call, openNote, edition);
  const [currentId, setCurrentId] = usePosition(page, () => setPart('matches'));
  const onFail = (error: Error) => setTold({ message: failureSentence(error, t) });
  useUncaught(onFail);
  const props: PartProps = {
    // What may be told is not known before the settings are.
    page: settings && page,
    hasFailed,
    isTeacherMode: settings?.isTeacherMode ?? false,
    call,
    currentId,
    reload,
    onTell: setTold,
    onFail,
    onGo: id => {
      setCurrentId(id);
      page && callerOf(page.tabId)('goTo', id).then(isThere => isThere || setTold({ message: t('notOnPage') }), onFail);
    },
    onShow: setPart,
    onSearch: () => {
      setPart('library');
      requestAnimationFrame(() => search.current?.focus());
    },
  };
  const related = page?.state?.context.related.length ?? 0;
  const here = page?.notes[0]?.stored.note.target.source;
  return (
    <NotesContext.Provider value={access}>
      <ColoursContext.Provider value={settings?.colourNames ?? {}}>
        <main>
          <h1 class="visually-hidden">{t('panelTitle')}</h1>
          <PageAnnouncement page={page} />
          <Tabs
            label={t('panelParts')}
            chosen={part}
            onChoose={id => setPart(id as Part)}
            tabs={[
              tab('matches', t('panelMatches'), page?.matches.length, <MatchesPart {...props} db={db} />),
              tab('coverage', t('panelCoverage'), related, <CoveragePart {...props} />),
              tab(
                'notes',
                t('panelNotes'),
                page?.notes.length,
                <NotesPart {...props} db={db} view={noteView} onView={setNoteView} />,
              ),
              tab('library', t('panelLibrary'), 0, <LibraryPart call={call} db={db} inputRef={search} here={here} />),
            ]}
          />
        </main>
        {told && (
          <Toast
            key={told.message}
            message={told.message}
            action={told.undo && { label: t('undo'), onAction: told.undo }}
            onGone={() => setTold(undefined)}
          />
        )}
      </ColoursContext.Provider>
    </NotesContext.Provider>
  );
}

function tab(id: Part, name: string, count: number | undefined, content: ComponentChildren) {
  const label = (
    <>
      {name}
      {count ? <span class="tab-count"> {count}</span> : null}
    </>
  );
  const headed = (
    <>
      <h2 class="visually-hidden">{name}</h2>
      {content}
    </>
  );
  return { id, label, content: headed };
}

/** Say once how much was found, or why there is nothing; the parts show it. */
function PageAnnouncement({ page }: Pick<PartProps, 'page'>) {
  const t = useStrings();
  return (
    <p class="visually-hidden" role="status">
      {page && announcement(page, t)}
    </p>
  );
}

function announcement({ site, state, seesEverySite, matches }: Page, t: Translate): string {
  const situation = pageSituation(site, state, seesEverySite);
  if (situation === 'checking') {
    return '';
  }
  if (situation !== 'found') {
    return statusSentence({ situation, ...site }, t);
  }
  return matches.length > 0 ? t('panelAnnounce', matches.length) : t('noMatches');
}
