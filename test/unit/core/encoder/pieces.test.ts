import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, type Vocabulary } from '../../../../core/encoder/pieces';

/** Numbers from 1, for 0 is the unknown piece. */
function vocabulary(scores: Record<string, number>): Vocabulary {
  const pieces = Object.keys(scores);
  return {
    ids: new Map(pieces.map((piece, i) => [piece, i + 1])),
    scores: Float32Array.from([0, ...Object.values(scores)]),
    longest: Math.max(...pieces.map(piece => piece.length)),
  };
}

const WORDS = vocabulary({
  '▁crime': -5,
  '▁': -4,
  crime: -9,
  s: -3,
  '▁crimes': -11,
  c: -8,
  r: -8,
  i: -8,
  m: -8,
  e: -8,
});

function read(text: string): string[] {
  const names = new Map([...WORDS.ids].map(([piece, id]) => [id, piece]));
  return piecesOf(text, WORDS).map(id => names.get(id) ?? '?');
}

describe('piecesOf', () => {
  it('takes the likeliest way to write a text, not the longest pieces', () => {
    expect(read('crimes')).toEqual(['▁crime', 's']);
  });

  it('writes letters one by one where no longer piece begins', () => {
    expect(read('rice')).toEqual(['▁', 'r', 'i', 'c', 'e']);
  });

  it('takes neighbouring letters that it does not know for one unknown piece', () => {
    expect(read('crime 犯罪')).toEqual(['▁crime', '▁', '?']);
  });

  it('reads letters of another width as the usual ones', () => {
    expect(read('ｃｒｉｍｅ')).toEqual(['▁crime']);
  });

  it('gives nothing longer than the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(piecesOf(text, WORDS).length).toBeLessThanOrEqual(text.normalize('NFKC').length + 1);
      }),
    );
  });
});
