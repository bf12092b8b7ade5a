/**
 * The gallery with a payload in every text and address that a component is
 * given: `showPayload(payload)` draws all chapters anew and says what it found.
 */
import { options, render, type VNode } from 'preact';
import { StringsContext, withLocalCounts } from '../../../../components/strings';
import en from '../../../../locales/en.json';
import { card } from '../../../gallery/chapters/card';
import { controls } from '../../../gallery/chapters/controls';
import { coverage } from '../../../gallery/chapters/coverage';
import { forms } from '../../../gallery/chapters/forms';
import { lists } from '../../../gallery/chapters/lists';
import { notes } from '../../../gallery/chapters/notes';
import { status } from '../../../gallery/chapters/status';
import { Gallery } from '../../../gallery/Gallery';
import { translator } from '../../../translate';

/** Longest way into what a component is given. */
const MAX_DEPTH = 9;

/** Whatever runs, or would run at a press. */
const RUNNING =
  'script, iframe, object, embed, frame, base, meta[http-equiv], link[rel=import], form[action], [srcdoc], [formaction], style:not([data-vite-dev-id])';

let payload = '';

/** Props of components are changed as they come, so that no component is left out; those of elements stay. */
const { vnode: before } = options;
options.vnode = (vnode: VNode) => {
  if (payload !== '' && typeof vnode.type === 'function' && vnode.type !== Gallery) {
    vnode.props = poison(vnode.props, 0) as VNode['props'];
  }
  before?.(vnode);
};

/** Prose has spaces and names of states have not; an address is replaced. */
function poison(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    const isAddress = /^https?:/.test(value);
    return value.includes(payload) || !(isAddress || value.includes(' '))
      ? value
      : isAddress
        ? payload
        : value + payload;
  }
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH || isOfPreact(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(item => poison(item, depth + 1));
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner, depth + 1)]));
}

/** Elements, and references to them. */
function isOfPreact(value: object): boolean {
  return ('constructor' in value && value.constructor === undefined) || 'current' in value;
}

const root = document.createElement('div');
document.body.append(root);
const t = withLocalCounts(translator(en as unknown as Record<string, string>));
const chapters = [card, coverage, notes, lists, controls, status, forms];
const violations: string[] = [];
addEventListener('error', ({ message }) => violations.push(`uncaught: ${message}`));

function draw(): void {
  render(null, root);
  render(
    <StringsContext.Provider value={t}>
      <Gallery chapters={chapters} />
    </StringsContext.Provider>,
    root,
  );
}

/** What stands on the page that runs, or would at a press. */
function look(): string[] {
  const elements = [...root.querySelectorAll('*')];
  return [
    ...[...root.querySelectorAll(RUNNING)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ...elements.flatMap(element =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) || (/href|src|action/i.test(name) && !/^(https?:|#|blob:http)/.test(value)),
        )
        .map(({ name, value }) => `${element.localName} ${name}=${value}`.slice(0, 200)),
    ),
  ];
}

interface World {
  __x?: number;
  showPayload(text: string): Promise<{ found: string[]; places: number }>;
}

(globalThis as unknown as World).showPayload = async text => {
  payload = text;
  violations.length = 0;
  try {
    draw();
  } catch (error) {
    violations.push(`could not be drawn: ${error}`);
  }
  // What was begun may run only now.
  await new Promise(resolve => setTimeout(resolve, 0));
  const world = globalThis as unknown as World;
  const found = [...violations, ...look(), ...(world.__x === undefined ? [] : ['was run'])];
  world.__x = undefined;
  return { found, places: (root.textContent ?? '').split(text.slice(0, 12)).length - 1 };
};
