import type { ComponentType } from 'preact';
import './note.css';
import type { NoteState, StoredNote } from '../core/service';
import { formatDate } from './format-date';
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
}

/** Show one of the reader's notes with its passage, tags and state. */
export function NoteView({ stored, state, isCurrent, Text = PlainText, onGo, onEdit, onDelete }: Props) {
  const t = useStrings();
  const { text, tags, quote } = noteParts(stored.note);
  const { created, modified } = stored.note;
  return (
    <article class="note">
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
      {tags.length > 0 && (
        <ul class="note-tags" aria-label={t('noteTagged')}>
          {tags.map(tag => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
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
        <button type="button" class="is-quiet" onClick={onEdit}>
          {t('noteEditAction')}
        </button>
        <button type="button" class="is-quiet" onClick={onDelete}>
          {t('noteDelete')}
        </button>
      </footer>
    </article>
  );
}
