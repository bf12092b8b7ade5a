import { useState } from 'preact/hooks';
import type { PageNote } from '../../components/arrange-notes';
import { Markdown } from '../../components/Markdown';
import { NoteView } from '../../components/NoteView';
import { noteParts } from '../../components/note-parts';
import { placedMessage } from '../../components/note-placing';
import { useStrings } from '../../components/strings';
import { atPassage } from '../../components/text-fragment';
import { VersionsView } from '../../components/VersionsView';
import type { NoteAnnotation } from '../../core/annotation';
import { mergeTexts } from '../../core/diff-texts';
import type { KeptDraft, NoteDraft, Placement } from '../../core/service';
import { copyText } from '../shared/copy-text';
import { findKept } from '../shared/draft-keeper';
import { NoteWriter } from '../shared/NoteWriter';
import { oldNote, type Writing } from '../shared/writing';
import type { PartProps } from './PanelApp';

interface Props extends PageNote, Pick<PartProps, 'call' | 'reload' | 'onTell' | 'onFail'> {
  isPrivate: boolean;
  isCurrent?: boolean;
  /** What was typed for it and not saved. */
  kept?: KeptDraft;
  onGo?: () => void;
}

/** Show one note; it can be changed, deleted and brought back, and its versions be brought together. */
export function NoteItem(props: Props) {
  const { stored, state, found, isPrivate, isCurrent, kept, call, reload, onTell, onFail, onGo } = props;
  const t = useStrings();
  const [writing, setWriting] = useState<Writing>();
  const { note, versions = [] } = stored;
  const { id, target } = note;
  const { quote } = noteParts(note);
  const edit = (draft: NoteDraft) => findKept(call, draft).then(found => setWriting({ draft, kept: found }), onFail);
  const remove = () => {
    const undo = () => call('restoreNote', id).then(reload, onFail);
    call('deleteNote', id).then(() => {
      onTell({ message: t('noteDeleted'), undo });
      reload();
    }, onFail);
  };
  const place = (placement: Placement) => {
    const message = placedMessage(note, placement);
    call('placeNote', id, placement).then(before => {
      const undo = before && (() => call('placeNote', id, before).then(reload, onFail));
      if (message) {
        onTell({ message: t(message), undo });
      }
      reload();
    }, onFail);
  };
  const keep = (kept: NoteAnnotation, other: NoteAnnotation) => {
    const undo = () => call('saveNote', draftOf(stored, other, { basedOn: other.modified })).then(reload, onFail);
    call('saveNote', { ...draftOf(stored, kept), merges: [other.modified, kept.modified], isPrivate }).then(() => {
      onTell({ message: t('versionKept'), undo });
      reload();
    }, onFail);
  };
  const copy = () =>
    void copyText(atPassage(target.source, quote)).then(
      () => onTell({ message: t('linkCopied') }),
      () => onTell({ message: t('copyFailed') }),
    );
  const cancel = (thrown?: KeptDraft) => {
    setWriting(undefined);
    if (thrown && writing) {
      const undo = () =>
        call('keepDraft', thrown.key, thrown.draft).finally(() => setWriting({ ...writing, kept: thrown }));
      onTell({ message: t('draftThrown'), undo });
    }
  };
  if (writing) {
    return (
      <NoteWriter
        {...{ writing, call, isPrivate }}
        Heading="h3"
        Text={Markdown}
        onCancel={cancel}
        onSaved={() => {
          setWriting(undefined);
          reload();
        }}
      />
    );
  }
  return (
    <>
      <NoteView
        {...{ stored, state, found, isCurrent, onGo }}
        onPlace={place}
        Text={Markdown}
        onCopyLink={copy}
        onEdit={() => edit(oldNote(stored))}
        onDelete={remove}
      />
      {kept && (
        <p class="notice">
          <span>{t('draftHere')}</span>
          <button type="button" class="is-quiet" onClick={() => setWriting({ draft: oldNote(stored), kept })}>
            {t('draftContinue')}
          </button>
        </p>
      )}
      <VersionsView note={note} versions={versions} onKeep={keep} onMerge={other => edit(merged(stored, other))} />
    </>
  );
}

/** Give what saves `version` of a note as the note, in the place of the stored one. */
function draftOf(
  { note, title }: PageNote['stored'],
  version: NoteAnnotation,
  changes: Partial<NoteDraft> = {},
): NoteDraft {
  return { ...oldNote({ note: version, title }), basedOn: note.modified, ...changes };
}

/** Give a draft that says what both versions say. */
function merged(stored: PageNote['stored'], other: NoteAnnotation): NoteDraft {
  const [ours, theirs] = [noteParts(stored.note), noteParts(other)];
  return {
    ...draftOf(stored, stored.note),
    merges: [other.modified],
    text: mergeTexts(ours.text, theirs.text),
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    colour: stored.note.target.styleClass ?? other.target.styleClass,
  };
}
