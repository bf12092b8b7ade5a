import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Markdown } from '../../components/Markdown';
import { useStrings } from '../../components/strings';
import { TrashView } from '../../components/TrashView';
import type { StoredNote } from '../../core/service';
import type { GlossatorDatabase } from '../../data/db';
import { deleteForEver, goesOn, sweepTrash, trashedNotes } from '../../data/notes';
import type { PartProps } from './PanelApp';
import { useNotesChanged } from './use-notes-changed';

interface Props extends Pick<PartProps, 'call' | 'onTell' | 'onFail'> {
  db: GlossatorDatabase;
}

/** The trash: what was deleted in the last thirty days. */
export function TrashPart({ db, call, onTell, onFail }: Props) {
  const t = useStrings();
  const [notes, setNotes] = useState<StoredNote[]>();
  const load = () => {
    // What has had its time goes now, though the browser has been open since.
    sweepTrash(db, new Date())
      .then(() => trashedNotes(db))
      .then(setNotes, onFail);
  };
  useEffect(load, []);
  useNotesChanged(load);
  if (!notes || notes.length === 0) {
    return <EmptyState sentence={notes ? t('trashEmpty') : t('searchReading')} isBusy={!notes} />;
  }
  const destroy = (ids: string[]) =>
    deleteForEver(db, ids).then(() => {
      onTell({ message: t('trashDeleted', ids.length) });
      load();
    }, onFail);
  return (
    <TrashView
      Text={Markdown}
      notes={notes.map(stored => ({ stored, goes: goesOn(stored.deleted!) }))}
      onRestore={({ note: { id } }) =>
        call('restoreNote', id).then(() => {
          onTell({ message: t('noteRestored') });
          load();
        }, onFail)
      }
      onDelete={destroy}
    />
  );
}
