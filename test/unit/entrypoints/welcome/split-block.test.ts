import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextAnnotation, Kind } from '../../../../core/annotation';
import { splitBlock } from '../../../../entrypoints/welcome/split-block';

function annotation(kind: Kind, start: number, end: number): ContextAnnotation {
  return {
    id: `${kind}:${start}`,
    type: 'Annotation',
    motivation: 'assessing',
    target: { source: '', selector: [{ type: 'TextPositionSelector', start, end }] },
    body: [],
    glossator: { kind, score: 1, reasons: [] },
  };
}

describe('splitBlock', () => {
  it('opens overlapping annotations as one, the shortest first, and marks each where it stands', () => {
    const claim = annotation('claim', 15, 25);
    const number = annotation('number', 18, 20);
    expect(splitBlock({ start: 10, end: 30 }, [claim, number])).toEqual([
      { start: 10, end: 15, annotations: [], pieces: [{ start: 10, end: 15, kinds: [] }] },
      {
        start: 15,
        end: 25,
        annotations: [number, claim],
        pieces: [
          { start: 15, end: 18, kinds: ['claim'] },
          { start: 18, end: 20, kinds: ['claim', 'number'] },
          { start: 20, end: 25, kinds: ['claim'] },
        ],
      },
      { start: 25, end: 30, annotations: [], pieces: [{ start: 25, end: 30, kinds: [] }] },
    ]);
  });

  it('leaves what stands in other blocks', () => {
    expect(splitBlock({ start: 10, end: 30 }, [annotation('claim', 0, 10), annotation('claim', 30, 40)])).toHaveLength(
      1,
    );
  });

  it('covers every character once, with the kinds of all annotations on it', () => {
    const kind = fc.constantFrom<Kind>('claim', 'quotation', 'number');
    const spans = fc.array(fc.tuple(kind, fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
    fc.assert(
      fc.property(spans, given => {
        const annotations = given.map(([of, start, length]) => annotation(of, start, start + length));
        const pieces = splitBlock({ start: 10, end: 40 }, annotations).flatMap(stretch => stretch.pieces);
        expect([pieces[0]!.start, pieces.at(-1)!.end]).toEqual([10, 40]);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.start).toBe(pieces[index - 1]?.end ?? 10);
          for (let at = piece.start; at < piece.end; at++) {
            const naive = given.filter(([, start, length]) => start <= at && at < start + length).map(([of]) => of);
            expect(new Set(piece.kinds)).toEqual(new Set(naive));
          }
        }
      }),
    );
  });
});
