import type { ComponentChildren, ComponentType } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import './editor.css';
import './note.css';
import type { Colour } from '../core/annotation';
import { ColourChoice } from './ColourChoice';
import { MarkdownField } from './MarkdownField';
import { NotesContext } from './notes-access';
import { useStrings } from './strings';
import { TagField } from './TagField';
import { joinTags, splitTags } from './tags';

export interface NoteText {
  /** Markdown. */
  text: string;
  tags: string[];
  colour?: Colour;
}

interface Props {
  /** Heading: a new note, or an old one to be changed. */
  title: string;
  /** Level of that heading: the first of the card, a lower one in lists. */
  Heading?: 'h1' | 'h3';
  /** The words that the note is about. */
  quote?: string;
  initial: NoteText;
  /** Shows Markdown as it will look; unset until it is loaded. */
  Text?: ComponentType<{ text: string }>;
  /** What the reader must know before they write on. */
  notice?: ComponentChildren;
  /** Whether the field takes the focus when it appears. */
  takesFocus?: boolean;
  isSaving?: boolean;
  /** What went wrong with the last attempt to save. */
  problem?: string;
  /** Whether saving failed because the window is private, so that the reader must be asked. */
  asksPrivate?: boolean;
  onDraft: (draft: NoteText) => void;
  onSave: (note: NoteText, evenIfPrivate: boolean) => void;
  onCancel: () => void;
}

/** Write a note: Markdown, tags, a colour. Every keystroke is told, so that whoever shows it can keep the draft. */
export function NoteEditor(props: Props) {
  const { title, Heading = 'h1', quote, initial, Text, notice, takesFocus = false, problem } = props;
  const t = useStrings();
  const id = useId();
  const notes = useContext(NotesContext);
  const [note, setNote] = useState({ ...initial, tags: joinTags(initial.tags) });
  // Two fields may change before the first change is drawn.
  const latest = useRef(note);
  const [isEmpty, setIsEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) {
      form.current?.querySelector('textarea')?.focus();
    }
  }, []);
  const typed = (): NoteText => {
    const { text, tags, colour } = latest.current;
    return { text, tags: splitTags(tags), colour };
  };
  const save = (evenIfPrivate: boolean) => {
    const { text, tags, colour } = typed();
    const isBlank = text.trim() === '' && tags.length === 0 && !colour;
    setIsEmpty(isBlank);
    if (!isBlank && !props.isSaving) {
      props.onSave({ text, tags, colour }, evenIfPrivate);
    }
  };
  const change = (part: Partial<typeof note>) => {
    latest.current = { ...latest.current, ...part };
    setNote(latest.current);
    setIsEmpty(false);
    props.onDraft(typed());
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
      ref={form}
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
      {notice}
      <label for={`${id}-text`}>{t('noteText')}</label>
      <MarkdownField
        id={`${id}-text`}
        value={note.text}
        describedBy={message ? `${id}-message` : undefined}
        Text={Text}
        findNotes={notes.find}
        onInput={text => change({ text })}
      />
      <label for={`${id}-tags`}>{t('noteTags')}</label>
      <TagField id={`${id}-tags`} value={note.tags} loadTags={notes.tags} onInput={tags => change({ tags })} />
      <ColourChoice value={note.colour} onChoose={colour => change({ colour })} />
      <p class="note-problem" id={`${id}-message`} role="alert">
        {message}
      </p>
      <EditorEnd {...props} onSave={save} />
    </form>
  );
}

/** The buttons, or the question whether a note from a private window is to be kept. */
function EditorEnd({
  isSaving = false,
  asksPrivate = false,
  onSave,
  onCancel,
}: Pick<Props, 'isSaving' | 'asksPrivate' | 'onCancel'> & { onSave: (evenIfPrivate: boolean) => void }) {
  const t = useStrings();
  const id = useId();
  return asksPrivate ? (
    <div class="note-private" role="alertdialog" aria-labelledby={id}>
      <p id={id}>{t('notePrivate')}</p>
      <div class="actions">
        <button type="button" class="is-main" onClick={() => onSave(true)}>
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
  );
}
