import { useId, useState } from 'preact/hooks';
import './note.css';
import { useStrings } from './strings';
import { joinTags, splitTags } from './tags';

export interface NoteText {
  /** Markdown. */
  text: string;
  tags: string[];
}

interface Props {
  /** Heading: a new note, or an old one to be changed. */
  title: string;
  /** Level of that heading: the first of the card, a lower one in lists. */
  Heading?: 'h1' | 'h3';
  /** The words that the note is about. */
  quote?: string;
  initial: NoteText;
  isSaving?: boolean;
  /** What went wrong with the last attempt to save. */
  problem?: string;
  /** Whether saving failed because the window is private, so that the reader must be asked. */
  asksPrivate?: boolean;
  onDraft: (draft: NoteText) => void;
  onSave: (note: NoteText, evenIfPrivate: boolean) => void;
  onCancel: () => void;
}

/** Write a note: Markdown and tags. Every keystroke is told, so that whoever shows it can keep the draft. */
export function NoteEditor(props: Props) {
  const {
    title,
    Heading = 'h1',
    quote,
    initial,
    isSaving = false,
    problem,
    asksPrivate = false,
    onDraft,
    onSave,
    onCancel,
  } = props;
  const t = useStrings();
  const id = useId();
  const [text, setText] = useState(initial.text);
  const [tags, setTags] = useState(joinTags(initial.tags));
  const [isEmpty, setIsEmpty] = useState(false);
  const draft = { text, tags: splitTags(tags) };
  const save = (evenIfPrivate: boolean) => {
    const isBlank = text.trim() === '' && draft.tags.length === 0;
    setIsEmpty(isBlank);
    if (!isBlank && !isSaving) {
      onSave(draft, evenIfPrivate);
    }
  };
  const change = (next: { text: string; tags: string }) => {
    setText(next.text);
    setTags(next.tags);
    setIsEmpty(false);
    onDraft({ text: next.text, tags: splitTags(next.tags) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(false);
    }
  };
  const message = isEmpty ? t('noteEmpty') : problem;
  return (
    <form
      class="note-editor"
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        save(false);
      }}
    >
      <Heading tabIndex={-1}>{title}</Heading>
      {quote && (
        <blockquote class="words note-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      <label for={`${id}-text`}>{t('noteText')}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        dir="auto"
        value={text}
        aria-describedby={message ? `${id}-message` : undefined}
        onInput={event => change({ text: event.currentTarget.value, tags })}
      />
      <label for={`${id}-tags`}>{t('noteTags')}</label>
      <input
        id={`${id}-tags`}
        dir="auto"
        autocomplete="off"
        value={tags}
        onInput={event => change({ text, tags: event.currentTarget.value })}
      />
      <p class="note-problem" id={`${id}-message`} role="alert">
        {message}
      </p>
      {asksPrivate ? (
        <div class="note-private" role="alertdialog" aria-labelledby={`${id}-private`}>
          <p id={`${id}-private`}>{t('notePrivate')}</p>
          <div class="actions">
            <button type="button" class="is-main" onClick={() => save(true)}>
              {t('notePrivateKeep')}
            </button>
            <button type="button" onClick={onCancel}>
              {t('notePrivateRefuse')}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions">
          <button type="submit" class="is-main" disabled={isSaving}>
            {isSaving ? t('noteSaving') : t('noteSave')}
          </button>
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
