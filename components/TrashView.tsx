import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './note.css';
import type { StoredNote } from '../core/service';
import { formatDate } from './format-date';
import { noteParts } from './note-parts';
import { PlainText } from './PlainText';
import { useStrings } from './strings';

interface Props {
  /** What was deleted last first, with the day on which it goes for ever. */
  notes: readonly { stored: StoredNote; goes: string }[];
  /** Shows the text; Markdown is shown as it was typed unless the caller brings a renderer. */
  Text?: ComponentType<{ text: string }>;
  onRestore: (stored: StoredNote) => void;
  /** Called once the reader has said it twice. */
  onDelete: (ids: string[]) => void;
}

/** Show deleted notes, until when they can be brought back, and a way to be rid of them now. */
export function TrashView({ notes, Text = PlainText, onRestore, onDelete }: Props) {
  const t = useStrings();
  const [asked, setAsked] = useState<string[]>();
  const isAskedForAll = asked !== undefined && asked.length === notes.length && asked.length > 1;
  return (
    <section class="trash">
      <p class="aside">{t('trashExplained')}</p>
      {isAskedForAll ? (
        <Question count={asked.length} onYes={() => onDelete(asked)} onNo={() => setAsked(undefined)} />
      ) : (
        <p>
          <button type="button" onClick={() => setAsked(notes.map(({ stored }) => stored.note.id))}>
            {t('trashEmptyAll')}
          </button>
        </p>
      )}
      {notes.map(({ stored, goes }) => {
        const { note, title } = stored;
        const { text, tags, quote } = noteParts(note);
        return (
          <article key={note.id} class="note">
            <h3 dir="auto">{title}</h3>
            {quote && (
              <blockquote class="words note-quote" dir="auto">
                {quote}
              </blockquote>
            )}
            <Text text={text || tags.join(', ')} />
            {!isAskedForAll && asked?.[0] === note.id ? (
              <Question count={1} onYes={() => onDelete([note.id])} onNo={() => setAsked(undefined)} />
            ) : (
              <footer class="note-foot">
                <p>{t('trashGoes', [formatDate(goes, t('languageTag'))])}</p>
                <div class="note-actions">
                  <button type="button" class="is-quiet" onClick={() => onRestore(stored)}>
                    {t('trashRestore')}
                  </button>
                  <button type="button" class="is-quiet" onClick={() => setAsked([note.id])}>
                    {t('trashDelete')}
                  </button>
                </div>
              </footer>
            )}
          </article>
        );
      })}
    </section>
  );
}

/** What cannot be undone is asked for twice. */
function Question({ count, onYes, onNo }: { count: number; onYes: () => void; onNo: () => void }) {
  const t = useStrings();
  const sentence = t('trashSure', count);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it asks in its place, and the rest stays in reach
    <div class="note-private" role="group" aria-label={sentence}>
      <p role="alert">{sentence}</p>
      <div class="actions">
        <button type="button" class="is-main" onClick={onYes}>
          {t('trashDelete')}
        </button>
        <button type="button" onClick={onNo} ref={keep}>
          {t('trashKeep')}
        </button>
      </div>
    </div>
  );
}
