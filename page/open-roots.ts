/**
 * Open shadow roots: parts of a page that its own components build, and that
 * neither `querySelector` nor a tree walker enters.
 */

/** Roots that are looked into: a page of components has some tens, each of them cheap. */
const MAX_ROOTS = 500;

/** `Node.DOCUMENT_FRAGMENT_NODE`, which outside of a page is no global. */
const DOCUMENT_FRAGMENT_NODE = 11;

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** Give the open shadow roots under `root`, outer ones first. */
export function openRoots(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const waiting: (Document | ShadowRoot)[] = [root];
  for (const around of waiting) {
    for (const element of around.querySelectorAll('*')) {
      if (element.shadowRoot && found.length < MAX_ROOTS) {
        found.push(element.shadowRoot);
        waiting.push(element.shadowRoot);
      }
    }
  }
  return found;
}

/** Give the shadow root that `node` stands in, or `undefined` where it stands in the document itself. */
export function shadowRootOf(node: Node): ShadowRoot | undefined {
  const root = node.getRootNode();
  return hostOf(root) ? (root as ShadowRoot) : undefined;
}

/** Give the element whose shadow root `node` is. Links have a `host` too. */
export function hostOf(node: Node | null): Element | undefined {
  return node?.nodeType === DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : undefined;
}

/** Give the element around `element`, out of its shadow tree where it is the outermost of one. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? shadowRootOf(element)?.host ?? null;
}

/** Order two points of a page; one in a shadow tree stands where its host does. */
export function compareStarts(one: Range, other: Range): number {
  if (shadowRootOf(one.startContainer) === shadowRootOf(other.startContainer)) {
    return one.compareBoundaryPoints(one.START_TO_START, other);
  }
  const before = outermost(one.startContainer).compareDocumentPosition(outermost(other.startContainer));
  return before & FOLLOWING ? -1 : 1;
}

function outermost(node: Node): Node {
  const root = shadowRootOf(node);
  return root ? outermost(root.host) : node;
}
