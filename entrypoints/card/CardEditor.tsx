import { useEffect, useRef, useState } from 'preact/hooks';
import { NoteEditor, type NoteText } from '../../components/NoteEditor';
import { useStrings } from '../../components/strings';
import { useNoteSaving } from '../../components/use-note-saving';
import type { TextQuoteSelector } from '../../core/annotation';
import type { FromCard } from '../../core/card-messages';
import type { NoteDraft, StoredNote } from '../../core/service';

export interface Writing {
  draft: NoteDraft;
  isNew: boolean;
}

/** What was typed and not saved, by passage or note, for as long as this frame lives. */
const drafts = new Map<string, NoteText>();

interface Props {
  writing: Writing;
  tell: (message: FromCard) => void;
  save: (draft: NoteDraft) => Promise<StoredNote>;
  onSaved: (note: StoredNote) => void;
  onCancel: () => void;
}

/** Write a note in the card. What is typed survives until it is saved or cancelled; Esc asks once before it closes. */
export function CardEditor({ writing: { draft, isNew }, tell, save, onSaved, onCancel }: Props) {
  const t = useStrings();
  const quote = draft.selector.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  const key = isNew ? `${draft.source} ${quote?.exact}` : draft.id;
  const [isWarned, setIsWarned] = useState(false);
  const isDirty = useRef(drafts.has(key));
  const initial = drafts.get(key) ?? { text: draft.text, tags: draft.tags };
  const saving = useNoteSaving(save, note => {
    drafts.delete(key);
    onSaved(note);
  });
  useEffect(() => tell({ type: 'busy', isBusy: isDirty.current }), []);
  return (
    <main
      class="card-body"
      onKeyDown={event => {
        if (event.key === 'Escape' && isDirty.current && !isWarned) {
          event.stopPropagation();
          setIsWarned(true);
        }
      }}
    >
      <NoteEditor
        title={t(isNew ? 'noteNew' : 'noteEdit')}
        quote={quote?.exact}
        initial={initial}
        isSaving={saving.isSaving}
        asksPrivate={saving.asksPrivate}
        problem={isWarned ? t('noteUnsaved') : saving.problem && t('noteFailed', [saving.problem])}
        onDraft={note => {
          drafts.set(key, note);
          isDirty.current = true;
          setIsWarned(false);
          tell({ type: 'busy', isBusy: true });
        }}
        onSave={(note, evenIfPrivate) => saving.start({ ...draft, ...note, evenIfPrivate })}
        onCancel={() => {
          drafts.delete(key);
          onCancel();
        }}
      />
    </main>
  );
}
