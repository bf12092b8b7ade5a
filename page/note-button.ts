/** A small button beside a selection, to write a note on it. It holds no text, for the page could find it. */
import type { Host } from './host';
import { place } from './place';

const SVG = 'http://www.w3.org/2000/svg';

/** A pencil. */
const ICON =
  'M3 17.2V21h3.8L17.8 9.9l-3.7-3.7L3 17.2zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8 3.7 3.7L20.7 7z';

export interface NoteButton {
  show(range: Range): void;
  hide(): void;
}

/** Make the button; nothing is added to the page, nor is it named, before it is shown. */
export function createNoteButton(
  document: Document,
  host: Host,
  nameIt: () => string,
  onPress: () => void,
): NoteButton {
  let button: HTMLButtonElement | undefined;

  function make(): HTMLButtonElement {
    host.attach();
    if (button) {
      return button;
    }
    const label = nameIt();
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'note-button';
    button.popover = 'manual';
    button.setAttribute('aria-label', label);
    button.title = label;
    button.append(drawIcon(document));
    // The press must not take the selection away that the note is about.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', onPress);
    host.root.append(button);
    return button;
  }

  return {
    show(range) {
      const element = make();
      if (!element.matches(':popover-open')) {
        element.showPopover();
      }
      const end = range.cloneRange();
      place(element, { range: end }, { placement: 'top-end' });
    },
    hide() {
      if (button?.matches(':popover-open')) {
        button.hidePopover();
      }
    },
  };
}

function drawIcon(document: Document): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON);
  icon.append(path);
  return icon;
}
