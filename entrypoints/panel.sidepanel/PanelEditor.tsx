import { useRef } from 'preact/hooks';
import { NoteEditor, type NoteText } from '../../components/NoteEditor';
import { noteParts } from '../../components/note-parts';
import { useStrings } from '../../components/strings';
import { useNoteSaving } from '../../components/use-note-saving';
import type { StoredNote } from '../../core/service';
import type { CallBackground } from '../shared/call-background';

/** What was typed and not saved, by note, for as long as the panel is open. */
const drafts = new Map<string, NoteText>();

interface Props {
  stored: StoredNote;
  isPrivate: boolean;
  call: CallBackground;
  onSaved: () => void;
  onCancel: () => void;
}

/** Change a note in the panel. */
export function PanelEditor({ stored: { note, title }, isPrivate, call, onSaved, onCancel }: Props) {
  const t = useStrings();
  const { text, tags, quote } = noteParts(note);
  const initial = useRef(drafts.get(note.id) ?? { text, tags });
  const end = (then: () => void) => {
    drafts.delete(note.id);
    then();
  };
  const saving = useNoteSaving(
    draft => call('saveNote', draft),
    () => end(onSaved),
  );
  const { selector, source } = note.target;
  return (
    <NoteEditor
      title={t('noteEdit')}
      Heading="h3"
      quote={quote}
      initial={initial.current}
      isSaving={saving.isSaving}
      asksPrivate={saving.asksPrivate}
      problem={saving.problem && t('noteFailed', [saving.problem])}
      onDraft={draft => drafts.set(note.id, draft)}
      onSave={(changed, evenIfPrivate) =>
        saving.start({ id: note.id, selector, source, title, ...changed, evenIfPrivate, isPrivate })
      }
      onCancel={() => end(onCancel)}
    />
  );
}
