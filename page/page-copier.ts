/**
 * Copy a page for Readability, which takes apart what it reads.
 *
 * The copy is made in an inert document (no images are fetched, no custom
 * element is built, nothing runs) and leaves out what shows no text. As it is
 * made node by node beside the live page, each text node of the copy knows its
 * live one; no search is needed to find the article again.
 */
import type { PageVisitor } from './walk-page';

/** Attributes by which Readability judges an element; the others only cost time. */
const TELLING_ATTRIBUTES = ['id', 'class', 'role', 'itemprop', 'rel', 'href', 'aria-modal'];

/** Elements that show no text, but by whose number Readability judges what is around them. */
const COUNTED = new Set(['IMG', 'INPUT', 'BUTTON', 'TEXTAREA', 'SELECT', 'IFRAME', 'EMBED', 'OBJECT']);

/** The parser lets names pass that `createElement` refuses. */
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

export interface PageCopy {
  document: Document;
  /** Text node of the copy to text node of the page. */
  liveText: Map<Node, Text>;
  elements: number;
  links: number;
  /** Sum of the depths of all elements: what Readability's passes over subtrees cost. */
  depths: number;
  textLength: number;
}

/** Make a visitor that copies what it is shown of `live` into `copy`. */
export function createCopier(live: Document): PageVisitor & { copy: PageCopy } {
  const inert = live.implementation.createHTMLDocument(live.title);
  const copy: PageCopy = { document: inert, liveText: new Map(), elements: 0, links: 0, depths: 0, textLength: 0 };
  let parent: Node = inert.body;
  let depth = 0;
  return {
    copy,
    open(element) {
      parent = parent.appendChild(copyElement(element, inert));
      depth += 1;
      copy.elements += 1;
      copy.depths += depth;
      copy.links += element.tagName === 'A' ? 1 : 0;
    },
    close() {
      parent = parent.parentNode ?? parent;
      depth -= 1;
    },
    skip(element) {
      if (COUNTED.has(element.tagName)) {
        parent.appendChild(copyElement(element, inert));
        copy.elements += 1;
        copy.depths += depth + 1;
      }
    },
    text(node) {
      const text = inert.createTextNode(node.data);
      parent.appendChild(text);
      copy.liveText.set(text, node);
      copy.textLength += node.length;
    },
  };
}

function copyElement(element: Element, inert: Document): Element {
  const isPlain = element.namespaceURI === HTML_NAMESPACE && PLAIN_NAME.test(element.localName);
  const copy = inert.createElement(isPlain ? element.localName : 'span');
  for (const name of TELLING_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) {
      copy.setAttribute(name, value);
    }
  }
  return copy;
}
