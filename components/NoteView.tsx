import type { ComponentType } from 'preact';
import './note.css';
import type { NoteState } from '../core/service';
import { formatDate } from './format-date';
import { NoteMarks } from './NoteMarks';
import { NotePassage, type NotePassageProps } from './NotePassage';
import { noteParts } from './note-parts';
import { NOTE_STATE_NAMES } from './note-states';
import { PlainText } from './PlainText';
import { useStrings } from './strings';

interface Props extends NotePassageProps {
  /** Shows the text; Markdown is shown as it was typed unless the caller brings a renderer. */
  Text?: ComponentType<{ text: string }>;
  onEdit: () => void;
  onDelete: () => void;
  /** Unset for a place to which no link leads. */
  onCopyLink?: () => void;
  /** Shows the versions of the note, where there are several and they are not shown here. */
  onCompare?: () => void;
}

/** States that are told in the foot; of the others more is said beside the passage. */
const QUIET_STATES: readonly (NoteState | undefined)[] = ['exact', 'moved'];

/** Show one of the reader's notes with its passage, tags and state. */
export function NoteView({ Text = PlainText, onEdit, onDelete, onCopyLink, onCompare, ...passage }: Props) {
  const { stored, state } = passage;
  const t = useStrings();
  const { styleClass } = stored.note.target;
  const { text, tags } = noteParts(stored.note);
  const { created, modified } = stored.note;
  return (
    <article class={styleClass ? `note is-${styleClass}` : 'note'}>
      <NotePassage {...passage} />
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
          {state && QUIET_STATES.includes(state) && (
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
