import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { FromCard } from '../../core/card-messages';
import type { KeptDraft, StoredNote } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import { NoteWriter } from '../shared/NoteWriter';
import type { Writing } from '../shared/writing';

interface Props {
  writing: Writing;
  call: CallBackground;
  Text?: ComponentType<{ text: string }>;
  tell: (message: FromCard) => void;
  onSaved: (note: StoredNote) => void;
  onCancel: (thrown?: KeptDraft) => void;
}

/** Write a note in the card, which Esc closes only at the second time: what is typed is kept, but out of sight. */
export function CardEditor({ writing, call, Text, tell, onSaved, onCancel }: Props) {
  const t = useStrings();
  const [isWarned, setIsWarned] = useState(false);
  const isDirty = useRef(writing.kept !== undefined);
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
      <NoteWriter
        {...{ writing, call, Text, onSaved, onCancel }}
        warning={isWarned ? t('noteUnsaved') : undefined}
        onDirty={() => {
          isDirty.current = true;
          setIsWarned(false);
          tell({ type: 'busy', isBusy: true });
        }}
      />
    </main>
  );
}
