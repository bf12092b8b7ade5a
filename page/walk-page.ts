/**
 * Walk the text that a page shows, once, for several readers.
 *
 * The walk is a loop, not a recursion (hostile pages nest thousands deep), and
 * rests when its slice is over. What never shows as text is passed over; each
 * visitor is told, because a `Range` across it would read it. An open shadow
 * tree is walked in the place of its host's own children, or before them where
 * it has slots for them.
 */
import { hostOf } from './open-roots';
import type { Pacer } from './pacer';

export interface PageVisitor {
  open?(element: Element): void;
  close?(element: Element): void;
  text?(node: Text): void;
  /** An element whose text is not shown. */
  skip?(element: Element): void;
}

/** Elements that show no text of the article: code, media, controls. */
const SILENT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO MAP PICTURE IMG SOURCE TRACK ' +
    'INPUT SELECT TEXTAREA BUTTON DATALIST PROGRESS METER LINK META HEAD TITLE DIALOG'
  ).split(' '),
);

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`, which outside of a page are no globals. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Nodes between two looks at the clock, which costs more than a node. */
const NODES_PER_LOOK = 128;

/** A longer text node is no paragraph, and would take more than a slice by itself. */
const MAX_NODE = 100_000;

/** Nodes after which a page is no article, and would only keep the reader's machine busy. */
const MAX_NODES = 150_000;

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Lead `visitors` through what is under `root`; `false` where it is too much, or was taken away meanwhile. */
export async function walkPage(root: Element, visitors: readonly PageVisitor[], pacer: Pacer): Promise<boolean> {
  let node = firstIn(root);
  for (let count = 1; node; count++) {
    if (count > MAX_NODES) {
      return false;
    }
    if (count % NODES_PER_LOOK === 0 && pacer.isDue()) {
      await pacer.rest();
      if (!node.isConnected) {
        return false;
      }
    }
    node = step(node, root, visitors);
  }
  return true;
}

/** Walk a small part of a page in one go. */
export function walkAtOnce(root: Element, visitors: readonly PageVisitor[]): void {
  let node = firstIn(root);
  while (node) {
    node = step(node, root, visitors);
  }
}

function step(node: Node, root: Element, visitors: readonly PageVisitor[]): Node | null {
  const first = visit(node, visitors) ? firstIn(node as Element) : null;
  return first ?? leave(node, root, visitors);
}

function firstIn(element: Element): Node | null {
  return element.shadowRoot?.firstChild ?? element.firstChild;
}

/** What is walked after `node` under the same element. */
function nextOf(node: Node): Node | null {
  const host = hostOf(node.parentNode);
  const isSlotted = host?.shadowRoot?.querySelector('slot');
  return node.nextSibling ?? (isSlotted ? host!.firstChild : null);
}

/** Whether `element` and all in it show no text. */
export function isSilent(element: Element): boolean {
  return (
    SILENT.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDING_STYLE.test(element.getAttribute('style') ?? '')
  );
}

/** Show `node` to the visitors; whether its children are to be visited. */
function visit(node: Node, visitors: readonly PageVisitor[]): boolean {
  if (node.nodeType === TEXT_NODE) {
    if ((node as Text).length > MAX_NODE) {
      return false;
    }
    for (const visitor of visitors) {
      visitor.text?.(node as Text);
    }
    return false;
  }
  if (node.nodeType !== ELEMENT_NODE) {
    return false;
  }
  const element = node as Element;
  const isSkipped = isSilent(element);
  for (const visitor of visitors) {
    if (isSkipped) {
      visitor.skip?.(element);
    } else {
      visitor.open?.(element);
    }
  }
  if (!isSkipped && !firstIn(element)) {
    close(element, visitors);
  }
  return !isSkipped;
}

/** Go on after `node`, closing the elements that end with it. */
function leave(node: Node, root: Element, visitors: readonly PageVisitor[]): Node | null {
  let last: Node = node;
  for (let next = nextOf(last); ; next = nextOf(last)) {
    if (next) {
      return next;
    }
    const parent = hostOf(last.parentNode) ?? last.parentNode;
    if (!parent || parent === root) {
      return null;
    }
    close(parent as Element, visitors);
    last = parent;
  }
}

function close(element: Element, visitors: readonly PageVisitor[]): void {
  for (const visitor of visitors) {
    visitor.close?.(element);
  }
}
