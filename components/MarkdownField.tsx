import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteLine } from '../core/service';
import { MarkdownTools, SHORTCUTS } from './MarkdownTools';
import { applyEdit, type Format, formatEdit } from './markdown-edits';
import { Suggestions } from './Suggestions';
import { useStrings } from './strings';
import { useNoteLinks } from './use-note-links';

/** Signs that show otherwise than they are typed; without any of them a preview would only repeat the text. */
const MARKDOWN = /[*_`#>~[\]\\<&]|^[ \t]*(?:[-+]|\d+[.)])\s|\n/m;

/** Milliseconds without a keystroke before a long text is shown anew. */
const PREVIEW_AFTER = 150;

/** Length of a text that is shown with every keystroke; longer ones take milliseconds each. */
const SHORT = 2_000;

interface Props {
  id: string;
  value: string;
  describedBy?: string;
  /** Shows Markdown; unset until it is loaded. */
  Text?: ComponentType<{ text: string }>;
  findNotes: (query: string) => Promise<NoteLine[]>;
  onInput: (value: string) => void;
}

/** Write Markdown with buttons and keys for the usual, links to other notes, and a preview of what it will look like. */
export function MarkdownField({ id, value, describedBy, Text, findNotes, onInput }: Props) {
  const t = useStrings();
  const field = useRef<HTMLTextAreaElement>(null);
  const links = useNoteLinks(field, findNotes);
  const [isPreviewed, setIsPreviewed] = useState(true);
  const shown = useSettled(value);
  const format = (kind: Format) => {
    const { value: text, selectionStart: start, selectionEnd: end } = field.current!;
    applyEdit(field.current!, formatEdit({ text, start, end }, kind));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const shortcut = isCommand && SHORTCUTS.find(({ code, shift }) => code === event.code && shift === event.shiftKey);
    if (shortcut) {
      event.preventDefault();
      event.stopPropagation();
      format(shortcut.format);
    } else if (!isCommand) {
      links.onKeyDown(event);
    }
  };
  return (
    <div class="markdown-field">
      <MarkdownTools
        fieldId={id}
        isPreviewed={isPreviewed}
        onFormat={format}
        onLinkNote={links.begin}
        onPreview={() => setIsPreviewed(!isPreviewed)}
      />
      <textarea
        ref={field}
        id={id}
        rows={5}
        dir="auto"
        value={value}
        aria-describedby={describedBy}
        {...links.field}
        onInput={event => {
          onInput(event.currentTarget.value);
          links.look();
        }}
        onKeyDown={onKeyDown}
        onBlur={links.close}
      />
      <Suggestions
        {...links.list}
        label={t('noteLinkNote')}
        told={t('notesOffered', links.offered?.length ?? 0)}
        options={(links.offered ?? []).map(note => ({ key: note.id, content: <LineOfNote {...note} /> }))}
      />
      {links.offered?.length === 0 && (
        <p class="aside" role="status">
          {t('notesOffered', 0)}
        </p>
      )}
      {isPreviewed && Text && MARKDOWN.test(shown.trim()) && (
        <section class="preview" aria-label={t('notePreview')}>
          <Text text={shown} />
        </section>
      )}
    </div>
  );
}

function LineOfNote({ title, line }: NoteLine) {
  return (
    <>
      <span class="line-said" dir="auto">
        {line || title}
      </span>
      {line && (
        <small class="aside" dir="auto">
          {title}
        </small>
      )}
    </>
  );
}

/** Give `value` at once where it is short, else when it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PREVIEW_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return value.length <= SHORT ? value : settled;
}
