/**
 * The card: a frame of the extension's origin, and the port to it.
 *
 * The frame is made once and kept. A nonce in its address and a target origin
 * make sure that the port reaches our page in it and nothing else:
 *
 *     content script                         card
 *       load   ---- {glossator: nonce}, port ---->
 *              <--- ready -----------------------
 *              ---- show ----------------------->
 *              <--- size -----------------------   (now it is made visible)
 */
import type { CardView, FromCard, ToCard } from '../core/card-messages';
import type { NotePlace } from '../core/service';
import type { Host } from './host';
import { type Anchor, isInView, isShown, place, scrollTo } from './place';

/** Milliseconds after which a card is shown though it has not told its size. */
const MAX_WAIT = 400;

/** Height (px) of a card that has not told its size. */
const FIRST_HEIGHT = 160;

/** Height (px) in which a note can be written with its buttons in sight; the card quotes the passage it then may cover. */
const MIN_WRITING_HEIGHT = 460;

/** Share of the viewport's height that a card may take; it scrolls inside. */
const MAX_HEIGHT = 0.7;

/** Milliseconds between two looks at what may cover the card: shorter than a person takes to see and to press. */
const LOOK_EVERY = 200;

export interface CardOptions {
  /** Address of the card's page. */
  url: string;
  /** Origin that the page has when it is loaded; its address may be another one. */
  origin: string;
  /** Gives the name of the frame for assistive technology. */
  title(): string;
  /** What the card asks for beside its size. */
  onMessage(message: Exclude<FromCard, { type: 'ready' | 'size' | 'busy' | 'pointed' | 'look' }>): void;
  /** The passage went out of view. */
  onGone(): void;
  /** Whether the page shows something above the card; unset where the card can tell by itself. */
  isCovered?(): boolean;
}

export interface CardFrame {
  /** Make the frame now, so that the first card comes at once. */
  preload(): void;
  show(view: CardView, anchor: Anchor): void;
  /** The notes of the open card may be others now. */
  refreshNotes(places: NotePlace[]): void;
  hide(): void;
  isOpen(): boolean;
  /** Where the open card is. */
  box(): DOMRect | undefined;
  isPointedAt(): boolean;
  /** Whether the reader writes or reads in it, so that it must not close by itself. */
  isHeld(): boolean;
}

/** Make the card of a page; nothing is added to the page before it is needed. */
export function createCardFrame(document: Document, host: Host, options: CardOptions): CardFrame {
  const window = document.defaultView!;
  let box: HTMLElement | undefined;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let shown: { view: CardView; anchor: Anchor } | undefined;
  let isBusy = false;
  let isPointedAt = false;
  let isReady = false;
  let reveal: number | undefined;
  /** Size of the window when the card was last placed. */
  let placedIn = '';
  let placedAt = '';
  let watching: number | undefined;
  let focusBefore: Element | null = null;

  function send(message: ToCard): void {
    if (isReady) {
      port?.postMessage(message);
    }
  }

  function connect(nonce: string): void {
    isReady = false;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<FromCard>) => receive(data);
    frame?.contentWindow?.postMessage({ glossator: nonce }, options.origin, [channel.port2]);
  }

  function receive(message: FromCard): void {
    if (message.type === 'ready') {
      isReady = true;
      if (shown) {
        send({ type: 'show', view: shown.view });
      }
    } else if (message.type === 'size') {
      setHeight(message.height);
      makeVisible();
    } else if (message.type === 'pointed') {
      isPointedAt = message.isAt;
    } else if (message.type === 'busy') {
      isBusy = message.isBusy;
    } else if (message.type === 'look') {
      // What the page has scrolled or moved it hears of before its next frame, on a busy machine long after.
      window.requestAnimationFrame(look);
    } else {
      options.onMessage(message);
    }
  }

  function setHeight(height: number): void {
    box?.style.setProperty('height', `${Math.min(Math.ceil(height), window.innerHeight * MAX_HEIGHT)}px`);
    follow();
  }

  function makeVisible(): void {
    window.clearTimeout(reveal);
    if (box?.classList.contains('is-waiting') && shown) {
      box.classList.remove('is-waiting');
      if (shown.view.takesFocus) {
        frame?.focus();
      }
    }
  }

  /** Keep the card at its passage while the page scrolls or the card grows. */
  function follow(): void {
    if (!shown || !box) {
      return;
    }
    keepPassage(shown.anchor.range);
    if (isInView(shown.anchor.range, window)) {
      const minHeight = shown.view.draft && MIN_WRITING_HEIGHT;
      place(box, shown.anchor, { placement: 'bottom-start', minHeight }).then(tellMove);
    } else if (!isHeld()) {
      options.onGone();
    }
  }

  /** The page may scroll the card under a pointer that is about to press: no click counts on a card that just moved. */
  function tellMove(): void {
    const { left, top } = box!.style;
    if (`${left} ${top}` !== placedAt) {
      placedAt = `${left} ${top}`;
      send({ type: 'moved' });
    }
  }

  function tellCovered(): void {
    send({ type: 'covered', isCovered: options.isCovered!() });
  }

  function look(): void {
    if (options.isCovered) {
      tellCovered();
    }
    send({ type: 'looked' });
  }

  /**
   * A window that is made smaller moves the passage, and not the reader. The card may tell its new size, or the page
   * scroll, before the window says that it was resized.
   */
  function keepPassage(range: Range): void {
    const size = sizeOf(window);
    if (placedIn !== size && isShown(range) && !isInView(range, window)) {
      scrollTo(range, window);
    }
    placedIn = size;
  }

  function isHeld(): boolean {
    return isBusy || (frame !== undefined && host.root.activeElement === frame);
  }

  function make(): HTMLElement {
    host.attach();
    if (box) {
      return box;
    }
    const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    box = document.createElement('div');
    box.className = 'card';
    box.popover = 'manual';
    frame = document.createElement('iframe');
    frame.title = options.title();
    frame.addEventListener('load', () => connect(nonce));
    frame.src = `${options.url}#${nonce}`;
    box.append(frame);
    host.root.append(box);
    return box;
  }

  return {
    preload: () => void (window.origin === 'null' || make()),
    show(view, anchor) {
      // A page in a sandbox has its frames there too, where no card hears of its port: the panel shows what there is.
      if (window.origin === 'null') {
        return;
      }
      const element = make();
      if (!shown) {
        focusBefore = document.activeElement;
        element.classList.add('is-waiting');
        element.style.setProperty('height', `${FIRST_HEIGHT}px`);
        window.addEventListener('scroll', follow, { capture: true, passive: true });
        window.addEventListener('resize', follow, { passive: true });
        watching = options.isCovered && window.setInterval(tellCovered, LOOK_EVERY);
      }
      const wasVisible = shown && !element.classList.contains('is-waiting');
      shown = { view, anchor };
      placedIn = sizeOf(window);
      isBusy = false;
      if (!element.matches(':popover-open')) {
        element.showPopover();
      }
      follow();
      send({ type: 'show', view });
      if (wasVisible && view.takesFocus) {
        frame?.focus();
      }
      window.clearTimeout(reveal);
      reveal = window.setTimeout(makeVisible, MAX_WAIT);
    },
    refreshNotes: places => shown && send({ type: 'notes-changed', places }),
    hide() {
      if (!shown) {
        return;
      }
      const hadFocus = host.root.activeElement === frame;
      shown = undefined;
      isPointedAt = false;
      isBusy = false;
      window.clearTimeout(reveal);
      window.clearInterval(watching);
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      send({ type: 'hide' });
      box?.hidePopover();
      if (hadFocus && focusBefore instanceof window.HTMLElement) {
        focusBefore.focus({ preventScroll: true });
      }
    },
    isOpen: () => shown !== undefined,
    isPointedAt: () => isPointedAt,
    box: () => (shown ? box?.getBoundingClientRect() : undefined),
    isHeld,
  };
}

function sizeOf({ innerWidth, innerHeight }: Window): string {
  return `${innerWidth} ${innerHeight}`;
}
