/** Open, fill and close the card, and the button that offers a note. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CardView } from '../../core/card-messages';
import type { NotePlace } from '../../core/service';
import { createCardFrame } from '../../page/card-frame';
import { pageView, viewOf, writingView } from '../../page/card-views';
import { selectedRange } from '../../page/follow-selection';
import { createHost } from '../../page/host';
import type { HoverOptions } from '../../page/hover';
import type { Matches } from '../../page/matches';
import { createNoteButton } from '../../page/note-button';
import type { Passages } from '../../page/passages';
import type { Point } from '../../page/safe-path';
import { isUnderOthers } from '../../page/top-layer';
import { ownOrigin } from './own-origin';

/** Pixels below the upper edge at which something of the page stands. */
const TOP = 40;

export interface CardControl {
  /** What the pointer does with the card. */
  pointer: Pick<HoverOptions, 'open' | 'close' | 'isOpen' | 'isHeld' | 'isOurs' | 'isPointedAt' | 'box'>;
  /** Open on the annotations and notes `ids`; `false` where they have no place. */
  open(ids: readonly string[], options: { takesFocus: boolean; point?: Point }): boolean;
  /** Open on a place of which nothing is known. */
  openEmpty(range: Range): void;
  /** Write a note on the selection, or else on the passage that is shown. */
  write(): void;
  /** Write a note on the whole page. */
  writeOnPage(): void;
  refreshNotes(): void;
  close(): void;
  offerNote(range: Range): void;
  withdrawNote(): void;
  preload(): void;
  isOurs(node: Node | null): boolean;
  remove(): void;
}

interface Options {
  matches: Matches;
  passages: Passages;
  /** Where the notes stand. */
  places(): NotePlace[];
  onNotesChanged(): void;
  /** The reader wants the shown annotation in the panel. */
  onLocate(id: string): void;
  /** The reader says that an annotation is wrong, or takes that back. */
  onReported(id: string, isWrong: boolean): void;
}

/** Make the card of a page; nothing is added to the page before it is needed. */
export function createCardControl(
  document: Document,
  { matches, passages, places, onNotesChanged, onLocate, onReported }: Options,
): CardControl {
  const host = createHost(document);
  const frame = createCardFrame(document, host, {
    url: browser.runtime.getURL('/card.html'),
    origin: ownOrigin(),
    // Chromium fetches the strings when it is first asked for one, and the page's thread waits: not before there is need.
    title: () => i18n.t('extensionName'),
    onMessage(message) {
      const { type } = message;
      if (type === 'reported') {
        onReported(message.id, message.isWrong);
      } else if (type === 'notes-changed') {
        onNotesChanged();
      } else if (type === 'write') {
        writeOnShown();
      } else if (type === 'locate') {
        onLocate(shown!.view.annotations[0]!.id);
      } else {
        close();
      }
    },
    onGone: close,
    // Chrome's card sees that itself. A frame does not know what the page around it does with it.
    isCovered: import.meta.env.FIREFOX
      ? () => document.defaultView !== window.top || isUnderOthers(document, host.element)
      : undefined,
  });
  const button = createNoteButton(document, host, () => i18n.t('commandNote'), write);
  let shown: { view: CardView; range: Range; point?: Point } | undefined;

  function show(view: CardView, range: Range, point?: Point): void {
    button.hide();
    shown = { view, range, point };
    frame.show(view, { range, point });
  }

  function open(ids: readonly string[], { takesFocus, point }: { takesFocus: boolean; point?: Point }): boolean {
    const range = ids.map(passages.rangeOf).find(one => one !== undefined);
    if (range) {
      // A pointer names the notes under it itself.
      const all = takesFocus ? [...new Set([...ids, ...passages.notesOn(range)])] : ids;
      show({ ...viewOf(all, matches.readings(), takesFocus), places: places() }, range, point);
    }
    return range !== undefined;
  }

  function write(): void {
    const range = selectedRange(document)?.cloneRange();
    const view = range && writingView(range, document);
    if (view) {
      show(view, range);
    } else {
      writeOnShown();
    }
  }

  function writeOnShown(): void {
    const id = shown?.view.annotations[0]?.id;
    // On a page that grew since, the passage has another id; the range went along with it.
    const range = id === undefined ? undefined : (passages.rangeOf(id) ?? shown?.range);
    const view = range && writingView(range, document, shown?.view);
    if (view) {
      show(view, range, shown?.point);
    }
  }

  /** The reader stays where they are; what they see at the top lends the card its place. */
  function writeOnPage(): void {
    const range = document.createRange();
    range.selectNodeContents(document.elementFromPoint(innerWidth / 2, TOP) ?? document.body);
    show(pageView(document), range);
  }

  function close(): void {
    shown = undefined;
    frame.hide();
  }

  const isOurs = (node: Node | null) => node === host.element;
  return {
    pointer: {
      open: (hits, point) =>
        open(
          hits.map(({ id }) => id),
          { takesFocus: false, point },
        ),
      close,
      isOpen: frame.isOpen,
      isHeld: frame.isHeld,
      isOurs,
      isPointedAt: frame.isPointedAt,
      box: frame.box,
    },
    open,
    openEmpty: range => show(viewOf([], [], true), range),
    write,
    writeOnPage,
    refreshNotes: () => frame.refreshNotes(places()),
    close,
    offerNote: range => !frame.isOpen() && button.show(range),
    withdrawNote: button.hide,
    preload: frame.preload,
    isOurs,
    remove: () => host.element.remove(),
  };
}
