/**
 * The text of a page in which notes are described and found again.
 *
 * Positions count in `document.body.textContent`, as the Web Annotation model
 * has it. Quotations are what of it can be read: scripts and styles are left
 * out. They are compared without white space, which pages change without a
 * word being changed:
 *
 *     body.textContent   Two words.<script>\n here
 *     visible            Two words.\n here
 *     squeezed           Twowords.here
 */
import { openRoots } from './open-roots';

export interface AnchorText {
  squeezed: string;
  /** Length of `document.body.textContent`. */
  length: number;
  nodes: AnchorNode[];
}

export interface AnchorNode {
  node: Text;
  /** Offset of the node in `document.body.textContent`. */
  position: number;
  /** Offset of the node's words in `squeezed`. */
  squeezedAt: number;
  /** Whether the node can be read. */
  isVisible: boolean;
}

/** Elements whose text is in `textContent` and cannot be read. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME']);

const WHITE_SPACE = /[\s\u200b\ufeff\u00ad]+/g;

/** `NodeFilter.SHOW_TEXT`, which outside of a page is no global. */
const SHOW_TEXT = 4;

/** Read the text of `document`. */
export function readAnchorText(document: Document): AnchorText {
  const nodes: AnchorNode[] = [];
  const pieces: string[] = [];
  let position = 0;
  let squeezedAt = 0;
  for (const node of textNodes(document)) {
    const isVisible = !UNREAD.has(node.parentElement?.tagName ?? '');
    nodes.push({ node, position, squeezedAt, isVisible });
    position += node.length;
    if (isVisible) {
      const words = squeeze(node.data);
      pieces.push(words);
      squeezedAt += words.length;
    }
  }
  return { squeezed: pieces.join(''), length: position, nodes };
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

/** Take the white space out of `text`. */
export function squeeze(text: string): string {
  return text.replace(WHITE_SPACE, '');
}

/** Give the place on the page of the characters `start` to `end` of `squeezed`. */
export function rangeOfSqueezed(text: AnchorText, start: number, end: number): Range | undefined {
  const first = pointOf(text, start);
  const last = pointOf(text, end - 1);
  if (!first || !last || end <= start) {
    return undefined;
  }
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Widen `range` to whole words: where words were changed, a comparison by characters ends within one. */
export function widenToWords(range: Range): Range {
  const { startContainer, endContainer } = range;
  const before = /[\p{L}\p{N}]+$/u.exec((startContainer as Text).data.slice(0, range.startOffset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]+/u.exec((endContainer as Text).data.slice(range.endOffset))?.[0] ?? '';
  range.setStart(startContainer, range.startOffset - before.length);
  range.setEnd(endContainer, range.endOffset + after.length);
  return range;
}

/** Give the offset in `squeezed` of a position in `document.body.textContent`. */
export function squeezedOffset(text: AnchorText, position: number): number {
  const place = lastAt(text.nodes, candidate => candidate.position <= position);
  if (!place) {
    return 0;
  }
  const before = place.isVisible ? squeeze(place.node.data.slice(0, position - place.position)).length : 0;
  return place.squeezedAt + before;
}

/** The text node and offset of the character at `offset` of `squeezed`: the last node that begins there holds it. */
function pointOf(text: AnchorText, offset: number): { node: Text; offset: number } | undefined {
  const place = lastAt(text.nodes, candidate => candidate.squeezedAt <= offset);
  if (!place) {
    return undefined;
  }
  let left = offset - place.squeezedAt;
  for (let index = 0; index < place.node.length; index++) {
    if (squeeze(place.node.data.charAt(index)) !== '' && left-- === 0) {
      return { node: place.node, offset: index };
    }
  }
  return undefined;
}

function lastAt(nodes: readonly AnchorNode[], isBefore: (node: AnchorNode) => boolean): AnchorNode | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(nodes[middle]!)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nodes[low - 1];
}
