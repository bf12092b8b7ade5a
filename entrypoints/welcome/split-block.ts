/**
 * Split a block of an article at the annotations on it.
 *
 *     block     xxxxxxxxxxxxxxxxxxxxxxxx
 *     claim          ----------
 *     number             ---
 *     stretches xxxxx[xxx|xxx|xx]xxxxxxx
 *
 * Annotations that overlap make one stretch, which opens as a whole; within it,
 * pieces say which kinds are marked where.
 */
import { type ContextAnnotation, type Kind, positionOf } from '../../core/annotation';
import type { Span } from '../../core/article';

export interface Piece extends Span {
  kinds: Kind[];
}

export interface Stretch extends Span {
  /** The annotations on it, the shortest first; none where nothing was found. */
  annotations: ContextAnnotation[];
  pieces: Piece[];
}

/** Give the stretches of `block`, in order; together they are the whole block. */
export function splitBlock(block: Span, annotations: readonly ContextAnnotation[]): Stretch[] {
  const placed = annotations
    .flatMap(annotation => {
      const position = positionOf(annotation.target);
      const start = Math.max(block.start, position?.start ?? 0);
      const end = Math.min(block.end, position?.end ?? 0);
      return start < end ? [{ annotation, start, end }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = block.start;
  while (placed.length > 0) {
    const first = placed.shift()!;
    const group = [first];
    let { end } = first;
    while (placed[0] && placed[0].start < end) {
      const next = placed.shift()!;
      group.push(next);
      end = Math.max(end, next.end);
    }
    stretches.push(plain(at, first.start), {
      start: first.start,
      end,
      annotations: group.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(({ annotation }) => annotation),
      pieces: piecesOf(group, first.start, end),
    });
    at = end;
  }
  return [...stretches, plain(at, block.end)].filter(({ start, end }) => start < end);
}

function plain(start: number, end: number): Stretch {
  return { start, end, annotations: [], pieces: [{ start, end, kinds: [] }] };
}

function piecesOf(group: readonly (Span & { annotation: ContextAnnotation })[], start: number, end: number): Piece[] {
  const cuts = [...new Set([start, end, ...group.flatMap(one => [one.start, one.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, index) => {
    const from = cuts[index]!;
    const covering = group.filter(one => one.start <= from && one.end >= cut);
    return { start: from, end: cut, kinds: [...new Set(covering.map(one => one.annotation.glossator.kind))] };
  });
}
