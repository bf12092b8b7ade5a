import { Icon } from '../../components/Icon';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import { OpenedNotePart } from './OpenedNotePart';
import { PageNotesPart } from './PageNotesPart';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { ReminderLine } from './ReminderLine';
import { TrashPart } from './TrashPart';

/** The notes of the page, the trash, or one note wherever it belongs. */
export type NoteView = 'page' | 'trash' | { id: string };

interface Props extends PartProps {
  db: GlossatorDatabase;
  view: NoteView;
  onView: (view: NoteView) => void;
}

/** Show the reader's notes on the page, or what they have opened instead. */
export function NotesPart({ view, onView, db, ...props }: Props) {
  const t = useStrings();
  const { page } = props;
  if (view !== 'page') {
    return (
      <>
        <p class="notes-back">
          <button type="button" class="is-quiet" onClick={() => onView('page')}>
            <Icon name="back" />
            {t('notesBack')}
          </button>
        </p>
        <div class="notes">
          {view === 'trash' ? (
            <TrashPart db={db} {...props} />
          ) : (
            <OpenedNotePart key={view.id} id={view.id} db={db} {...props} />
          )}
        </div>
      </>
    );
  }
  const isRead = page?.state && page.site.mode !== 'off';
  return (
    <>
      <ReminderLine db={db} />
      {isRead ? <PageNotesPart key={page.state?.source} {...props} page={page} /> : <PageReason {...props} />}
      <p class="notes-end">
        <button type="button" class="is-quiet" onClick={() => onView('trash')}>
          <Icon name="bin" />
          {t('trash')}
        </button>
        <a href="/transfer.html" target="_blank" rel="noreferrer">
          {t('optionsTransfer')}
        </a>
      </p>
    </>
  );
}
