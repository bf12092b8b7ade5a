/** Read the text of a document's nodes, and lead from a place in it back to the nodes. */
import type { Span } from '../core/article';
import { type AnchorText, joinPieces, pieceAt } from './anchor-text';
import { openRoots } from './open-roots';

/** The text of a document with the node of each piece. */
export interface AnchorNodes extends AnchorText {
  nodes: Text[];
}

/** Elements whose text is in `textContent` and cannot be read. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME']);

/** `NodeFilter.SHOW_TEXT`, which outside of a page is no global. */
const SHOW_TEXT = 4;

/** Read the text of `document`. */
export function readAnchorNodes(document: Document): AnchorNodes {
  const nodes = textNodes(document);
  const pieces = nodes.map(node => ({ text: node.data, isVisible: !UNREAD.has(node.parentElement?.tagName ?? '') }));
  return { ...joinPieces(pieces), nodes };
}

/** Give `span` of `text` as a range of the document it was read from. */
export function rangeOfSpan({ pieces, nodes }: AnchorNodes, { start, end }: Span): Range {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const range = nodes[0]!.ownerDocument.createRange();
  range.setStart(nodes[pieces.indexOf(first)]!, start - first.position);
  range.setEnd(nodes[pieces.indexOf(last)]!, end - last.position);
  return range;
}

/** The text of open shadow trees, which no `textContent` has, comes after that of the body. */
function textNodes(document: Document): Text[] {
  const nodes: Text[] = [];
  for (const root of [document.body, ...openRoots(document)]) {
    const walker = document.createTreeWalker(root, SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push(walker.currentNode as Text);
    }
  }
  return nodes;
}
