import type { ComponentType } from 'preact';
import './note.css';
import type { NoteState, StoredNote } from '../core/service';
import { formatDate } from './format-date';
import { NoteMarks } from './NoteMarks';
import { noteParts } from './note-parts';
import { NOTE_STATE_NAMES } from './note-states';
import { PlainText } from './PlainText';
import { useStrings } from './strings';

interface Props {
  stored: StoredNote;
  /** Where the note stands on the page now; unset where that is not known. */
  state?: NoteState;
  /** The reader is at its passage now. */
  isCurrent?: boolean;
  /** Shows the text; Markdown is shown as it was typed unless the caller brings a renderer. */
  Text?: ComponentType<{ text: string }>;
  onGo?: () => void;
  onEdit: () => void;
  onDelete: () => void;
  /** Unset for a place to which no link leads. */
  onCopyLink?: () => void;
  /** Shows the versions of the note, where there are several and they are not shown here. */
  onCompare?: () => void;
}

/** Show one of the reader's notes with its passage, tags and state. */
export function NoteView(props: Props) {
  const { stored, state, isCurrent, Text = PlainText, onGo, onEdit, onDelete, onCopyLink, onCompare } = props;
  const t = useStrings();
  const { styleClass } = stored.note.target;
  const { text, tags, quote } = noteParts(stored.note);
  const { created, modified } = stored.note;
  return (
    <article class={styleClass ? `note is-${styleClass}` : 'note'}>
      {quote && onGo ? (
        <button
          type="button"
          class="note-go"
          aria-current={isCurrent ? 'location' : undefined}
          onClick={onGo}
          title={t('goToPassage')}
        >
          <span class="words note-quote" dir="auto">
            {quote}
          </span>
        </button>
      ) : (
        quote && (
          <blockquote class="words note-quote" dir="auto">
            {quote}
          </blockquote>
        )
      )}
      <Text text={text} />
      {onCompare && (
        <p class="notice is-caution">
          <span>{t('noteVersions')}</span>
          <button type="button" class="is-quiet" onClick={onCompare}>
            {t('versionsCompare')}
          </button>
        </p>
      )}
      <NoteMarks tags={tags} colour={styleClass} />
      <footer class="note-foot">
        <p>
          {t(created === modified ? 'noteWrittenOn' : 'noteChangedOn', [formatDate(modified, t('languageTag'))])}
          {state && (
            <>
              {' · '}
              <span class={`note-state is-${state}`}>{t(NOTE_STATE_NAMES[state])}</span>
            </>
          )}
        </p>
        <div class="note-actions">
          {onCopyLink && (
            <button type="button" class="is-quiet" onClick={onCopyLink}>
              {t('noteCopyLink')}
            </button>
          )}
          <button type="button" class="is-quiet" onClick={onEdit}>
            {t('noteEditAction')}
          </button>
          <button type="button" class="is-quiet" onClick={onDelete}>
            {t('noteDelete')}
          </button>
        </div>
      </footer>
    </article>
  );
}
