import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../components/format-date';
import { NoteEditor, type NoteText } from '../../components/NoteEditor';
import { useStrings } from '../../components/strings';
import { useNoteSaving } from '../../components/use-note-saving';
import { quoteOf } from '../../core/annotation';
import type { KeptDraft, NoteDraft, StoredNote } from '../../core/service';
import type { CallBackground } from './call-background';
import { createDraftKeeper } from './draft-keeper';
import { useChangedElsewhere } from './use-changed-elsewhere';
import type { Writing } from './writing';

interface Props {
  writing: Writing;
  call: CallBackground;
  /** In the lists of the panel a lower one; there it is opened by a press and takes the focus. */
  Heading?: 'h1' | 'h3';
  Text?: ComponentType<{ text: string }>;
  /** Told by the panel, whose messages carry no tab. */
  isPrivate?: boolean;
  /** Shown in the place of a problem. */
  warning?: string;
  /** Something stands here that is not saved. */
  onDirty?: () => void;
  onSaved: (note: StoredNote) => void;
  /** Given what was thrown away, if anything. */
  onCancel: (thrown?: KeptDraft) => void;
}

/** Write a note. What is typed is kept until it is saved or thrown away, whatever becomes of card, tab and browser. */
export function NoteWriter({ writing, call, Heading, Text, isPrivate, warning, onDirty, onSaved, onCancel }: Props) {
  const t = useStrings();
  const { draft, kept } = writing;
  const keeper = useRef(createDraftKeeper(call, kept));
  const typed = useRef<NoteDraft | undefined>(kept?.draft);
  const [start, setStart] = useState<{ from: NoteText; edition: number }>({ from: kept?.draft ?? draft, edition: 0 });
  const [offer, setOffer] = useState<'resumed' | 'thrown' | undefined>(kept && 'resumed');
  const base = { ...draft, id: kept?.draft.id ?? draft.id, basedOn: kept?.draft.basedOn ?? draft.basedOn, isPrivate };
  const elsewhere = useChangedElsewhere(call, base);
  const saving = useNoteSaving(
    note => call('saveNote', note),
    note => {
      keeper.current.drop();
      onSaved(note);
    },
  );
  useEffect(() => {
    const { flush } = keeper.current;
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
    };
  }, []);
  const type = (text: NoteText) => {
    typed.current = { ...base, ...text };
    keeper.current.keep(typed.current);
    setOffer(undefined);
    onDirty?.();
  };
  const begin = (from: NoteText, next: 'resumed' | 'thrown') => {
    setStart({ from, edition: start.edition + 1 });
    setOffer(next);
  };
  const cancel = () => {
    const thrown = typed.current && { key: draft.id, draft: typed.current, saved: new Date().toISOString() };
    keeper.current.drop();
    onCancel(thrown);
  };
  const isNew = draft.basedOn === undefined;
  const newTitle = draft.selector.length > 0 ? 'noteNew' : 'noteNewPage';
  return (
    <NoteEditor
      key={start.edition}
      title={t(isNew ? newTitle : 'noteEdit')}
      Heading={Heading}
      takesFocus={Heading === 'h3'}
      quote={quoteOf(draft)?.exact}
      initial={start.from}
      Text={Text}
      notice={
        <>
          {kept && offer && (
            <Offer
              sentence={
                offer === 'resumed' ? t('draftOf', [formatMoment(kept.saved, t('languageTag'))]) : t('draftThrown')
              }
              label={t(offer === 'resumed' ? 'draftThrow' : 'draftBringBack')}
              onTake={() => {
                if (offer === 'resumed') {
                  keeper.current.drop();
                  typed.current = undefined;
                  begin(draft, 'thrown');
                } else {
                  typed.current = kept.draft;
                  keeper.current.keep(kept.draft);
                  begin(kept.draft, 'resumed');
                }
              }}
            />
          )}
          {elsewhere && !saving.isSaving && (
            <p class="notice is-caution" role="status">
              {t(elsewhere === 'changed' ? 'noteChangedElsewhere' : 'noteDeletedElsewhere')}
            </p>
          )}
        </>
      }
      isSaving={saving.isSaving}
      asksPrivate={saving.asksPrivate}
      problem={warning ?? (saving.problem && t('noteFailed', [saving.problem]))}
      onDraft={type}
      onSave={(text, evenIfPrivate) => saving.start({ ...base, ...text, evenIfPrivate })}
      onCancel={cancel}
    />
  );
}

function Offer({ sentence, label, onTake }: { sentence: string; label: string; onTake: () => void }) {
  return (
    <p class="notice" role="status">
      <span>{sentence}</span>
      <button type="button" class="is-quiet" onClick={onTake}>
        {label}
      </button>
    </p>
  );
}
