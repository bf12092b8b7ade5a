/**
 * The map between an article's text and the page it was read from.
 *
 * Every character of a block knows its text node; separators between blocks,
 * and a headline that stands only in the page's metadata, have no place.
 */
import { BLOCK_SEPARATOR, type Span } from '../core/article';
import type { Block, Run } from './block-reader';

export interface TextMap {
  text: string;
  /**
   * Give the place of `span` on the page, or `undefined` where it has none (any
   * more). Read back, it is the span's text but for white space.
   */
  rangeOf(span: Span): Range | undefined;
  /** The same in as many ranges as are needed to lead around text that the page does not show. */
  rangesOf(span: Span): Range[];
  /** Give the offset in `text` of a point on the page, or `undefined` outside of the article. */
  offsetOf(node: Node, offset: number): number | undefined;
  /** Whether the page still holds the text as it was read. */
  isWhole(): boolean;
}

/** A block, or a text that stands nowhere on the page. */
export type Part = Pick<Block, 'text' | 'runs'>;

/** Join `parts` into one text and map it. */
export function createTextMap(document: Document, parts: readonly Part[]): TextMap {
  const runs: Run[] = [];
  let length = 0;
  for (const part of parts) {
    for (const run of part.runs) {
      runs.push({ ...run, at: run.at + length });
    }
    length += part.text.length + BLOCK_SEPARATOR.length;
  }
  const saved = new Map(runs.map(run => [run.node, run.node.data]));
  const byNode = groupByNode(runs);

  function isKept(run: Run): boolean {
    return run.node.isConnected && run.node.data === saved.get(run.node);
  }

  function covering(span: Span): Run[] {
    const covered: Run[] = [];
    for (let index = firstEndingAfter(runs, span.start); index < runs.length; index++) {
      const run = runs[index]!;
      if (run.at >= span.end) {
        break;
      }
      covered.push(run);
    }
    return covered.every(isKept) ? covered : [];
  }

  function rangeAcross(covered: readonly Run[], span: Span): Range | undefined {
    const first = covered.at(0);
    const last = covered.at(-1);
    if (!first || !last) {
      return undefined;
    }
    const range = document.createRange();
    if (last.node.getRootNode() !== first.node.getRootNode()) {
      // No range leads from one tree into another.
      return rangeAcross(
        covered.filter(({ node }) => node.getRootNode() === first.node.getRootNode()),
        span,
      );
    }
    range.setStart(first.node, first.offset + Math.max(0, span.start - first.at));
    range.setEnd(last.node, last.offset + Math.min(last.length, span.end - last.at));
    return range;
  }

  return {
    text: parts.map(part => part.text).join(BLOCK_SEPARATOR),
    rangeOf: span => rangeAcross(covering(span), span),
    rangesOf(span) {
      const pieces: Run[][] = [];
      for (const run of covering(span)) {
        const piece = run.isApart ? undefined : pieces.at(-1);
        if (piece && piece[0]!.node.getRootNode() === run.node.getRootNode()) {
          piece.push(run);
        } else {
          pieces.push([run]);
        }
      }
      return pieces.flatMap(piece => rangeAcross(piece, span) ?? []);
    },
    offsetOf(node, offset) {
      const run = byNode.get(node)?.findLast(candidate => candidate.offset <= offset);
      return run && run.at + Math.min(run.length, offset - run.offset);
    },
    isWhole: () => runs.every(isKept),
  };
}

function groupByNode(runs: readonly Run[]): Map<Node, Run[]> {
  const groups = new Map<Node, Run[]>();
  for (const run of runs) {
    const group = groups.get(run.node);
    if (group) {
      group.push(run);
    } else {
      groups.set(run.node, [run]);
    }
  }
  return groups;
}

/** Index of the first run that ends after `offset`. */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.at + run.length > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
