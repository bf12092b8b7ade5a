/** Describe a selection so that it can be found again: by its words and by its position. */
import type { Selector } from '../core/annotation';
import type { Span } from '../core/article';
import { type AnchorNodes, readAnchorNodes } from './anchor-nodes';
import { type AnchorText, squeeze } from './anchor-text';

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
  const text = readAnchorNodes(document);
  const span = spanOfRange(range, text);
  return span ? describeSpan(text, span) : [];
}

/** Give the selectors of `span`, which begins and ends with what can be read. */
export function describeSpan({ pieces }: AnchorText, { start, end }: Span): Selector[] {
  const first = pieces.findLastIndex(piece => piece.position <= start);
  const last = pieces.findLastIndex(piece => piece.position < end);
  const readable = pieces.map(({ text, isVisible }) => (isVisible ? text : ''));
  const exact = pieces
    .slice(first, last + 1)
    .filter(({ isVisible }) => isVisible)
    .map(({ text, position }) => text.slice(Math.max(0, start - position), end - position))
    .join('');
  const from = start - pieces[first]!.position;
  const to = end - pieces[last]!.position;
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: contextBefore(readable, first, from),
      suffix: contextAfter(readable, last, to),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** The readable text in `range`, trimmed as a whole; `undefined` where there is none. */
function spanOfRange(range: Range, { pieces, nodes }: AnchorNodes): Span | undefined {
  let span: Span | undefined;
  for (const [index, node] of nodes.entries()) {
    const { text, position, isVisible } = pieces[index]!;
    if (isVisible && range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const words = text.slice(from, node === range.endContainer ? range.endOffset : text.length);
      if (squeeze(words) !== '') {
        const start = position + from + words.length - words.trimStart().length;
        span = { start: span?.start ?? start, end: position + from + words.trimEnd().length };
      }
    }
  }
  return span;
}

function contextBefore(texts: readonly string[], piece: number, offset: number): string {
  let context = texts[piece]!.slice(0, offset);
  for (let index = piece - 1; index >= 0 && !isEnough(context.slice(-CONTEXT), context); index--) {
    context = texts[index] + context;
  }
  return isEnough(context.slice(-CONTEXT), '') ? context.slice(-CONTEXT) : context.slice(-MAX_CONTEXT);
}

function contextAfter(texts: readonly string[], piece: number, offset: number): string {
  let context = texts[piece]!.slice(offset);
  for (let index = piece + 1; index < texts.length && !isEnough(context.slice(0, CONTEXT), context); index++) {
    context += texts[index];
  }
  return isEnough(context.slice(0, CONTEXT), '') ? context.slice(0, CONTEXT) : context.slice(0, MAX_CONTEXT);
}

/** Whether `near` says enough, or there is as much as will be kept in `all`. */
function isEnough(near: string, all: string): boolean {
  return (near.length === CONTEXT && squeeze(near).length >= MIN_CONTEXT) || all.length >= MAX_CONTEXT;
}
