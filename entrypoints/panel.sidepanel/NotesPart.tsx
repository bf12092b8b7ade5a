import { useState } from 'preact/hooks';
import { arrangeNotes, fitFilter, type NoteFilter, type NoteOrder } from '../../components/arrange-notes';
import { EmptyState } from '../../components/EmptyState';
import { Markdown } from '../../components/Markdown';
import { NoteControls } from '../../components/NoteControls';
import { NoteView } from '../../components/NoteView';
import { ShowMore } from '../../components/ShowMore';
import { useStrings } from '../../components/strings';
import type { StoredNote } from '../../core/service';
import { useCommands } from '../shared/use-commands';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { PanelEditor } from './PanelEditor';
import { useKept } from './use-kept';

/** Notes that are shown at first, and with every press of the button: each has an editor of its own. */
const PAGE = 50;

/** Show the reader's notes on the page; they can be changed, deleted and brought back. */
export function NotesPart(props: PartProps) {
  const t = useStrings();
  const { page, call, reload, currentId, onTell, onFail, onGo, onShow } = props;
  const [editing, setEditing] = useState<string>();
  const [order, setOrder] = useKept<NoteOrder>('note order', 'place');
  const [filter, setFilter] = useKept<NoteFilter>('note filter', { tag: '', state: '' });
  const [limit, setLimit] = useState(PAGE);
  const sentence = useEmptySentence();
  if (!page?.state || page.site.mode === 'off') {
    return <PageReason {...props} />;
  }
  const { notes, site } = page;
  const fitting = fitFilter(notes, filter);
  const arranged = arrangeNotes(notes, order, fitting);
  const shown = Math.max(limit, arranged.findIndex(({ stored }) => stored.note.id === currentId) + 1);
  const remove = ({ note: { id } }: StoredNote) => {
    const undo = () => call('restoreNote', id).then(reload, onFail);
    call('deleteNote', id).then(() => {
      onTell({ message: t('noteDeleted'), undo });
      reload();
    }, onFail);
  };
  const stop = () => setEditing(undefined);
  return (
    <>
      {site.isPrivate && <p class="aside page-aside">{t('panelPrivate')}</p>}
      {notes.length === 0 && (
        <EmptyState sentence={sentence} action={{ label: t('showAllNotes'), onAction: () => onShow('library') }} />
      )}
      <NoteControls notes={notes} order={order} filter={fitting} onOrder={setOrder} onFilter={setFilter} />
      <div class="notes">
        {arranged.slice(0, shown).map(({ stored, state }) => {
          const { id } = stored.note;
          return editing === id ? (
            <PanelEditor
              key={id}
              stored={stored}
              isPrivate={site.isPrivate}
              call={call}
              onCancel={stop}
              onSaved={() => {
                stop();
                reload();
              }}
            />
          ) : (
            <NoteView
              key={id}
              stored={stored}
              state={state}
              isCurrent={id === currentId}
              Text={Markdown}
              onGo={() => onGo(id)}
              onEdit={() => setEditing(id)}
              onDelete={() => remove(stored)}
            />
          );
        })}
      </div>
      <ShowMore rest={arranged.length - shown} onMore={() => setLimit(shown + PAGE)} />
    </>
  );
}

/** How a note is written, by the keys that the browser has for it. */
function useEmptySentence(): string {
  const t = useStrings();
  const shortcut = useCommands()?.find(({ name }) => name === 'note-selection')?.shortcut;
  return shortcut ? t('panelNoNotes', [shortcut]) : t('panelNoNotesPlain');
}
