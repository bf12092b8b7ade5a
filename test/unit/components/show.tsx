/** Render components into a page with the English strings. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { StringsContext } from '../../../components/strings';
import messages from '../../../locales/en.json';
import { translator } from '../../translate';

const t = translator(messages);

let shown: HTMLElement | undefined;

// What is still to be drawn later must not be drawn once the test's page is gone.
afterEach(() => {
  if (shown) {
    render(null, shown);
    shown = undefined;
  }
});

/** Show `children` alone on the page and give the element they stand in. */
export function show(children: ComponentChildren): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  shown = root;
  act(() => render(<StringsContext.Provider value={t}>{children}</StringsContext.Provider>, root));
  return root;
}

/** Do something that changes what is shown. */
export function perform(what: () => void) {
  act(what);
}

/** Find the button with `name`, or throw. */
export function button(root: Element, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    each => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === name,
  );
  if (!found) {
    throw new Error(`There is no button "${name}" in: ${root.textContent}`);
  }
  return found;
}

/** Give the text of an element as a screen reader meets it, blanks joined. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
