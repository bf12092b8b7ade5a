import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { ExternalLink } from '../../components/ExternalLink';
import { NoteLink } from '../../components/NoteLink';
import { noteParts } from '../../components/note-parts';
import { useStrings } from '../../components/strings';
import { atPassage } from '../../components/text-fragment';
import { firstLine } from '../../core/note-links';
import type { StoredNote } from '../../core/service';
import type { GlossatorDatabase } from '../../data/db';
import { getNote, notesLinkingTo } from '../../data/notes';
import { NoteItem } from './NoteItem';
import type { PartProps } from './PanelApp';
import { useNotesChanged } from './use-notes-changed';

interface Props extends PartProps {
  id: string;
  db: GlossatorDatabase;
}

/** One note, wherever its page is, and the notes that link to it. */
export function OpenedNotePart({ id, db, page, call, reload, onTell, onFail }: Props) {
  const t = useStrings();
  const [found, setFound] = useState<{ stored: StoredNote | undefined; linking: StoredNote[] }>();
  const load = () => {
    Promise.all([getNote(db, id), notesLinkingTo(db, id)]).then(
      ([stored, linking]) => setFound({ stored, linking }),
      onFail,
    );
  };
  useEffect(load, [id]);
  useNotesChanged(load);
  if (!found) {
    return null;
  }
  const { stored, linking } = found;
  if (!stored || stored.deleted) {
    const action = stored && { label: t('trashRestore'), onAction: () => call('restoreNote', id).then(load, onFail) };
    return <EmptyState sentence={t(stored ? 'noteInTrash' : 'noteGone')} action={action} />;
  }
  const { target } = stored.note;
  return (
    <>
      <h3 class="opened-page" dir="auto">
        <ExternalLink url={atPassage(target.source, noteParts(stored.note).quote)}>
          {stored.title || target.source}
        </ExternalLink>
      </h3>
      <NoteItem
        {...{ stored, call, onTell, onFail }}
        isPrivate={page?.site.isPrivate ?? false}
        state={page?.notes.find(({ stored: other }) => other.note.id === id)?.state}
        reload={() => {
          load();
          reload();
        }}
      />
      {linking.length > 0 && (
        <section class="linking">
          <h3>{t('noteLinkedFrom')}</h3>
          <ul>
            {linking.map(({ note, title }) => (
              <li key={note.id} dir="auto">
                <NoteLink id={note.id}>{firstLine(noteParts(note).text) || title}</NoteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
