/**
 * Open and close the card by pointer and Esc.
 *
 * It opens when the pointer has rested on a painted passage, and at once when a
 * card is open already; it closes a moment after the pointer has left both,
 * unless the pointer is on its way to it. Nothing opens while a button is down,
 * text is selected, or the page scrolls. A click or tap opens at once, and such
 * a card stays until the next; a click on a link is the link's. A finger cannot
 * rest over a passage, whatever the settings say: each pointer tells what it is,
 * so that a device with both kinds has both ways.
 */
import type { Trigger } from '../core/service';
import type { Hit } from './hit-test';
import { type Box, distanceTo, isOnTheWay, type Point } from './safe-path';

/** Milliseconds of rest before a card opens: less opens while reading along with the pointer. */
const REST = 350;

/** The same while a card is open: a glance is enough. */
const REST_WHEN_OPEN = 40;

/** A pointer that moves less than this (px) within the time (ms) is at rest. */
const REST_DISTANCE = 4;
const REST_WINDOW = 100;

/** Pixels from where Esc closed a card within which it does not come back. */
const TREMBLE = 24;

/** Milliseconds in which the pointer may come back, or come nearer to the card. */
const LEAVE = 300;

/** What a click is for, if it is on one of these. */
const CONTROLS =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"]';

export interface HoverOptions {
  trigger(): Trigger;
  find(point: Point): Hit[];
  open(hits: Hit[], point: Point): void;
  close(): void;
  isOpen(): boolean;
  /** Whether the card must stay: something is written in it. */
  isHeld(): boolean;
  /** Whether a node is our own element, over which the pointer keeps the card. */
  isOurs(node: Node | null): boolean;
  /** Whether the card itself says that the pointer is on it. */
  isPointedAt(): boolean;
  /** Where the card is. */
  box(): Box | undefined;
}

/** Follow the pointer until the returned function is called. */
export function followPointer(document: Document, options: HoverOptions): () => void {
  const window = document.defaultView!;
  let rest: number | undefined;
  let leave: number | undefined;
  let last: Point = { x: -1, y: -1 };
  let sample = { x: -1, y: -1, at: 0 };
  let open: string | undefined;
  /** Where Esc closed a card: it does not come back under a hand that trembles. */
  let dismissedAt: Point | undefined;
  /** Where the pointer was last on the passage of the open card. */
  let from: Point = last;
  let isOver = false;
  let isPinned = false;

  function stopResting(): void {
    window.clearTimeout(rest);
    rest = undefined;
  }

  function stay(): void {
    window.clearTimeout(leave);
    leave = undefined;
  }

  function close(): void {
    stay();
    isPinned = false;
    options.close();
  }

  function onRest(): void {
    rest = undefined;
    if (hasSelection(document) || dismissedAt) {
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
    from = point;
    if (!options.isOpen() || (ids !== open && !options.isHeld())) {
      open = ids;
      options.open(hits, point);
    }
  }

  function onLeave(): void {
    leave = undefined;
    if (!canLeave() || isOver || options.isPointedAt()) {
      return;
    }
    if (options.find(last).length > 0) {
      from = last;
    } else {
      close();
    }
  }

  function canLeave(): boolean {
    return options.isOpen() && !options.isHeld() && !isPinned;
  }

  /** Over the card's frame the page gets no moves, only this; where the frame has a process of its own, not even this. */
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
    isPinned &&= options.isOpen();
    const before = last;
    last = { x: event.clientX, y: event.clientY };
    dismissedAt = dismissedAt && distanceOf(last, dismissedAt) < TREMBLE ? dismissedAt : undefined;
    if (event.buttons !== 0) {
      stopResting();
      return;
    }
    const isNearing = isComingNearer(before);
    const isResting = distanceOf(last, sample) < REST_DISTANCE;
    if (!isResting || rest === undefined) {
      startResting(event, isNearing);
    }
    if (!isResting || event.timeStamp - sample.at > REST_WINDOW) {
      sample = { ...last, at: event.timeStamp };
    }
    if (isNearing) {
      stay();
    }
    if (canLeave()) {
      leave ??= window.setTimeout(onLeave, LEAVE);
    }
  }

  /** Whether the pointer moves to the open card; then what it crosses must be rested on as if none were open. */
  function isComingNearer(before: Point): boolean {
    const box = options.isOpen() ? options.box() : undefined;
    return box !== undefined && isOnTheWay(last, from, box) && distanceTo(box, last) < distanceTo(box, before);
  }

  function startResting({ altKey }: { altKey: boolean }, isNearing: boolean): void {
    stopResting();
    const trigger = options.trigger();
    const isWanted = trigger === 'hover' || (trigger === 'alt' && altKey);
    if (isWanted && !isPinned) {
      rest = window.setTimeout(onRest, options.isOpen() && !isNearing ? REST_WHEN_OPEN : REST);
    }
  }

  function onClick(event: PointerEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    // The second click of two selects a word: the card that the first one opened is in the way of it.
    if (event.detail > 1 && hasSelection(document) && options.isOpen() && !options.isHeld()) {
      close();
    }
    if (!isPlain || options.isOurs(event.target as Node | null) || isOnControl(event) || hasSelection(document)) {
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    const hits = isForClick(event) ? options.find(point) : [];
    if (hits.length > 0) {
      stopResting();
      stay();
      show(hits, point);
      isPinned = true;
    } else if (options.isOpen() && !options.isHeld()) {
      close();
    }
  }

  /** A finger has no Alt. */
  function isForClick({ pointerType }: PointerEvent): boolean {
    const trigger = options.trigger();
    return trigger === 'hover' || trigger === 'click' || (trigger === 'alt' && pointerType === 'touch');
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && options.isOpen()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      dismissedAt = last;
      stopResting();
      close();
    } else if (event.key === 'Alt' && !event.repeat && options.trigger() === 'alt') {
      startResting({ altKey: true }, false);
    }
  }

  const ending = new window.AbortController();
  const quietly = { capture: true, passive: true, signal: ending.signal };
  window.addEventListener('pointerover', onOver, quietly);
  window.addEventListener('pointermove', onMove, quietly);
  window.addEventListener('pointerdown', stopResting, quietly);
  window.addEventListener('scroll', stopResting, quietly);
  window.addEventListener('click', onClick as (event: Event) => void, quietly);
  window.addEventListener('keydown', onKey, { capture: true, signal: ending.signal });
  return () => {
    ending.abort();
    stopResting();
    stay();
  };
}

function distanceOf(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whether a click is on something that it is for, in whatever open shadow tree. */
function isOnControl(event: Event): boolean {
  return event.composedPath().some(node => (node as Partial<Element>).matches?.(CONTROLS));
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
