import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/Card';
import { ColoursContext } from '../../components/colours';
import { failureSentence } from '../../components/failure-sentence';
import { applyLook } from '../../components/mount';
import { NoteView } from '../../components/NoteView';
import { NotesContext } from '../../components/notes-access';
import { ShowSaved } from '../../components/show-saved';
import { useStrings } from '../../components/strings';
import { Toast } from '../../components/Toast';
import { atPassage } from '../../components/text-fragment';
import { quoteOf } from '../../core/annotation';
import type { FromCard } from '../../core/card-messages';
import type { KeptDraft, NoteDraft, StoredNote } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import { useNotesAccess } from '../shared/use-notes-access';
import { oldNote, type Writing } from '../shared/writing';
import { CardEditor } from './CardEditor';
import { useCardActions } from './use-card-actions';
import { useCardNotes } from './use-card-notes';
import { type Done, useDone } from './use-done';
import { begin, useFound } from './use-found';
import { useGuardedClicks } from './use-guarded-clicks';
import { useMarkdown } from './use-markdown';
import { useReportedPointer } from './use-reported-pointer';
import { useReportedSize } from './use-reported-size';
import { useView } from './use-view';

interface Props {
  port: MessagePort;
  call: CallBackground;
}

/** Show what the content script asks for, and tell it what it needs to know. */
export function CardApp({ port, call }: Props) {
  const t = useStrings();
  const root = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<Writing>();
  const tell = (message: FromCard) => port.postMessage(message);
  const shown = useView(port);
  const found = useFound(shown?.view, call);
  const { done, setDone, onGone } = useDone(found, tell);
  const { notes, isEmptied, add, remove, place, placeOf } = useCardNotes(found, { port, call, tell, setDone });
  const Markdown = useMarkdown(notes.length > 0 || writing !== undefined);
  const actions = useCardActions({ call, tell, setDone });
  const access = useNotesAccess(call, actions.onOpenNote, notes);

  useLayoutEffect(() => {
    setWriting(found?.writing);
    window.scrollTo(0, 0);
  }, [found]);
  useLayoutEffect(() => found && applyLook(found.settings), [found]);
  useReportedPointer(port);
  useGuardedClicks(port, () => setDone({ message: t('cardNotSeen') }));
  useReportedSize(root, height => tell({ type: 'size', height }), found);
  useEscape(() => tell({ type: 'close' }));
  useFocusOnUndo(root, done);
  useFocus(root, found?.view.takesFocus === true, [found, writing]);
  useFocusKept(root, notes.length);
  const isOver = isEmptied && found?.items.length === 0 && !writing && !done;
  useEffect(() => {
    if (isOver) {
      tell({ type: 'close' });
    }
  }, [isOver]);

  const stopWriting = () => {
    setWriting(undefined);
    tell({ type: 'busy', isBusy: false });
  };
  const edit = (draft: NoteDraft) => {
    // What was told of the note before is over; what can be undone still can.
    if (!done?.undo) {
      setDone(undefined);
    }
    return begin(draft, call).then(setWriting, () => setWriting({ draft }));
  };
  /** What was thrown away comes back where the reader says so. */
  const cancel = (thrown?: KeptDraft) => {
    const { draft } = writing!;
    stopWriting();
    if (thrown) {
      const undo = () => call('keepDraft', thrown.key, thrown.draft).finally(() => setWriting({ draft, kept: thrown }));
      setDone({ message: t('draftThrown'), undo, closes: found?.items.length === 0 && notes.length === 0 });
    } else if (found?.items.length === 0 && notes.length === 0) {
      tell({ type: 'close' });
    }
  };
  const onSaved = (note: StoredNote) => {
    stopWriting();
    add(note);
  };
  const showSaved = (id: string, words?: string) =>
    void call('showSaved', id, words).catch((error: Error) => setDone({ message: failureSentence(error, t) }));
  const isAllDeleted = found?.items.length === 0 && notes.length === 0 && done !== undefined;
  const noteViews = notes.map(note => (
    <NoteView
      key={note.note.id}
      stored={note}
      {...placeOf(note)}
      Text={Markdown}
      onPlace={placement => place(note, placement)}
      onEdit={() => edit(oldNote(note))}
      onCopyLink={() => actions.onCopy(linkTo(note))}
      onCompare={note.versions && (() => actions.onOpenNote(note.note.id))}
      onDelete={() => remove(note)}
    />
  ));
  const isCard = found && !writing && !isAllDeleted;
  const toast = done && (
    <Toast
      key={done.message}
      message={done.message}
      action={done.undo && { label: t('undo'), onAction: done.undo }}
      onGone={onGone}
    />
  );
  return (
    <NotesContext.Provider value={access}>
      <ColoursContext.Provider value={found?.settings.colourNames ?? {}}>
        <div ref={root} class="card-root">
          {writing && toast}
          {found && writing && (
            <CardEditor
              key={writing.draft.id}
              {...{ writing, call, tell, onSaved }}
              Text={Markdown}
              onCancel={cancel}
            />
          )}
          {isCard && (
            <ShowSaved.Provider value={showSaved}>
              <main>
                <Card
                  key={shown?.at}
                  items={found.items}
                  passage={found.view.passage}
                  notes={noteViews.length > 0 ? noteViews : undefined}
                  isTeacherMode={found.settings.isTeacherMode}
                  actions={actions}
                  onWrite={found.items.length > 0 ? () => tell({ type: 'write' }) : undefined}
                  onClose={() => tell({ type: 'close' })}
                  told={toast}
                />
              </main>
            </ShowSaved.Provider>
          )}
          {!isCard && !writing && toast}
        </div>
      </ColoursContext.Provider>
    </NotesContext.Provider>
  );
}

/** The address of a note's passage. */
function linkTo({ note: { target } }: StoredNote): string {
  return atPassage(target.source, quoteOf(target)?.exact ?? '');
}

function useEscape(onEscape: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onEscape();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** Lead who uses the keyboard to the way back; a pointer is there by itself, and a focus would keep the toast for ever. */
function useFocusOnUndo(root: { current: HTMLElement | null }, done: Done | undefined) {
  useEffect(() => {
    if (done?.undo && document.activeElement?.matches(':focus-visible')) {
      root.current?.querySelector<HTMLElement>('.toast button')?.focus({ preventScroll: true });
    }
  }, [done?.message]);
}

/**
 * Put the focus into a card that was opened to be used: on what is to be written, else on its first heading. The frame
 * may get the focus itself only afterwards, and Chromium then keeps it on the body, so it is moved once more.
 */
function useFocus(root: { current: HTMLElement | null }, takesFocus: boolean, changes: unknown[]) {
  useEffect(() => {
    if (!takesFocus) {
      return undefined;
    }
    const moveFocus = () => {
      const target =
        root.current?.querySelector<HTMLElement>('textarea') ??
        root.current?.querySelector<HTMLElement>('h1, .note button');
      // The frame has not its height yet, and would scroll to what it shows later anyway.
      target?.focus({ preventScroll: true });
    };
    moveFocus();
    window.addEventListener('focus', moveFocus, { once: true });
    return () => window.removeEventListener('focus', moveFocus);
  }, changes);
}

/** Put the focus on the first heading where what had it is gone. */
function useFocusKept(root: { current: HTMLElement | null }, count: number) {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>('h1, button')?.focus({ preventScroll: true });
    }
  }, [count]);
}
