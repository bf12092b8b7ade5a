/** Describe a selection so that it can be found again: by its words and by its position. */
import type { Selector } from '../core/annotation';
import { type AnchorNode, type AnchorText, readAnchorText, squeeze } from './anchor-text';

/** Characters of context on each side, as other annotation tools keep. */
const CONTEXT = 32;

/** Words that context must hold, without white space; beyond `CONTEXT` only where a page indents its text. */
const MIN_CONTEXT = 16;
const MAX_CONTEXT = 256;

/**
 * Give the selectors of `range`, without the white space at its ends; none
 * where it holds no text. Positions count in `document.body.textContent`.
 */
export function describeRange(range: Range, document: Document): Selector[] {
  const text = readAnchorText(document);
  const pieces = piecesOf(range, text);
  const exact = pieces.map(({ node, from, to }) => node.node.data.slice(from, to)).join('');
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (!first || !last) {
    return [];
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: contextBefore(text.nodes, first.node, first.from),
      suffix: contextAfter(text.nodes, last.node, last.to),
    },
    { type: 'TextPositionSelector', start: first.node.position + first.from, end: last.node.position + last.to },
  ];
}

interface Piece {
  node: AnchorNode;
  from: number;
  to: number;
}

/** The stretches of readable text in `range`, trimmed as a whole. */
function piecesOf(range: Range, text: AnchorText): Piece[] {
  const pieces = text.nodes
    .filter(({ node, isVisible }) => isVisible && range.intersectsNode(node))
    .map(node => ({
      node,
      from: node.node === range.startContainer ? range.startOffset : 0,
      to: node.node === range.endContainer ? range.endOffset : node.node.length,
    }));
  const hasWords = ({ node, from, to }: Piece) => squeeze(node.node.data.slice(from, to)) !== '';
  const first = pieces.findIndex(hasWords);
  const last = pieces.findLastIndex(hasWords);
  return first < 0 ? [] : pieces.slice(first, last + 1).map((piece, index, all) => trim(piece, index, all.length));
}

function trim(piece: Piece, index: number, count: number): Piece {
  const text = piece.node.node.data.slice(piece.from, piece.to);
  return {
    node: piece.node,
    from: index === 0 ? piece.from + text.length - text.trimStart().length : piece.from,
    to: index === count - 1 ? piece.to - text.length + text.trimEnd().length : piece.to,
  };
}

function contextBefore(nodes: readonly AnchorNode[], node: AnchorNode, offset: number): string {
  let context = node.node.data.slice(0, offset);
  for (let index = nodes.indexOf(node) - 1; index >= 0 && !isEnough(context.slice(-CONTEXT), context); index--) {
    context = readable(nodes[index]) + context;
  }
  return isEnough(context.slice(-CONTEXT), '') ? context.slice(-CONTEXT) : context.slice(-MAX_CONTEXT);
}

function contextAfter(nodes: readonly AnchorNode[], node: AnchorNode, offset: number): string {
  let context = node.node.data.slice(offset);
  for (
    let index = nodes.indexOf(node) + 1;
    index < nodes.length && !isEnough(context.slice(0, CONTEXT), context);
    index++
  ) {
    context += readable(nodes[index]);
  }
  return isEnough(context.slice(0, CONTEXT), '') ? context.slice(0, CONTEXT) : context.slice(0, MAX_CONTEXT);
}

function readable(node: AnchorNode | undefined): string {
  return node?.isVisible ? node.node.data : '';
}

/** Whether `near` says enough, or there is as much as will be kept in `all`. */
function isEnough(near: string, all: string): boolean {
  return (near.length === CONTEXT && squeeze(near).length >= MIN_CONTEXT) || all.length >= MAX_CONTEXT;
}
