/** Notice when the reader has selected text that a note could be on. */

/** Milliseconds after the last change of a selection: while it is still being made, a button would be in the way. */
const SETTLED = 400;

/** Shortest selection, in characters, that is offered a note: a double click on a word is none. */
const MIN_LENGTH = 12;

/** Places where text is written, not read. */
const EDITABLE = 'input, textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

export interface SelectionOptions {
  onSelected(range: Range): void;
  onGone(): void;
}

/** Follow the selection until the returned function is called. */
export function followSelection(document: Document, { onSelected, onGone }: SelectionOptions): () => void {
  const window = document.defaultView!;
  let timer: number | undefined;
  let isDown = false;

  function settle(): void {
    timer = undefined;
    const range = selectedRange(document);
    if (range && !isDown && range.toString().trim().length >= MIN_LENGTH) {
      onSelected(range);
    }
  }

  function restart(): void {
    window.clearTimeout(timer);
    onGone();
    timer = selectedRange(document) ? window.setTimeout(settle, SETTLED) : undefined;
  }

  function onDown(): void {
    isDown = true;
  }

  function onUp(): void {
    isDown = false;
    timer ??= window.setTimeout(settle, SETTLED);
  }

  const ending = new window.AbortController();
  const quietly = { capture: true, passive: true, signal: ending.signal };
  document.addEventListener('selectionchange', restart, quietly);
  window.addEventListener('scroll', restart, quietly);
  window.addEventListener('pointerdown', onDown, quietly);
  for (const name of ['pointerup', 'pointercancel', 'dragend']) {
    window.addEventListener(name, onUp, quietly);
  }
  // What was selected while the page was still being read.
  restart();
  return () => {
    ending.abort();
    window.clearTimeout(timer);
    onGone();
  };
}

/** Give what is selected to be read, or `undefined`. */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  return element?.closest(EDITABLE) || range.toString().trim() === '' ? undefined : range;
}
