import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Group } from '../../components/Group';
import { Markdown } from '../../components/Markdown';
import { NoteView } from '../../components/NoteView';
import { useStrings } from '../../components/strings';
import type { StoredNote } from '../../core/service';
import type { Told } from './PanelApp';
import { PanelEditor } from './PanelEditor';
import type { CallBackground, Page } from './use-page';

interface Props {
  page: Page;
  call: CallBackground;
  reload: () => void;
  onTell: (told: Told) => void;
  onGo: (id: string) => void;
}

/** Show the reader's notes on the page; they can be changed, deleted and brought back. */
export function NotesPart({ page, call, reload, onTell, onGo }: Props) {
  const t = useStrings();
  const [editing, setEditing] = useState<string>();
  const { notes, state, site } = page;
  const shortcut = useNoteShortcut();
  const fail = (error: Error) => onTell({ message: t('popupFailed', [error.message]) });
  const remove = ({ note: { id } }: StoredNote) => {
    const undo = () => call('restoreNote', id).then(reload, fail);
    call('deleteNote', id).then(() => {
      onTell({ message: t('noteDeleted'), undo });
      reload();
    }, fail);
  };
  return (
    <Group title={t('panelNotes')} count={notes.length > 0 ? t('panelNotesCount', notes.length) : undefined}>
      <div class="notes">
        {site.isPrivate && <p class="aside">{t('panelPrivate')}</p>}
        {notes.length === 0 && <p class="aside">{shortcut ? t('panelNoNotes', [shortcut]) : t('panelNoNotesPlain')}</p>}
        {notes.map(stored => {
          const { id } = stored.note;
          if (editing === id) {
            const stop = () => setEditing(undefined);
            return (
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
            );
          }
          return (
            <NoteView
              key={id}
              stored={stored}
              state={state?.notes.find(note => note.id === id)?.state}
              Text={Markdown}
              onGo={() => onGo(id)}
              onEdit={() => setEditing(id)}
              onDelete={() => remove(stored)}
            />
          );
        })}
      </div>
    </Group>
  );
}

/** The keys that the browser has for writing a note; empty where the reader has set none. */
function useNoteShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    browser.commands.getAll().then(commands => {
      setShortcut(commands.find(({ name }) => name === 'note-selection')?.shortcut ?? '');
    });
  }, []);
  return shortcut;
}
