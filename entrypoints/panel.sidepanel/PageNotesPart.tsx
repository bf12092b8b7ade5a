import { useState } from 'preact/hooks';
import {
  arrangeNotes,
  fitFilter,
  type NoteFilter,
  type NoteOrder,
  type PageNote,
} from '../../components/arrange-notes';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { Markdown } from '../../components/Markdown';
import { NoteControls } from '../../components/NoteControls';
import { ShowMore } from '../../components/ShowMore';
import { useStrings } from '../../components/strings';
import type { KeptDraft, NoteDraft } from '../../core/service';
import { findKept } from '../shared/draft-keeper';
import { NoteWriter } from '../shared/NoteWriter';
import { useCommands } from '../shared/use-commands';
import { newNote, type Writing } from '../shared/writing';
import { DraftList } from './DraftList';
import { NoteItem } from './NoteItem';
import type { PartProps } from './PanelApp';
import { useKept } from './use-kept';
import { callerOf, type Page } from './use-page';
import { usePageDrafts } from './use-page-drafts';

/** Notes that are shown at first, and with every press of the button: each has an editor of its own. */
const PAGE = 50;

interface Props extends PartProps {
  page: Page;
}

/** Show the reader's notes on the page, those on the whole of it first; they can be changed, deleted and brought back. */
export function PageNotesPart(props: Props) {
  const t = useStrings();
  const { page, call, reload, currentId, onTell, onFail, onGo, onShow } = props;
  const [writing, setWriting] = useState<Writing>();
  const [order, setOrder] = useKept<NoteOrder>('note order', 'place');
  const [filter, setFilter] = useKept<NoteFilter>('note filter', { tag: '', state: '' });
  const [limit, setLimit] = useState(PAGE);
  const [drafts, reloadDrafts] = usePageDrafts(page, call);
  const sentence = useEmptySentence();
  const { notes, site } = page;
  const fitting = fitFilter(notes, filter);
  const arranged = arrangeNotes(notes, order, fitting).sort(byReach);
  const shown = Math.max(limit, arranged.findIndex(({ stored }) => stored.note.id === currentId) + 1);
  const begin = (draft: NoteDraft) => findKept(call, draft).then(kept => setWriting({ draft, kept }), onFail);
  const beginOnPage = () => callerOf(page.tabId)('pageDraft').then(draft => begin(newNote(draft)), onFail);
  const stop = (thrown?: KeptDraft) => {
    setWriting(undefined);
    reloadDrafts();
    if (thrown) {
      onTell({ message: t('draftThrown'), undo: () => bringBack(thrown) });
    }
  };
  const bringBack = ({ key, draft }: KeptDraft) => call('keepDraft', key, draft).then(reloadDrafts, onFail);
  const begun = drafts.begun.filter(
    ({ draft }) => draft.id !== writing?.draft.id && draft.id !== writing?.kept?.draft.id,
  );
  return (
    <>
      {site.isPrivate && <p class="aside page-aside">{t('panelPrivate')}</p>}
      <div class="notes">
        {writing ? (
          <NoteWriter
            key={writing.draft.id}
            {...{ writing, call }}
            isPrivate={site.isPrivate}
            Heading="h3"
            Text={Markdown}
            onCancel={stop}
            onSaved={() => {
              setWriting(undefined);
              reload();
            }}
          />
        ) : (
          <p class="notes-begin">
            <button type="button" class="is-quiet" onClick={beginOnPage}>
              <Icon name="note" />
              {t('noteNewPage')}
            </button>
          </p>
        )}
        <DraftList
          drafts={begun}
          onContinue={kept => setWriting({ draft: { ...kept.draft, text: '', tags: [], colour: undefined }, kept })}
          onThrow={kept =>
            call('dropDraft', kept.key).then(() => {
              reloadDrafts();
              onTell({ message: t('draftThrown'), undo: () => bringBack(kept) });
            }, onFail)
          }
        />
      </div>
      {notes.length === 0 && !writing && begun.length === 0 && (
        <EmptyState sentence={sentence} action={{ label: t('showAllNotes'), onAction: () => onShow('library') }} />
      )}
      <NoteControls notes={notes} order={order} filter={fitting} onOrder={setOrder} onFilter={setFilter} />
      <div class="notes">
        {arranged.slice(0, shown).map(({ stored, state, found }) => (
          <NoteItem
            key={stored.note.id}
            {...{ stored, state, found, call, reload, onTell, onFail }}
            isPrivate={site.isPrivate}
            isCurrent={stored.note.id === currentId}
            kept={drafts.changed.get(stored.note.id)}
            onGo={() => onGo(stored.note.id)}
          />
        ))}
      </div>
      <ShowMore rest={arranged.length - shown} onMore={() => setLimit(shown + PAGE)} />
    </>
  );
}

/** Notes on the whole page stand before those on its passages. */
function byReach(a: PageNote, b: PageNote): number {
  return Number(isOnPassage(a)) - Number(isOnPassage(b));
}

function isOnPassage({ stored }: PageNote): boolean {
  return stored.note.target.selector.length > 0;
}

/** How a note is written, by the keys that the browser has for it. */
function useEmptySentence(): string {
  const t = useStrings();
  const shortcut = useCommands()?.find(({ name }) => name === 'note-selection')?.shortcut;
  return shortcut ? t('panelNoNotes', [shortcut]) : t('panelNoNotesPlain');
}
