/**
 * The one element that we add to a page, for the card and the note button.
 *
 * It hangs on the root element beside `body`, with a closed shadow root. A
 * closed root hides nothing from the page's `window.find()`, so no text is in
 * it: the card is a frame of the extension's own origin, the button is a
 * drawing with a label. Styles are adopted, for a page's policy blocks
 * `<style>`; the top layer keeps the card over everything else.
 */

/**
 * No name of our own: a page that defines a custom element of that name is handed our element while it is made, and
 * by `attachInternals()` its closed root with the address of the card's frame. A plain element takes no internals.
 */
const HOST_NAME = 'div';

/** A card is a column of text; on a phone it is as wide as the screen. */
const STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  display: block !important;
}
:host::before, :host::after { content: none !important; }
[popover] {
  position: fixed;
  inset: 0 auto auto 0;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: hidden;
}
.card {
  inline-size: min(380px, 100vw - 16px);
  border-radius: 8px;
  background: Canvas;
  color-scheme: light dark;
  box-shadow: 0 0 0 1px rgb(128 128 128 / 50%), 0 6px 24px rgb(0 0 0 / 25%);
}
.card.is-waiting {
  opacity: 0;
  pointer-events: none;
}
iframe {
  display: block;
  inline-size: 100%;
  block-size: 100%;
  border: 0;
}
.note-button {
  box-sizing: border-box;
  inline-size: 32px;
  block-size: 32px;
  padding: 6px;
  border-radius: 6px;
  background: Canvas;
  color: CanvasText;
  color-scheme: light dark;
  box-shadow: 0 0 0 1px rgb(128 128 128 / 60%), 0 2px 8px rgb(0 0 0 / 25%);
  cursor: pointer;
}
.note-button:hover { background: color-mix(in srgb, Canvas, CanvasText 10%); }
.note-button:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
.note-button svg { display: block; inline-size: 100%; block-size: 100%; fill: currentColor; }
@media (forced-colors: active) { [popover] { border: 1px solid CanvasText; } }
@media print { :host { display: none !important; } }
`;

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Put the element back where the page threw it out. */
  attach(): void;
}

/** Make the element; it is not on the page before `attach`. */
export function createHost(document: Document): Host {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  return {
    element,
    root,
    attach() {
      if (element.parentNode !== document.documentElement) {
        document.documentElement.append(element);
      }
    },
  };
}
