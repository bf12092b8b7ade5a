/**
 * Open and close the card by pointer and Esc.
 *
 * It opens when the pointer has rested on a painted passage, and at once when a
 * card is open already; it closes a moment after the pointer has left both.
 * Nothing opens while a button is down, text is selected, or the page scrolls.
 * A click or tap opens at once, but a click on a link is the link's.
 */
import type { Hit } from './hit-test';

/** Milliseconds of rest before a card opens: less opens while reading along with the pointer. */
const REST = 350;

/** The same while a card is open: a glance is enough. */
const REST_WHEN_OPEN = 40;

/** A pointer that moves less than this (px) within the time (ms) is at rest. */
const REST_DISTANCE = 4;
const REST_WINDOW = 100;

/** Milliseconds in which the pointer may travel to the card. */
const LEAVE = 300;

/** What a click is for, if it is on one of these. */
const CONTROLS =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"]';

export interface Point {
  x: number;
  y: number;
}

export interface HoverOptions {
  find(point: Point): Hit[];
  open(hits: Hit[], point: Point): void;
  close(): void;
  isOpen(): boolean;
  /** Whether the card must stay: something is written in it. */
  isHeld(): boolean;
  /** Whether a node is our own element, over which the pointer keeps the card. */
  isOurs(node: Node | null): boolean;
}

/** Follow the pointer until the returned function is called. */
export function followPointer(document: Document, options: HoverOptions): () => void {
  const window = document.defaultView!;
  let rest: number | undefined;
  let leave: number | undefined;
  let last: Point = { x: -1, y: -1 };
  let sample = { x: -1, y: -1, at: 0 };
  let open: string | undefined;
  let isOver = false;

  function stopResting(): void {
    window.clearTimeout(rest);
    rest = undefined;
  }

  function stay(): void {
    window.clearTimeout(leave);
    leave = undefined;
  }

  function onRest(): void {
    rest = undefined;
    if (hasSelection(document)) {
      return;
    }
    const hits = options.find(last);
    if (hits.length > 0) {
      stay();
      show(hits, last);
    }
  }

  function show(hits: Hit[], point: Point): void {
    const ids = hits.map(hit => hit.id).join(' ');
    if (!options.isOpen() || (ids !== open && !options.isHeld())) {
      open = ids;
      options.open(hits, point);
    }
  }

  function onLeave(): void {
    leave = undefined;
    if (options.isOpen() && !options.isHeld() && !isOver && options.find(last).length === 0) {
      options.close();
    }
  }

  /** Over the card's frame the page gets no moves, only this. */
  function onOver(event: PointerEvent): void {
    isOver = options.isOurs(event.target as Node | null);
    if (isOver) {
      stay();
      stopResting();
    }
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || options.isOurs(event.target as Node | null)) {
      return;
    }
    last = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0) {
      stopResting();
      return;
    }
    const isResting = Math.hypot(last.x - sample.x, last.y - sample.y) < REST_DISTANCE;
    if (!isResting || rest === undefined) {
      stopResting();
      rest = window.setTimeout(onRest, options.isOpen() ? REST_WHEN_OPEN : REST);
    }
    if (!isResting || event.timeStamp - sample.at > REST_WINDOW) {
      sample = { ...last, at: event.timeStamp };
    }
    if (options.isOpen()) {
      leave ??= window.setTimeout(onLeave, LEAVE);
    }
  }

  function onClick(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const target = event.target as Element | null;
    // The second click of two selects a word: the card that the first one opened is in the way of it.
    if (event.detail > 1 && hasSelection(document) && options.isOpen() && !options.isHeld()) {
      options.close();
    }
    if (!isPlain || options.isOurs(target) || target?.closest?.(CONTROLS) || hasSelection(document)) {
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    const hits = options.find(point);
    if (hits.length > 0) {
      stopResting();
      stay();
      show(hits, point);
    } else if (options.isOpen() && !options.isHeld()) {
      options.close();
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && options.isOpen()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      options.close();
    }
  }

  const ending = new window.AbortController();
  const quietly = { capture: true, passive: true, signal: ending.signal };
  window.addEventListener('pointerover', onOver, quietly);
  window.addEventListener('pointermove', onMove, quietly);
  window.addEventListener('pointerdown', stopResting, quietly);
  window.addEventListener('scroll', stopResting, quietly);
  window.addEventListener('click', onClick, quietly);
  window.addEventListener('keydown', onKey, { capture: true, signal: ending.signal });
  return () => {
    ending.abort();
    stopResting();
    stay();
  };
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
