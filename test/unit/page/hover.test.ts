import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trigger } from '../../../core/service';
import { followPointer } from '../../../page/hover';
import { pageOf } from './page-of';

/** A passage lies between x = 100 and x = 200. */
const isOnPassage = ({ x }: { x: number }) => x >= 100 && x <= 200;

/** Far below the passage: there is another one on the way. */
const CARD = { left: 300, top: 200, right: 700, bottom: 400 };

let document: Document;
let window: NonNullable<Document['defaultView']>;
let opened: string[];
let isOpen: boolean;
let isHeld: boolean;
let isPointedAt: boolean;
let trigger: Trigger;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document = pageOf('<p>Text with a <a href="#x"><b>link</b></a></p><div id="ours"></div>');
  window = document.defaultView!;
  // jsdom has its own timers; the page's are the fake ones here.
  window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
  window.clearTimeout = clearTimeout as unknown as typeof window.clearTimeout;
  opened = [];
  isOpen = false;
  isHeld = false;
  isPointedAt = false;
  trigger = 'hover';
  stop = followPointer(document, {
    trigger: () => trigger,
    box: () => CARD,
    isPointedAt: () => isPointedAt,
    find: point =>
      isOnPassage(point) ? [{ id: point.x < 150 ? 'left' : 'right', range: document.createRange() }] : [],
    open: hits => {
      opened.push(hits[0]!.id);
      isOpen = true;
    },
    close: () => {
      isOpen = false;
    },
    isOpen: () => isOpen,
    isHeld: () => isHeld,
    isOurs: node => (node as Element | null)?.id === 'ours',
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function pointer(
  type: string,
  x: number,
  init: Record<string, unknown> = {},
  target: Element = document.querySelector('p')!,
) {
  const event = new window.MouseEvent(type, { clientX: x, clientY: 10, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'pointerType', { value: init.pointerType ?? 'mouse' });
  target.dispatchEvent(event);
  return event;
}

function pressEscape(): KeyboardEvent {
  const event = new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

describe('followPointer', () => {
  it('opens after a rest on a passage, and not before', () => {
    pointer('pointermove', 120);
    vi.advanceTimersByTime(340);
    expect(opened).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(opened).toEqual(['left']);
  });

  it('begins the rest again when the pointer moves on, but not for a tremble', () => {
    pointer('pointermove', 110);
    vi.advanceTimersByTime(200);
    pointer('pointermove', 130);
    vi.advanceTimersByTime(200);
    expect(opened).toEqual([]);
    pointer('pointermove', 131);
    vi.advanceTimersByTime(160);
    expect(opened).toEqual(['left']);
  });

  it('opens by a click alone where the reader wants that', () => {
    trigger = 'click';
    pointer('pointermove', 120);
    vi.advanceTimersByTime(2000);
    expect(opened).toEqual([]);
    pointer('click', 120);
    expect(opened).toEqual(['left']);
  });

  it('opens while Alt is down where the reader wants that, also when it is pressed after the rest', () => {
    trigger = 'alt';
    pointer('pointermove', 120);
    pointer('click', 120);
    vi.advanceTimersByTime(2000);
    expect(opened).toEqual([]);
    document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Alt', bubbles: true }));
    vi.advanceTimersByTime(400);
    expect(opened).toEqual(['left']);
    isOpen = false;
    pointer('pointermove', 180, { altKey: true });
    vi.advanceTimersByTime(400);
    expect(opened).toEqual(['left', 'right']);
  });

  it('opens for a finger, which has no Alt', () => {
    trigger = 'alt';
    pointer('click', 120, { pointerType: 'touch' });
    expect(opened).toEqual(['left']);
  });

  it('opens for no pointer where the reader wants none', () => {
    trigger = 'off';
    pointer('pointermove', 120, { altKey: true });
    vi.advanceTimersByTime(2000);
    pointer('click', 120);
    expect(opened).toEqual([]);
  });

  it.each([
    ['beside a passage', () => pointer('pointermove', 300)],
    ['while a button is down', () => pointer('pointermove', 120, { buttons: 1 })],
    ['for touch', () => pointer('pointermove', 120, { pointerType: 'touch' })],
    [
      'when the page scrolls',
      () => {
        pointer('pointermove', 120);
        document.dispatchEvent(new window.Event('scroll'));
      },
    ],
    [
      'while text is selected',
      () => {
        document.getSelection()!.selectAllChildren(document.querySelector('p')!);
        pointer('pointermove', 120);
      },
    ],
  ])('does not open %s', (_name, act) => {
    act();
    vi.advanceTimersByTime(2000);
    expect(opened).toEqual([]);
  });

  /** Rest on the left passage until its card is open. */
  function open(): void {
    pointer('pointermove', 140);
    vi.advanceTimersByTime(360);
    expect(opened).toEqual(['left']);
  }

  it('changes at once to another passage while a card is open', () => {
    open();
    pointer('pointermove', 180);
    vi.advanceTimersByTime(60);
    expect(opened).toEqual(['left', 'right']);
  });

  it('opens nothing that the pointer crosses on its way to the card, and waits as long as it comes nearer', () => {
    open();
    for (let step = 1; step <= 10; step++) {
      pointer('pointermove', 140 + 14 * step, { clientY: 10 + 15 * step });
      vi.advanceTimersByTime(120);
    }
    expect(opened).toEqual(['left']);
    expect(isOpen).toBe(true);
    vi.advanceTimersByTime(320);
    expect(isOpen).toBe(false);
  });

  it('closes a moment after the pointer left, and stays while it is on the card', () => {
    open();
    pointer('pointermove', 20);
    vi.advanceTimersByTime(200);
    pointer('pointerover', 300, {}, document.querySelector('#ours')!);
    vi.advanceTimersByTime(5000);
    expect(isOpen).toBe(true);
    pointer('pointerover', 20);
    pointer('pointermove', 20);
    vi.advanceTimersByTime(250);
    expect(isOpen).toBe(true);
    vi.advanceTimersByTime(100);
    expect(isOpen).toBe(false);
  });

  it('stays while the card says that the pointer is on it, which the page may not hear of', () => {
    open();
    pointer('pointermove', 20);
    isPointedAt = true;
    vi.advanceTimersByTime(5000);
    expect(isOpen).toBe(true);
    isPointedAt = false;
    pointer('pointermove', 21);
    vi.advanceTimersByTime(320);
    expect(isOpen).toBe(false);
  });

  it('keeps a card that was opened by a click until the next one elsewhere', () => {
    pointer('click', 120);
    pointer('pointermove', 20);
    vi.advanceTimersByTime(5000);
    pointer('pointermove', 180);
    vi.advanceTimersByTime(5000);
    expect(opened).toEqual(['left']);
    expect(isOpen).toBe(true);
    pointer('click', 20);
    expect(isOpen).toBe(false);
  });

  it('does not close a card in which something is written', () => {
    pointer('click', 120);
    isHeld = true;
    pointer('pointermove', 400);
    vi.advanceTimersByTime(1000);
    pointer('click', 400);
    expect(isOpen).toBe(true);
  });

  it('opens at once on a click or tap, and closes on one elsewhere', () => {
    pointer('click', 120);
    expect(opened).toEqual(['left']);
    pointer('click', 400);
    expect(isOpen).toBe(false);
  });

  it.each([
    ['on a link in a passage', () => pointer('click', 120, {}, document.querySelector('b')!)],
    ['with a modifier', () => pointer('click', 120, { ctrlKey: true })],
  ])('leaves a click %s alone', (_name, act) => {
    expect(act().defaultPrevented).toBe(false);
    expect(opened).toEqual([]);
  });

  it('closes on Esc, which the page sees only when no card is open', () => {
    pointer('click', 120);
    expect(pressEscape().defaultPrevented).toBe(true);
    expect(isOpen).toBe(false);
    expect(pressEscape().defaultPrevented).toBe(false);
  });

  it('does not come back under a resting hand that Esc has closed it for', () => {
    open();
    pressEscape();
    pointer('pointermove', 141);
    vi.advanceTimersByTime(1000);
    expect(isOpen).toBe(false);
    pointer('pointermove', 20);
    vi.advanceTimersByTime(400);
    pointer('pointermove', 141);
    vi.advanceTimersByTime(400);
    expect(isOpen).toBe(true);
  });

  it('does nothing after it was stopped', () => {
    pointer('pointermove', 120);
    stop();
    pointer('click', 120);
    vi.advanceTimersByTime(1000);
    expect(opened).toEqual([]);
  });
});
